"""How a plain text is set: found from the file as a whole.

Three shapes are met in the wild. Text taken from a PDF with its lines
(``wrapped``, not ``spaced``): lines fill a column and blank lines stand between some
blocks. Mined text (``wrapped`` and ``spaced``): a blank line follows every line, and
paragraphs show by an indent or by more blank lines. Clean text (not ``wrapped``): one
paragraph a line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from converter.layout.plain.rows import Row

_WIDEST = 140
"""No printed column holds more characters; a longer line is a paragraph."""
_FEW = 4
_FULL = 0.9
_WRAPS = 0.75
_NARROWEST = 30
"""No column of text is narrower."""
_MOST = 0.6
_NEARLY_ALL = 0.9
_APART = 0.8
_CLOSE = 0.2
"""Share of lines that no blank line parts; in mined text only marks and their rest."""
_PARTED = 0.85
_MOSTLY = 0.7
_LETTER = re.compile(r"[^\W\d_]")
_ENDED = re.compile(r"[.,;:!?\])。，；：！？؛،][)\]»”’\"]*\s*\d*$")
_STOP = re.compile(r"[.;:!?。；：！？؛][)\]»”’\"]*\s*\d*$")
# the notes of a list follow one another without blank lines
_NOTE = re.compile(r"(?:\d{1,3}|\*{1,4})\s+[^\W\d_a-z]")
# the last word of a paragraph, a number: 1967, and (1973);
_REST = re.compile(r"\(?\d{1,4}\)? ?[,.;]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What holds for the whole text."""

    wrapped: bool
    """Lines are broken where the column ends."""
    rhythm: int
    """Blank lines between two lines of one paragraph: 0, or 1 in mined text."""
    width: int
    """Columns of a full line."""
    indented: bool
    """First lines of paragraphs are indented."""
    parted: bool = False
    """Blank lines part the paragraphs, and nothing else does."""

    @property
    def spaced(self) -> bool:
        """Whether blank lines part the lines of a paragraph."""
        return self.rhythm > 0


def shape_of(rows: Sequence[Row]) -> Shape:
    """Measure the rows of a text, page furniture already taken away."""
    text = [row for row in rows if _LETTER.search(row.text[:_WIDEST])]
    if not text:
        return Shape(wrapped=False, rhythm=0, width=0, indented=False)
    widths = sorted(row.width for row in text)
    width = widths[min(len(widths) - 1, int(len(widths) * _FULL))]
    parted = _is_parted([row for row in rows if _says(row.text)])
    wrapped = _NARROWEST <= width <= _WIDEST and _is_wrapped(text, width)
    wrapped = wrapped or (parted and _is_broken(text))
    rhythm = _rhythm(text, width) if wrapped else 0
    parted = parted and wrapped and not rhythm
    if parted:
        width = _column(text)
    indents = sum(1 for row in text if row.indent)
    indented = wrapped and 0 < indents < 0.8 * len(text)
    return Shape(
        wrapped=wrapped, rhythm=rhythm, width=width, indented=indented, parted=parted
    )


def _says(text: str) -> bool:
    """Tell whether a line says something about paragraphs: no mark or page alone."""
    return bool(_LETTER.search(text[:_WIDEST]) or _REST.match(text[:_WIDEST]))


def _is_parted(rows: Sequence[Row]) -> bool:
    """Tell whether blank lines stand between paragraphs, and nearly all of them.

    The lines at the head may be a title, which has no stop; notes form one block.
    """
    pairs = list(pairwise(rows))
    gaps = [last for last, row in pairs if row.blank_before]
    if gaps and not _ENDED.search(gaps[0].text):
        del gaps[0]
    ended = sum(_ENDED.search(row.text) is not None for row in gaps)
    inside = [(last, row) for last, row in pairs if not row.blank_before]
    stopped = sum(
        _STOP.search(last.text) is not None and not _NOTE.match(row.text)
        for last, row in inside
    )
    few = stopped <= (1 - _PARTED) * len(gaps)
    return len(gaps) >= _FEW and bool(inside) and few and ended >= _PARTED * len(gaps)


def _is_broken(rows: Sequence[Row]) -> bool:
    """Tell whether lines break off within the paragraphs that blank lines part.

    One is proof when a small letter follows. Few lines, of which some had a hyphen
    taken away, show no column: S/RES/112 (1956).
    """
    inside = [(last, row) for last, row in pairwise(rows) if not row.blank_before]
    broken = [
        row
        for last, row in inside
        if last.width >= _NARROWEST and not _ENDED.search(last.text)
    ]
    return _column(rows) <= _WIDEST and (
        len(broken) > 1 or any(row.text[:1].islower() for row in broken)
    )


def _column(rows: Sequence[Row]) -> int:
    """Return the width of a full line, measured inside paragraphs that show.

    A line longer than most is two whose hyphen was taken away: it says nothing.
    """
    widths = sorted(last.width for last, row in pairwise(rows) if not row.blank_before)
    return max(_NARROWEST, widths[int(len(widths) * _MOSTLY)])


def _is_wrapped(rows: Sequence[Row], width: int) -> bool:
    """Tell whether lines end because the column did.

    A column shows in many lines of nearly one width; paragraphs on lines of their
    own have any width. Where short lines prevail, as in a record, it shows in full
    lines that break off within a sentence; one is proof when a small letter follows.
    No text sets the lines of a paragraph two blank lines apart.
    """
    if sum(row.blank_before > 1 for row in rows) > _APART * len(rows):
        return False
    full = [row for row in rows if row.width >= _WRAPS * width]
    broken = [row for row in full if not _STOP.search(row.text)]
    return len(rows) >= _FEW and (
        len(full) >= 0.3 * len(rows)
        or (len(broken) >= _FEW and len(broken) >= 0.5 * len(full))
        or any(after.text[:1].islower() for after in _behind_breaks(rows, width))
    )


def _behind_breaks(rows: Sequence[Row], width: int) -> list[Row]:
    """Return the rows behind full lines that break off within a sentence.

    A comma may end a paragraph of its own, as in preambles.
    """
    return [
        after
        for row, after in pairwise(rows)
        if row.width >= _WRAPS * width and not _ENDED.search(row.text)
    ]


def _rhythm(rows: Sequence[Row], width: int) -> int:
    """Return the blank lines that stand within a paragraph.

    They are seen where a full line breaks off within a sentence; short lines, as of
    tables, say nothing. Where no line breaks off, mined text shows by a blank line
    behind each of its lines.
    """
    within = [row for row in _behind_breaks(rows, width) if not row.indent]
    proved = [row for row in within if row.text[:1].islower()]
    most = _MOST
    if len(within) < _FEW and not proved:
        if any(not row.blank_before for row in within):
            return 0
        within, most = [row for row in rows[1:] if not row.indent], _NEARLY_ALL
    elif len(within) < _FEW:
        within = proved
    close = sum(not row.blank_before for row in rows[1:])
    blanks = Counter(min(row.blank_before, 2) for row in within)
    if not blanks or close > _CLOSE * len(rows):
        return 0
    usual, count = blanks.most_common(1)[0]
    return 1 if usual == 1 and count >= most * blanks.total() else 0
