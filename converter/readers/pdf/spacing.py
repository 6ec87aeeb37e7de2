"""Blanks between runs: where words, labels, columns and cells part.

Units:
    Shares of the font size.
"""

from __future__ import annotations

import re

from converter.core.scripts import (
    ARABIC,
    CYRILLIC_CAPITALS,
    CYRILLIC_SMALL,
    HAN_NUMERALS,
    SPACED_SIGNS,
)
from converter.core.text import has_han, is_unspaced
from converter.layout.page import NARROW_DOUBT, WIDE_DOUBT
from converter.readers.pdf.runs import Run

WORD_GAP = 0.13
"""No blank between words is narrower ..."""
SEGMENT_GAP = 1.5
"""... nor wider; what stands further off is another line."""
CELL_GAP = 0.35
"""A blank so wide may part two cells of a table."""
LABEL_GAP = 0.42
"""After the label of a paragraph the text begins at a tab stop, however near it is."""

_NUMBER_GAP = 0.7
_HAN_NUMBER_GAP = 1.4
# a blank between words is seldom narrower than the one, never than the other
_SURE_GAP = 0.28
_DOUBT_GAP = 0.21
# pdfium, who knows the advances, sees no blank there
_UNSEEN_GAP = 0.3
# Chinese words have no blanks; justified lines open gaps around digits, and stops and
# brackets leave half of their square empty
_HAN_GAP = 0.9
_HALF_SQUARE = 0.5
_ARABIC_GAP = 0.24
# the tails of Arabic letters reach into the blanks that pdfium sees by the advances
_SEEN_GAP = 0.04
# the sign that ends a label stands off its text: 1 - text, xvii) text
_LABEL_END_GAP = 0.02
# the number of a Chinese section before its heading, where each stands for itself
_HAN_NUMERAL = re.compile(f"[{HAN_NUMERALS}]{{1,3}}")
_HAN_NUMERAL_GAP = 0.2
# a bracket or stop follows its word closely
_SIGN_GAP = 0.5
_SIGNS = re.compile(r"[()\[\].,:;،؛؟!%\s]+")
_LABEL = re.compile(
    r"[()\[（’‘]?(?:\d{1,4}|[A-Z]{1,2}|[a-z]{1,2}|[ivxlcdmIVXLCDM]{1,7}"
    rf"|[{CYRILLIC_CAPITALS}]{{1,2}}|[{CYRILLIC_SMALL}]{{1,2}}|[{ARABIC}]{{1,2}}"
    rf"|[{HAN_NUMERALS}]{{1,3}})"
    r"(?:[./-]\w{1,4}){0,3}[.()\]）、’‘]"
    r"|[•●▪■–—-]|\d{1,3} ?[-–—]|[\u2460-\u249b\u3220-\u3243\u3280-\u32b0]"
)
# the number of a resolution before its title (2021/10), of a paragraph of a budget
# (8.I.14)
_NUMBER = re.compile(r"\d{1,4}/\d{1,4}|\d{1,3}[A-Z]?(?:\.[\dA-Z]{1,4})+")
# the first character that may belong to a script without blanks
_FIRST_UNSPACED = "\u2014"
_FIRST_HAN = "\u2e80"
_FIRST_IDEOGRAPH, _LAST_IDEOGRAPH = "\u4e00", "\u9fff"


def is_label(runs: list[Run], following: Run, gap: float) -> bool:
    """Tell whether a line begins with a label, by its form and the gap after it."""
    text = "".join([run.text for run in runs]).strip()
    if _LABEL.fullmatch(text):
        return True
    least = _HAN_NUMBER_GAP if has_han(following.text[:1]) else _NUMBER_GAP
    return gap > least and _NUMBER.fullmatch(text) is not None


