"""Undo the visual order that marks of direction prove.

Programs that take text out of a PDF (pdftotext) write a right-to-left line between
U+202B and U+202C and put each piece of Latin letters and digits between U+202A and
U+202C, together with the punctuation around it, in the order in which the eye sees it
from left to right. The marks are evidence: inside such a piece, what stands at the
left comes last in the line.

    U+202A ``)1`` U+202C          ->  ``1)``
    U+202A `` - .75/129`` U+202C  ->  ``75/129. - ``

Source:
    Unicode Standard Annex 9, rules W2-W4 (numbers after an Arabic letter), N1, L2.
"""

from __future__ import annotations

import re

_MARK = re.compile("[\u202a-\u202e]")
_PIECE = re.compile("\u202a([^\u202a-\u202e\n]*)\u202c")
_RIGHT_TO_LEFT_LINE = re.compile("\u202b[^\n\u2028]*")
# an embedding that ends where the next begins: two printed lines, their break lost
_GLUED = re.compile("(?<=[^\u202a\u202b\n])(\u202c+)\u202b(?=[^\u202c\n])")
LOST_BREAK = "\u2028"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_CORE = re.compile(r"[^\W_](?:.*[^\W_])?", re.DOTALL)
_LETTER = re.compile(r"[^\W\d_]")
# a number with its separators: they do not part it in a right-to-left line
_NUMBERS = re.compile(r"\d+(?:[.,:/]\d+)*|[^\d]+")
_LATIN = re.compile("[A-Za-z]")
_STOP_FIRST = re.compile(r"^\.(?=[^.\n]).*$", re.MULTILINE)
# a period that falls, a call before the year that it follows: seen from the left
_YEARS = re.compile(r"(?<![\d/-])((?:19|20)\d\d)([-–])((?:19|20)\d\d)(?![\d/-])")
_CALL_FIRST = re.compile(r"(?<![\d/.,])(\d{1,3})\(((?:19|20)\d\d)\)")
# a number and what its brackets hold, seen from the left: 1981( 497)
_BRACKET_FIRST = re.compile(r"(?<![\d/.,])(\d{1,4})\( (\d{1,4})\)")
# words of one direction with what stands between them; signs between the directions
_ARABIC_RUN = r"[\u0590-\u08ff](?:[^A-Za-z0-9\n]*[\u0590-\u08ff])?"
_LATIN_RUN = r"[A-Za-z0-9](?:[^\u0590-\u08ff\n]*[A-Za-z0-9])?"
_RUNS = re.compile(rf"{_LATIN_RUN}|{_ARABIC_RUN}|.")
# a combining mark cannot begin a word: the blank came from kerning
_ADRIFT = re.compile("[ \u00a0](?=[\u064b-\u0652\u0670])")


def has_rtl(text: str) -> bool:
    """Tell whether a letter of a script that runs from right to left is there."""
    return "\u0620" <= text[:1] <= "\u064a" or _RIGHT_TO_LEFT.search(text) is not None


def logical_order(text: str) -> str:
    """Return the text in logical order, marks of embedding taken out where used.

    Two lines that the program wrote as one are parted by `LOST_BREAK`.
    """
    if "\u202b" in text:
        text = _GLUED.sub(f"\\1{LOST_BREAK}\u202b", text)
        text = _RIGHT_TO_LEFT_LINE.sub(lambda line: _line(line.group()), text)
    if is_right_to_left(text):
        text = _STOP_FIRST.sub(lambda line: _turn_line(line.group()), text)
        text = _YEARS.sub(_rising, text)
        text = _CALL_FIRST.sub(r"\2(\1)", text)
        text = _BRACKET_FIRST.sub(r"\2 (\1)", text)
    return _ADRIFT.sub("", text)


def is_right_to_left(text: str) -> bool:
    """Tell whether most letters of a text are Arabic or Hebrew."""
    sample = text[:20_000]
    return len(_RIGHT_TO_LEFT.findall(sample)) > len(_LATIN.findall(sample))


def _rising(years: re.Match[str]) -> str:
    """Return a period with the earlier year first."""
    first, dash, second = years.groups()
    return f"{second}{dash}{first}" if first > second else years.group()


def _turn_line(line: str) -> str:
    """Return a line whose pieces were written from left to right as they are seen.

    Where such a text lost its marks, a full stop before the first word shows it.
    """
    return "".join(
        run if run[0].isalnum() else run[::-1] for run in _RUNS.findall(line)[::-1]
    )


def _line(line: str) -> str:
    arabic = _RIGHT_TO_LEFT.search(line)
    if not arabic and not _is_turned(line):
        return _MARK.sub("", line)
    return _MARK.sub(
        "", _PIECE.sub(lambda piece: _turn(piece[1], mixed=bool(arabic)), line)
    )


def _is_turned(line: str) -> bool:
    """Tell whether a line without Arabic letters still shows the visual order."""
    bare = _MARK.sub("", line).strip()
    return bool(bare) and not bare[0].isalnum()


def _turn(piece: str, *, mixed: bool) -> str:
    core = _CORE.search(piece)
    if not core:
        return piece[::-1]
    before, after = piece[: core.start()], piece[core.end() :]
    inner = core.group()
    if mixed and not _LETTER.search(inner):
        runs = _NUMBERS.findall(inner)
        inner = "".join(run if run[0].isdigit() else run[::-1] for run in runs[::-1])
    return after[::-1] + inner + before[::-1]
