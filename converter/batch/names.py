"""Names of outputs: from symbol and language, one a document, the same on every run.

``A/RES/75/129`` in English gives ``A_RES_75_129.en``. A document without a symbol goes
by the name of its file. Every such base ends in a language; a name that is told apart
ends in a part of a hash: the two can never be mistaken for one another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Protocol

from converter.outputs.archive.names import is_safe, package_name

_DIGITS = 8  # of a hash, enough to tell apart the few that share a name
_MORE_DIGITS = 16
# how files say their language: ISO 639-1 and 639-2 codes, letters of UN job numbers
_LANGUAGE_MARK = re.compile(
    r" ?[-_. (](?:ar|zh|en|fr|ru|es|ara|chi|zho|eng|fra|fre|rus|spa|[aefrsc])\)?$",
    re.IGNORECASE,
)


class Claim(Protocol):
    """A document that claims a base name."""

    @property
    def source_sha256(self) -> str:
        """Hash of its source."""

    @property
    def key(self) -> str:
        """Hash of source, tool version and options."""


def base_name(symbol: str, language: str, uri: str) -> str:
    """Return the name that a document claims for its outputs."""
    if symbol:
        return f"{package_name(symbol)}.{language}"
    stem = stem_of(uri)
    return f"{stem if is_safe(stem) else package_name(stem)}.{language}"


def work_of(symbol: str, uri: str) -> str:
    """Return what the language versions of one text have in common.

    The symbol; without one the path of the file without the mark of its language, so
    that ``letter-en.pdf`` and ``letter-fr.pdf`` in one folder belong together.
    """
    if symbol:
        return symbol
    folder = uri.rpartition("/")[0]
    return f"{folder}/{_LANGUAGE_MARK.sub('', stem_of(uri))}"


def stem_of(uri: str) -> str:
    """Return the name of a file without folder and extension."""
    member = uri.split("::", 1)[0].replace("\\", "/")
    return PurePosixPath(member).stem


def settle(base: str, claims: Sequence[Claim]) -> list[str]:
    """Return a name for each of the documents that claim a base, in their order.

    The first keeps it; the others get a part of a hash of their source. So the names
    depend on the order of the sources alone, not on which was converted first.
    """
    taken: set[str] = set()
    names = []
    for claim in claims:
        options = (
            base,
            f"{base}.{claim.source_sha256[:_DIGITS]}",
            f"{base}.{claim.key[:_MORE_DIGITS]}",
        )
        name = next(one for one in options if one not in taken)
        taken.add(name)
        names.append(name)
    return names
