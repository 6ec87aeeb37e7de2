"""All checks of one file, in the order in which they make sense."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

from converter.core.errors import UnreadableSourceError
from converter.validation.conservation import Conservation, audit
from converter.validation.finding import Finding, of_code
from converter.validation.profile import ANY, profile_of, validate_profile
from converter.validation.reading import (
    MAX_BYTES,
    Unreadable,
    parse,
    signature_findings,
)
from converter.validation.schema import validate_schema

if TYPE_CHECKING:
    from lxml import etree

_SAMPLE = 60  # letters of lost text that a message shows


def validate(
    source: str | Path | bytes,
    *,
    profile: str | None = None,
    against: bytes | str | None = None,
    max_bytes: int = MAX_BYTES,
) -> list[Finding]:
    """Return everything that is wrong with a file of Akoma Ntoso; empty when nothing.

    Args:
        source: A path, or the bytes of the file.
        profile: ``official``, ``guidelines`` or ``akn``; None picks it from the shape.
        against: Text of the source document, to check that nothing of it is lost.
        max_bytes: Larger files are refused.

    Raises:
        UnreadableSourceError: There is no such file, or it may not be read.
    """
    name = "" if isinstance(source, bytes) else str(source)
    data = source if isinstance(source, bytes) else _bytes_of(Path(source))
    try:
        root = parse(data, max_bytes=max_bytes)
    except Unreadable as verdict:
        found = [verdict.finding]
    else:
        found = [*signature_findings(data), *validate_tree(root, profile=profile)]
        if against is not None:
            text = (
                against
                if isinstance(against, str)
                else against.decode("utf-8", "replace")
            )
            found += conservation_findings(audit(text, root))
    return [dataclasses.replace(finding, file=name) for finding in found]


def validate_tree(root: etree._Element, *, profile: str | None = None) -> list[Finding]:
    """Return what is wrong with a tree that is already parsed; empty when nothing.

    Args:
        root: The element akomaNtoso.
        profile: As in `validate`.
    """
    found = validate_schema(root)
    if profile is None:
        profile = profile_of(root)
        if profile == ANY:
            found.append(of_code("VA040"))
    return found + validate_profile(root, profile)


def conservation_findings(result: Conservation) -> list[Finding]:
    """Return what an audit says, as findings."""
    found = []
    if result.lost:
        sample = " / ".join(result.missing)
        found.append(
            of_code(
                "VA030",
                count=result.lost,
                total=result.total,
                sample=sample[:_SAMPLE],
            )
        )
    if result.invented:
        sample = " / ".join(result.added)
        found.append(of_code("VA031", count=result.invented, sample=sample[:_SAMPLE]))
    return found


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        msg = f"{path}: {error.strerror or error}"
        raise UnreadableSourceError(msg) from error
