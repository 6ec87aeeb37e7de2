"""Plain text: bytes to pages of lines.

[X] UTF-8, UTF-16, UTF-32 with and without byte-order mark; GB 18030, Big5, HZ,
    Windows-1252/1251/1256, KOI8-R, ISO 8859-5/6/15, IBM 866 (`encoding`)
[X] visual order of pdftotext inside marks of direction (`direction`)
[X] controls, surrogates, marks: filtered and counted
[X] form feeds as page breaks; CR, LF, CRLF, NEL and Unicode line separators
[ ] mail headers, HTML, RTF: taken as text
"""

from __future__ import annotations

import re

from converter.core.diagnostics import Diagnostic
from converter.core.errors import LimitError, UnreadableSourceError
from converter.core.text import canonical
from converter.layout.page import Line, Page, PagedLayout, Span
from converter.readers.direction import LOST_BREAK, is_right_to_left, logical_order
from converter.readers.encoding import Decoded, decode, is_guess
from converter.readers.source import SourceFile

_LINE_END = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
# the mark that PDF libraries leave for a hyphen at the end of a line
_LOST_HYPHEN = re.compile(r"(?<=\w)\ufffe\n?(?=\w)")
_LEADING = re.compile(r"\s*")
_TAB = 8
_LONGEST_LINE = 5_000_000
"""Characters of one line."""


def read_text(source: SourceFile) -> PagedLayout:
    """Read a plain-text file into pages of physical lines.

    Raises:
        UnreadableSourceError: The file holds nothing.
        UnsupportedFormatError: The file is not text.
        LimitError: A line is longer than any document is.
    """
    if not source.data.strip(b"\0 \t\r\n\f\v"):
        msg = f"{source.name or 'the file'} is empty"
        raise UnreadableSourceError(msg, hint="Check that the file was copied whole.")
    decoded = decode(source.data, encoding=source.encoding, language=source.language)
    text = _LINE_END.sub("\n", decoded.text)
    text = _LOST_HYPHEN.sub("-\n", text)
    text, hidden = canonical(logical_order(text))
    _refuse_endless(text)
    pages = _pages(text)
    if not pages:
        msg = f"{source.name or 'the file'} holds no visible text"
        raise UnreadableSourceError(msg, hint="Check that the file was copied whole.")
    return PagedLayout(
        format="text",
        pages=pages,
        right_to_left=is_right_to_left(text),
        diagnostics=_findings(decoded, hidden),
    )


def _refuse_endless(text: str) -> None:
    """Refuse what is no document: the longest have two million characters in all."""
    if len(text) <= _LONGEST_LINE:
        return
    longest = max(map(len, text.split("\n")))
    if longest > _LONGEST_LINE:
        msg = f"a line has {longest:,} characters; the limit is {_LONGEST_LINE:,}"
        raise LimitError(msg, hint="Check that this is a document, with its line ends.")


def _pages(text: str) -> tuple[Page, ...]:
    pages: list[Page] = []
    number = 0
    for printed in text.split("\f"):
        lines: list[Line] = []
        blank = 0
        rows = printed.split("\n")
        for offset, row in enumerate(rows, start=max(number, 1)):
            if not row.strip():
                blank += 1
                continue
            for part in row.split(LOST_BREAK):
                lines.append(
                    _line(part, page=len(pages) + 1, number=offset, blank=blank)
                )
                blank = 0
        number = max(number, 1) + len(rows) - 1
        if lines:
            pages.append(Page(number=len(pages) + 1, lines=tuple(lines)))
    return tuple(pages)


def _line(row: str, *, page: int, number: int, blank: int) -> Line:
    lead = _LEADING.match(row)
    indent = lead.group() if lead else ""
    return Line(
        inlines=(Span(text=row.strip()),),
        page=page,
        number=number,
        indent=float(len(indent.expandtabs(_TAB))),
        blank_before=blank,
    )


def _findings(decoded: Decoded, hidden: int) -> tuple[Diagnostic, ...]:
    found: list[Diagnostic] = []
    how = {
        "encoding": decoded.encoding,
        "method": decoded.method,
        "confidence": f"{decoded.confidence:.2f}",
    }
    if is_guess(decoded):
        found.append(Diagnostic(code="TX002", params=how))
    elif not decoded.encoding.startswith("utf-8"):
        found.append(Diagnostic(code="TX001", params=how))
    if decoded.replaced:
        params = {"count": decoded.replaced, "encoding": decoded.encoding}
        found.append(Diagnostic(code="TX003", params=params))
    if hidden:
        found.append(Diagnostic(code="TX004", params={"count": hidden}))
    return tuple(found)
