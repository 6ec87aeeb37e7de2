"""Size and hashes of a file."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

ALGORITHMS = {"sha256": "SHA-256", "sha512": "SHA-512"}
"""Names in manifests, and as PREMIS and METS write them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixity:
    """What must not change."""

    size: int
    """Bytes."""
    sha256: str
    """Hexadecimal."""
    sha512: str
    """Hexadecimal."""

    def digest(self, algorithm: str) -> str:
        """Return the hash by an algorithm of `ALGORITHMS`."""
        return self.sha256 if algorithm == "sha256" else self.sha512


def fixity_of(data: bytes) -> Fixity:
    """Return size and hashes of bytes."""
    return Fixity(
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        sha512=hashlib.sha512(data).hexdigest(),
    )