def blank(
    last: Run, run: Run, gap: float, *, opening: bool = False, typed: bool = False
) -> str:
    """Return the blank that a gap between two runs is, or nothing.

    Kerning opens gaps inside words that are nearly as wide as a space. Those are
    given as `NARROW_DOUBT` and `WIDE_DOUBT`, and the words of the document decide
    (`converter.layout.words`).

    Args:
        last: The run read before.
        run: The run read next.
        gap: Free space between them, in points.
        opening: Whether `last` begins its line.
        typed: Whether the producer writes blanks as characters (`typed_blanks`).
    """
    before, after = last.text[-1:], run.text[:1]
    if before.isspace() or after.isspace() or last.script == run.script != 0:
        return ""
    share = gap / max(last.size, run.size)
    if (before >= _FIRST_UNSPACED and _is_han(before, last.text)) or (
        after >= _FIRST_UNSPACED and _is_han(after, run.text)
    ):
        return " " if share > _han_gap(last, run, opening=opening) else ""
    if run.pen:
        seen = last.spaced and not typed
        return " " if share > _arabic_gap(last, run, seen=seen) else ""
    if opening and before == ")" and after.isalpha() and share > _LABEL_END_GAP:
        return " " if _LABEL.fullmatch(last.text) else ""
    if run.first == last.stop:
        return " " if share > _UNSEEN_GAP else ""
    if share <= WORD_GAP:
        return ""
    doubtful = (
        share < _SURE_GAP
        and run.script == last.script == 0
        and (before == "-" or before.isalpha())
        and (after == "-" or after.isalnum())
    )
    if not doubtful:
        return " "
    return NARROW_DOUBT if share < _DOUBT_GAP else WIDE_DOUBT


def _han_gap(last: Run, run: Run, *, opening: bool) -> float:
    """Return what a blank beside a Chinese sign is wider than."""
    if opening and _HAN_NUMERAL.fullmatch(last.text):
        return _HAN_NUMERAL_GAP
    half_empty = last.text[-1:] in SPACED_SIGNS or run.text[:1] in SPACED_SIGNS
    return _HAN_GAP + _HALF_SQUARE * half_empty


def _is_han(char: str, text: str) -> bool:
    """Tell whether a sign belongs to Chinese: dashes and quotes may be Latin."""
    if _FIRST_IDEOGRAPH <= char <= _LAST_IDEOGRAPH:
        return True
    return is_unspaced(char) and (char >= _FIRST_HAN or has_han(text))


def _arabic_gap(last: Run, run: Run, *, seen: bool) -> float:
    if run.rtl and last.text[-1:] == "-":
        return _LABEL_END_GAP
    if seen and run.first == last.stop + 1 and run.rtl:
        return _SEEN_GAP
    if not seen and _SIGNS.fullmatch(run.text):
        return _SIGN_GAP
    return _ARABIC_GAP


def free_ranges(runs: list[Run]) -> list[tuple[float, float]]:
    """Return the free range before each run of a right-to-left line.

    Arabic letters reach under their neighbours, so the ink of all runs read before
    counts, and of all read after.
    """
    ahead: list[float] = []
    furthest = float("-inf")
    for run in reversed(runs):
        furthest = max(furthest, run.x1)
        ahead.append(furthest)
    ahead.reverse()
    ranges: list[tuple[float, float]] = []
    nearest = float("inf")
    last = runs[-1]
    for run, reach in zip(runs, ahead, strict=True):
        if run.rtl and last.rtl:
            ranges.append((reach, nearest))
        else:
            gap = max(run.x0 - last.x1, last.x0 - run.x1)
            ranges.append((last.x0 - gap, last.x0))
        nearest = min(nearest, run.x0)
        last = run
    return ranges


def typed_blanks(runs: list[Run]) -> bool:
    """Tell whether the producer of a right-to-left page writes blanks as characters.

    Then a blank that pdfium sees between two runs is only a wide letter.
    """
    typed = sum([" " in run.text.strip() for run in runs])
    return typed > 0.2 * len(runs)
