"""Whether a package is what it says it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from converter.core.diagnostics import Diagnostic, Severity
from converter.outputs.archive.ocfl import OBJECT_MARK, ROOT_MARK
from converter.outputs.archive.verify import (
    archivematica,
    bag,
    eark,
    ocfl,
    opex,
    saf,
)
from converter.outputs.archive.verify.content import Content, content_of
from converter.outputs.archive.verify.finding import finding

Check = Callable[[Content], Iterator[Diagnostic]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form of packages."""

    name: str
    marks: Callable[[Content], bool]
    """Returns whether a package is in this form."""
    check: Check


FORMS = (
    Form(name="BagIt", marks=lambda one: bag.MARK in one, check=bag.check),
    Form(name="E-ARK", marks=lambda one: eark.MARK in one, check=eark.check),
    Form(
        name="OCFL object",
        marks=lambda one: OBJECT_MARK in one,
        check=ocfl.check_object,
    ),
    Form(
        name="OCFL storage root",
        marks=lambda one: ROOT_MARK in one,
        check=ocfl.check_root,
    ),
    Form(
        name="Archivematica transfer",
        marks=lambda one: archivematica.MARK in one,
        check=archivematica.check,
    ),
    Form(name="DSpace SAF item", marks=lambda one: saf.MARK in one, check=saf.check),
    Form(name="OPEX", marks=opex.marks, check=opex.check),
)
"""In the order in which they are tried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was found about a package."""

    path: Path
    form: str
    """Name of the form; empty when it is none."""
    files: int
    octets: int
    findings: tuple[Diagnostic, ...]

    @property
    def is_sound(self) -> bool:
        """Whether nothing worse than a warning was found."""
        return all(one.severity is not Severity.ERROR for one in self.findings)


def verify(path: Path) -> Verdict:
    """Return what is to be said about a package, a folder or a ZIP.

    Every fault of fixity, completeness, structure, metadata and naming is an error.
    """
    with closing(content_of(path)) as content:
        return _verdict(path, content)


def _verdict(path: Path, content: Content) -> Verdict:
    findings = list(content.findings)
    form = next((one for one in FORMS if one.marks(content)), None)
    if form:
        findings += form.check(content)
    elif not findings:
        detail = "none of the files that mark a form is at its root"
        findings.append(finding("AR010", detail=detail))
    distinct = {(one.code, one.message): one for one in findings}
    return Verdict(
        path=path,
        form=form.name if form else "",
        files=len(content.sizes),
        octets=sum(content.sizes.values()),
        findings=tuple(distinct.values()),
    )
