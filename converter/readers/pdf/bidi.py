"""Logical order of lines that run from right to left.

pdfium turns such lines itself, but by the order in which the page draws them: symbols
come out in pieces (``/75/190RES/A``), ligatures reversed (``اإل`` for ``الإ``) and
brackets either way. Here the runs of a line are put in order by where they stand.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from converter.core.text import canonical
from converter.readers.direction import has_rtl
from converter.readers.pdf.digit_groups import is_tied, stand_apart, tied_as_drawn
from converter.readers.pdf.runs import Run

_LATIN = re.compile(r"[^\W\d_]")
_WORDS = re.compile(r"[^\W\d_]+")
_RTL_WORDS = re.compile("[\u0620-\u06d3\ufb50-\ufefc]+")
# letters of a page that say little, and the share that says it all
_FEW = 40
_MANY = 0.3
_STRONG = re.compile(r"\w")
_CLOSES = {")": "(", "]": "[", "}": "{", "»": "«", ">": "<"}
_OPENS = {opener: closer for closer, opener in _CLOSES.items()}
_BRACKET = re.compile(r"[()\[\]{}«»<>]")
# a mark stands on a letter, never on a stop
_STRAY_MARK = re.compile("([،؛.,:)\\]])([\u064b-\u0652])")
# no letter has a mark twice; the glyph of a mark may stand for all marks of its letter
_MARKS = re.compile("[\u064b-\u0652]{2,}")
# pdfium mirrors quotation marks as it does brackets; Unicode does not
_UNMIRRORED = str.maketrans("“”‘’", "”“’‘")
# a raised mark and the brackets around it
_RAISED = re.compile(r"([()]*)(\w+)([()]*)")
_GROUPS = re.compile(r"\d \d")
_LAM_ALEF = re.compile("\u0644[\u0622\u0623\u0625\u0627]")
_SAME_PEN = 0.01
# a bracket closes before these, opens after these
_BEFORE = " \t\u00a0([{«“/-–—"
_AFTER = " \t\u00a0)]}»”.,;:!?،؛؟/-–—"


def is_rtl_page(text: str, *, before: bool) -> bool:
    """Tell whether most letters of a page run from right to left.

    Args:
        text: The characters of the page.
        before: What the page before was; decides where letters are few.
    """
    rtl = sum(map(len, _RTL_WORDS.findall(text)))
    if not (rtl or before):
        return False
    letters = sum(map(len, _WORDS.findall(text)))
    return rtl > _MANY * letters if rtl else letters < _FEW


def order(runs: list[Run], *, tied: bool = False) -> list[int]:
    """Return in which order the runs of a right-to-left line are read.

    The number of a call is no part of the word before it.

    Args:
        runs: The runs, each with its own text in logical order (`turned`).
        tied: Whether the groups of a number are one word where it does not tell.
    """
    pens = [-run.pen for run in runs]
    places = sorted(range(len(runs)), key=pens.__getitem__)
    line = [runs[place] for place in places]
    arabic = [run.rtl for run in line]
    if all(arabic):
        return places
    rtl = any(arabic)
    if not rtl and any(_has_latin(run.text) for run in line):
        return _latin_line(line, places)
    ordered: list[int] = []
    start = 0
    while start < len(line):
        if arabic[start] or not _STRONG.search(line[start].text):
            ordered.append(places[start])
            start += 1
            continue
        scope = start + 1
        while scope < len(line) and line[scope].script == line[start].script:
            scope += 1
        end = rtl and _end_of_number(line, start, scope, tied=tied)
        end = end or _end_of_latin(line, start, scope, rtl=rtl)
        ordered.extend(reversed(places[start:end]))
        start = end
    return ordered


def printed_once(runs: list[Run]) -> list[Run]:
    """Return the runs of a line without those that say again what the last one said.

    The glyphs of a letter and of its mark may both stand for the two of them.
    """
    return [
        run
        for place, run in enumerate(runs)
        if not (
            place
            and run.rtl
            and run.text == runs[place - 1].text
            and any(map(unicodedata.combining, run.text))
            and min(run.x1, runs[place - 1].x1) > max(run.x0, runs[place - 1].x0)
        )
    ]


def _latin_line(line: list[Run], places: list[int]) -> list[int]:
    """Put a line without Arabic letters in order: its full stop shows which way."""
    if len(line) > 1 and not _STRONG.search(line[-1].text):
        return [*reversed(places[:-1]), places[-1]]
    return places[::-1]


def _end_of_number(line: list[Run], start: int, stop: int, *, tied: bool) -> int:
    """Return where a number in groups that are one word ends, 0 when none begins."""
    end = start
    while (
        end < stop
        and line[end].text.strip().isdigit()
        and (end == start or stand_apart(line[end], line[end - 1]))
    ):
        end += 1
    if end < start + 2:
        return 0
    drawn = tied_as_drawn(line, start, end)
    if drawn is not None:
        return drawn if drawn > start + 1 else 0
    groups = [run.text.strip() for run in reversed(line[start:end])]
    return end if is_tied(groups, usual=tied) else 0


def _end_of_latin(runs: list[Run], start: int, stop: int, *, rtl: bool) -> int:
    """Return where a sequence of Latin words or of one number ends.

    Signs between two Latin words belong to them; between two numbers only a sign
    that ties digits does (``12/2020``, ``3.5``): ``2020-2021`` is drawn right to left.
    """
    end = start + 1
    latin = _has_latin(runs[start].text)
    ahead = end
    while ahead < stop and not runs[ahead].rtl:
        text = runs[ahead].text
        if _STRONG.search(text):
            between = "".join(run.text for run in runs[end:ahead]).strip()
            word = _has_latin(text)
            if not (latin or word) and between not in ("", "/", ".", ",", ":"):
                break
            if word and not latin and _BRACKET.search(between):
                break  # 53 (A/66/53): the number was read before the bracket
            if (
                rtl
                and not (latin or word)
                and stand_apart(runs[ahead], runs[ahead - 1])
            ):
                break
            latin = latin or word
            end = ahead + 1
        ahead += 1
    return end


def _has_latin(text: str) -> bool:
    return any(char.isalpha() for char in text)


def turned(run: Run, *, rtl: bool, tied: bool = False) -> Run:
    """Return a run with its characters in logical order.

    Args:
        run: A run with the pens of its characters.
        rtl: Whether its line has right-to-left letters. There numbers with a blank
            between are read from the right: what looks like 25 000 is 000 25.
        tied: Whether such groups are one word where the number does not tell.
    """
    if not run.origins:
        return run
    text, pens = run.text, run.origins
    if not run.rtl:
        if len(text) > 1:
            # signs alone belong to the right-to-left text around them
            places = sorted(range(len(text)), key=pens.__getitem__)
            if not _STRONG.search(text):
                places.reverse()
            text = "".join(text[place] for place in places)
            if rtl and _GROUPS.search(text) and not _has_latin(text):
                groups = text.split(" ")
                if not is_tied([group for group in groups if group], usual=tied):
                    text = " ".join(reversed(groups))
    else:
        text, pens = _marks_joined(text, pens)
        if any(left > right for right, left in pairwise(pens)):
            text, pens = _sorted(text, pens)
        text = _STRAY_MARK.sub(r"\2\1", _ligatures_mended(text, pens))
        text = _MARKS.sub(lambda marks: "".join(dict.fromkeys(marks.group())), text)
    text, _ = canonical(text)
    if run.rtl or not _LATIN.search(text):
        text = text.translate(_UNMIRRORED)
    return run if text == run.text else run._replace(text=text)


def _marks_joined(text: str, pens: tuple[float, ...]) -> tuple[str, tuple[float, ...]]:
    """Drop the blank that pdfium sees between a letter and its mark."""
    kept = [
        place
        for place, char in enumerate(text)
        if not (
            char == " "
            and place + 1 < len(text)
            and unicodedata.combining(text[place + 1])
        )
    ]
    if len(kept) == len(text):
        return text, pens
    return "".join(text[place] for place in kept), tuple(pens[p] for p in kept)


def _sorted(text: str, pens: tuple[float, ...]) -> tuple[str, tuple[float, ...]]:
    """Put characters in order by their pens, numbers and Latin from left to right.

    Marks stay with the letter before them.
    """
    clusters: list[tuple[str, tuple[float, ...]]] = []
    for char, pen in zip(text, pens, strict=True):
        if clusters and unicodedata.combining(char):
            letter, at = clusters[-1]
            clusters[-1] = letter + char, (*at, pen)
        else:
            clusters.append((char, (pen,)))
    clusters.sort(key=lambda cluster: -cluster[1][0])
    ordered: list[tuple[str, tuple[float, ...]]] = []
    start = 0
    while start < len(clusters):
        end = start
        while end < len(clusters) and _runs_right(clusters, start, end):
            end += 1
        if end > start + 1:
            ordered += reversed(clusters[start:end])
        else:
            end = start + 1
            ordered.append(clusters[start])
        start = end
    return (
        "".join(letter for letter, _ in ordered),
        tuple(pen for _, at in ordered for pen in at),
    )


def _runs_right(
    clusters: list[tuple[str, tuple[float, ...]]], start: int, at: int
) -> bool:
    """Tell whether a character goes on with a number or Latin word."""
    char = clusters[at][0]
    if char.isascii() and char.isalnum():
        return True
    if at == start or char not in "/.,:":
        return False
    after = clusters[at + 1][0] if at + 1 < len(clusters) else " "
    return after.isascii() and after.isalnum()


def _ligatures_mended(text: str, pens: tuple[float, ...]) -> str:
    """Turn back the letters of one glyph, which pdfium turned one by one.

    A mark that shares the glyph of its letter follows it. Lam before alef is right
    already: pdfium took the ligature's presentation form apart itself.
    """
    if len(set(pens)) == len(pens):
        return text
    mended: list[str] = []
    start = 0
    for place in range(1, len(text) + 1):
        if (
            place < len(text)
            and abs(pens[place] - pens[start]) < _SAME_PEN
            and not text[start].isspace()
        ):
            continue
        mended.append(_cluster_mended(text[start:place]))
        start = place
    return "".join(mended)


def _cluster_mended(cluster: str) -> str:
    """Turn back the letters of one glyph; its marks stay behind them."""
    if len(cluster) == 1 or not has_rtl(cluster) or _LAM_ALEF.fullmatch(cluster):
        return cluster
    if unicodedata.combining(cluster[0]):
        return cluster[::-1]
    letters = cluster
    while unicodedata.combining(letters[-1]):
        letters = letters[:-1]
    if len(letters) == 1 or _LAM_ALEF.fullmatch(letters):
        return cluster
    return letters[::-1] + cluster[len(letters) :]


def brackets_mended(text: str) -> str:
    """Return the text of a right-to-left line with its brackets the right way.

    Producers store the bracket that is drawn or the one that is meant. A bracket
    after a blank and before a letter opens; after a letter and before a blank it
    closes; else it closes what is open.
    """
    if not _BRACKET.search(text):
        return text
    chars = list(text)
    depth = 0
    for place, char in enumerate(chars):
        if char not in _CLOSES and char not in _OPENS:
            continue
        opens = _opens(chars, place)
        if opens is None:
            opens = depth == 0
        if opens and char in _CLOSES:
            chars[place] = _CLOSES[char]
        elif not opens and char in _OPENS:
            chars[place] = _OPENS[char]
        depth = depth + 1 if opens else max(0, depth - 1)
    return "".join(chars)


def mark_mended(text: str) -> str:
    """Return a raised text with its brackets the right way: they enclose the mark."""
    mark = _RAISED.fullmatch(text.strip())
    if mark is None:
        return brackets_mended(text)
    enclosed = "(" * len(mark[1]) + mark[2] + ")" * len(mark[3])
    return text.replace(mark.group(), enclosed)


def _opens(text: Sequence[str], place: int) -> bool | None:
    before = text[place - 1] if place else " "  # already the right way
    after = text[place + 1] if place + 1 < len(text) else " "
    free_before, free_after = before in _BEFORE, after in _AFTER
    if free_before and not free_after:
        return True
    if free_after and not free_before:
        return False
    return None
