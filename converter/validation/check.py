"""All checks of one file, in the order in which they make sense."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from converter.core.errors import UnreadableSourceError
from converter.validation.conservation import Conservation, audit
from converter.validation.finding import Finding, of_code
from converter.validation.profile import ANY, PROFILES, profile_of, validate_profile
from converter.validation.reading import (
    MAX_BYTES,
    Unreadable,
    parse,
    signature_findings,
)
from converter.validation.schema import validate_schema
from converter.validation.verdict import Verdict

if TYPE_CHECKING:
    from lxml import etree

_SAMPLE = 60  # letters of lost text that a message shows


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The document that a file was made from."""

    text: str
    """Its visible text, one line or block a line."""
    furniture: tuple[str, ...] = ()
    """Text of its pages that need not stand in the file."""


def validate(
    source: str | Path | bytes,
    *,
    profile: str | None = None,
    against: bytes | str | None = None,
) -> list[Finding]:
    """Return everything that is wrong with a file of Akoma Ntoso; empty when nothing.

    Args:
        source: A path, or the bytes of the file.
        profile: ``official``, ``guidelines`` or ``akn``; None picks it from the shape.
        against: Text of the source document (bytes are UTF-8), to check that
            nothing of it is lost.

    Raises:
        UnreadableSourceError: There is no such file, or it may not be read.
        ValueError: There is no such profile.
    """
    data = source if isinstance(source, bytes) else read_bytes(Path(source))
    name = "" if isinstance(source, bytes) else str(source)
    text = against.decode("utf-8", "replace") if isinstance(against, bytes) else against
    origin = None if text is None else Origin(text=text)
    return list(judge(data, name=name, profile=profile, origin=origin).findings)


def validate_tree(root: etree._Element, *, profile: str | None = None) -> list[Finding]:
    """Return what is wrong with a tree that is already parsed; empty when nothing.

    Args:
        root: The element akomaNtoso.
        profile: As in `validate`.
    """
    return [*validate_schema(root), *_profile_findings(root, profile)[1]]


def judge(
    data: bytes,
    *,
    name: str = "",
    profile: str | None = None,
    origin: Origin | None = None,
    max_bytes: int = MAX_BYTES,
) -> Verdict:
    """Check the bytes of one file.

    Args:
        data: The file.
        name: Its name, for the findings.
        profile: As in `validate`.
        origin: The source document, to check that nothing of it is lost.
        max_bytes: Larger files are refused.
    """
    found: list[Finding] = []
    applied = ""
    try:
        root = parse(data, max_bytes=max_bytes)
    except Unreadable as verdict:
        found.append(verdict.finding)
    else:
        found += [*signature_findings(data), *validate_schema(root)]
        applied, broken = _profile_findings(root, profile)
        found += broken
        if origin is not None:
            found += conservation_findings(
                audit(origin.text, root, discarded=origin.furniture)
            )
    named = (dataclasses.replace(finding, file=name) for finding in found)
    return Verdict(file=name, profile=applied, findings=tuple(named))


def _profile_findings(
    root: etree._Element, profile: str | None
) -> tuple[str, list[Finding]]:
    if profile is not None:
        if profile not in PROFILES:
            msg = f"there is no profile {profile!r}; profiles: {', '.join(PROFILES)}"
            raise ValueError(msg)
        return profile, validate_profile(root, profile)
    picked = profile_of(root)
    foreign = [of_code("VA040")] if picked == ANY else []
    return picked, [*foreign, *validate_profile(root, picked)]


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


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises:
        UnreadableSourceError: There is no such file, or it may not be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        msg = f"{path}: {error.strerror or error}"
        raise UnreadableSourceError(msg) from error
