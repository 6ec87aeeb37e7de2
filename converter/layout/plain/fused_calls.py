"""Find footnote calls that are fused with the words of a text without typography.

Superscripts come out of a PDF or a mined text as plain digits: ``countries.1``,
``Rights, 1 in particular``. A digit alone proves nothing; the numbers of a document's
calls rise by one, so the heaviest such chain of candidates is sought, and only its
members are calls. Digits outside the chain stay text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from converter.core.scripts import HAN, RIGHT_TO_LEFT
from converter.core.text import has_han

CLOSING = r"[.,;:!?)\]»”’\"'،؛。；：，、）》」]"
"""A sign behind which a call stands."""
# no number, symbol, unit or word goes on behind a call; ’1‘ is an item, not a call
_END = r"(?![\w/%°٪‘’'‛`]|[.,:]\d|-\w)"
_NEXT = r"(?=[\s;:،؛。；：，；）)]|[.,](?!\d)|$)"
_FUSED = re.compile(
    rf"(?<=\b[A-Z])(?P<element>[1-9]){_END}"
    rf"|(?<=\b[A-Z]{{2}})(?P<formula>[1-9]){_END}"
    rf"|(?<=[^\W\d_])(?P<word>[1-9]\d{{0,2}}){_END}"
    rf"|(?<={CLOSING})(?P<stop>[1-9]\d{{0,2}}){_END}"
    rf"|(?<![\d.,/])(?:19|20)\d\d(?P<year>[1-9]\d?){_END}"
    r"|(?<=[^\s(])\((?P<bracket>[1-9]\d{0,2})\)"
    r"|(?<=[^\s(]) \((?P<loose>[1-9]\d{0,2})\)"
    r"|(?<=[^\W_]) (?P<inside>[1-9]\d{0,2})(?=[)\]）])"
    rf"|(?<=[^\W_]) (?P<before>[1-9]\d{{0,2}})(?={CLOSING}(?!\d))"
    rf"|(?<={CLOSING}) (?P<after>[1-9]\d{{0,2}}){_NEXT}"
    rf"|(?<=\w) (?P<apart>[1-9]\d{{0,2}}){_NEXT}"
    r"|(?<=[^\s*(])\s?\((?P<starred>\*{1,4})\)"
    r"|(?<=[^\s*])(?P<star>\*{1,4})(?![\w*])"
)
_SYMBOL_NUMBER = re.compile(r"(?<=[/.])(\d{2,5})(?![\d/.]\d|\d)")
_RUN = re.compile(r"\d+|\*+")
# a date or an amount rather than a call
_COUNTS = re.compile(r"\s(?:\d{3}\b|[^\W\d]+\s(?:[^\W\d]+\s)?\d{4}\b)")
# the rest of an amount whose thousands a blank parts
_THOUSANDS = re.compile(r"[ \u00a0\u2009\u202f]\d{3}(?!\d)")
_WEIGHTS = {
    "element": 1.0,  # CH4, N2O and SF6; a call seldom stands behind EU
    "formula": 1.0,
    "word": 3.0,
    "stop": 3.0,
    "year": 2.5,
    "bracket": 2.6,
    "loose": 0.5,
    "inside": 0.1,  # the last word in brackets: (agenda item 4)
    "before": 1.5,
    "after": 1.5,
    "apart": 0.5,
}
# 2.8, XI.6, but not 2016.1: a year may end a sentence
_DECIMAL = re.compile(r"(?:(?<!\d)\d{1,3}[.,]|[A-Z]\.)$")
# a contents list: dots lead to the number of a page
_LEADERS = re.compile(r"(?:[.…·]\s?){3}$")
_LONGEST_LEADER = 8
# Add.1, Rev.2, vol.3; but a sentence may end with Mali
_ABBREVIATED = re.compile(r"\b[^\W\d_]{2,4}\.$")
_NEW_SENTENCE = re.compile(r"\s*(?:$|\s[^\W\d_a-z])")
_RIGHT_TO_LEFT = re.compile(f"[{RIGHT_TO_LEFT}]")
_HAN_AROUND = re.compile(rf"([{HAN}]) ?(\d{{1,9}}) ?([{HAN}])")
_WORD_BEFORE = re.compile(r"(?<![^\W_])([^\W\d_]{1,30}) (\d{1,3})(?!\d)")
_LONGEST_WORD = 32
_COUNTING = 0.1
_KNOWN = 2.0
"""A note with this number was found on the page."""
_CERTAIN = 10.0
"""The mark stood on a line of its own."""
_BETWEEN = 1.0
"""A number between Han characters that count nothing."""
_LIKELY = 1.5
"""What the last mark of a chain needs."""
_STRONG = 2.5
"""What proves that a text has calls."""
_MANY = 3
"""So many likely ones in a row prove it too."""
_SKIP = 2.0
"""What a missing number costs."""
_SKIPS = 3
_LONGEST_SYMBOL = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph in which calls are sought."""

    text: str
    first_page: int = 1
    last_page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCall:
    """A mark in the text that calls a note."""

    block: int
    """Index of the text."""
    start: int
    """Offset of the mark, blank and parentheses before it included."""
    end: int
    marker: str
    weight: float = _CERTAIN
    """How much it looks like a call."""


def find_calls(
    passages: Sequence[Passage],
    certain: Iterable[FoundCall],
    known: Mapping[str, Collection[int]],
    *,
    complete: bool,
) -> list[FoundCall]:
    """Return the calls of a document's paragraphs, in order.

    Args:
        passages: Paragraphs in reading order.
        certain: Calls that are known already; their offsets hold no text.
        known: Markers of the notes whose text was found, with their pages.
        complete: The source kept all of the notes, so a number without is no call.
    """
    sure = list(certain)
    numbers = [call for call in sure if call.marker.isdigit()]
    counters = _counters(passages)
    for block, passage in enumerate(passages):
        pages = range(passage.first_page, passage.last_page + 1)
        here = {marker for marker, at in known.items() if any(p in pages for p in at)}
        numbers += _behind_numbers(block, passage.text, here)
        for found in _marks(passage.text):
            kind = found.lastgroup or "apart"
            marker = found[kind]
            weight = _weight(passage.text, found, kind, counters)
            weight += _KNOWN * (marker in here)
            call = FoundCall(
                block=block,
                start=found.start(kind) if kind == "year" else found.start(),
                end=found.end(),
                marker=marker,
                weight=weight,
            )
            if not marker.isdigit():
                sure += [] if _in_bar_code(passage.text, call.start) else [call]
            elif marker in known or (weight >= _BETWEEN and not complete):
                numbers.append(call)
    numbers.sort(key=_place)
    first = min((int(marker) for marker in known if marker.isdigit()), default=1)
    chain, total = _chain(numbers, first)
    answered = all(call.marker in known for call in chain)
    if not answered and not (total >= _STRONG and _is_proved(chain)):
        chain = []
    held = frozenset(sure)
    unsure = (call for call in chain if call not in held)
    return sorted([*sure, *unsure], key=_place)


def _marks(text: str) -> Iterator[re.Match[str]]:
    """Yield what may be marks: digits and asterisks with what stands around them."""
    end = 0
    for run in _RUN.finditer(text):
        for start in range(max(end, run.start() - 2), run.start() + 1):
            found = _FUSED.match(text, start)
            if found:
                yield found
                end = found.end()
                break


def _behind_numbers(
    block: int, text: str, known: Collection[str]
) -> Iterator[FoundCall]:
    """Yield calls fused with the number of a symbol, ``21/11`` and ``7``.

    Only a note that was found on the page can tell them from the number.
    """
    if not known:
        return
    for number in _SYMBOL_NUMBER.finditer(text):
        for length in (1, 2):
            marker = number[1][-length:]
            if marker in known and len(number[1]) > length:
                yield FoundCall(
                    block=block,
                    start=number.end() - length,
                    end=number.end(),
                    marker=marker,
                    weight=_KNOWN + _COUNTING,
                )


def _weight(
    text: str, found: re.Match[str], kind: str, counters: frozenset[str]
) -> float:
    """Return how much a mark looks like a call by what stands around it."""
    if kind in {"word", "stop"} and (
        _in_symbol(text, found.start()) or _THOUSANDS.match(text, found.end())
    ):
        return 0.0
    if kind == "stop" and _DECIMAL.search(
        text, max(0, found.start() - 5), found.start()
    ):
        return 0.0
    lead = text[max(0, found.start() - _LONGEST_LEADER) : found.start()]
    if _LEADERS.search(lead.rstrip()):
        return 0.0
    if kind == "stop" and _is_abbreviated(text, found):
        return _BETWEEN
    if kind == "word" and _RIGHT_TO_LEFT.match(text[found.start() - 1]):
        return _WEIGHTS["apart"]  # a number moved to a word, where order was lost
    if kind == "word" and found.end() == len(text) and has_han(text[found.start() - 1]):
        return _BETWEEN  # an agenda item and an annex end in their number, too
    if _is_counted(text, found, kind, counters):
        return _COUNTING
    if kind == "apart":
        around = _HAN_AROUND.match(text, max(0, found.start() - 1))
        if around:
            return _COUNTING if {around[1], around[3]} & set(counters) else _BETWEEN
    return _WEIGHTS.get(kind, 0.0)


def _is_counted(
    text: str, found: re.Match[str], kind: str, counters: frozenset[str]
) -> bool:
    """Tell whether a number behind a blank counts what stands before or behind it."""
    if kind in {"after", "apart"} and _COUNTS.match(text, found.end()):
        return True
    if kind not in {"before", "apart"}:
        return False
    before = text[max(0, found.start() - _LONGEST_WORD) : found.start()]
    return before.rpartition(" ")[2].casefold() in counters


def _counters(passages: Sequence[Passage]) -> frozenset[str]:
    """Return the words, and Han characters, that count: many numbers stand at them.

    What they mean need not be known: the numbers at a chapter, year, month or
    paragraph go up and down, those of the calls behind one word only rise.
    """
    values: dict[str, list[int]] = {}
    for passage in passages:
        for word in _WORD_BEFORE.finditer(passage.text):
            values.setdefault(word[1].casefold(), []).append(int(word[2]))
        for number in _HAN_AROUND.finditer(passage.text):
            for char in (number[1], number[3]):
                values.setdefault(char, []).append(int(number[2]))
    return frozenset(
        char
        for char, at in values.items()
        if len(at) >= _MANY and any(a >= b for a, b in pairwise(at))
    )


def _is_abbreviated(text: str, found: re.Match[str]) -> bool:
    """Tell whether the stop before a mark shortens a word within a sentence."""
    start = found.start()
    if _NEW_SENTENCE.match(text, found.end()):
        return False
    return _ABBREVIATED.search(text, max(0, start - 8), start) is not None


def _in_bar_code(text: str, at: int) -> bool:
    """Tell whether an asterisk closes what another opened: ``*0612345*``."""
    return text[max(0, at - _LONGEST_SYMBOL) : at].rpartition(" ")[2].startswith("*")


def _in_symbol(text: str, at: int) -> bool:
    """Tell whether digits are the end of a symbol: ``A/75/L.48``, ``Rev.1``."""
    word = text[max(0, at - _LONGEST_SYMBOL) : at].rpartition(" ")[2]
    return "/" in word and (word[-1:].isalpha() or word.endswith("."))


def _place(call: FoundCall) -> tuple[int, int]:
    return call.block, call.start


def _chain(numbers: Sequence[FoundCall], first: int) -> tuple[list[FoundCall], float]:
    """Return the heaviest chain of calls whose numbers rise by one, and its weight.

    It begins with the first note that is known, or 1. A few numbers may be missing, at
    a cost. Linear: while reading on, the best chain that ends with each number is kept.
    """
    best: dict[int, tuple[float, int]] = {}
    parents: list[int] = []
    for at, call in enumerate(numbers):
        number = int(call.marker)
        total, parent = _longest_before(best, number, first)
        parents.append(parent)
        total += call.weight
        if number not in best or total > best[number][0]:
            best[number] = (total, at)
    if not best:
        return [], 0.0
    total, at = max(best.values())
    chain = []
    while at >= 0:
        chain.append(numbers[at])
        at = parents[at]
    while chain and chain[0].weight < _LIKELY:  # still in reverse order
        chain.pop(0)
    return chain[::-1], total


def _is_proved(chain: Sequence[FoundCall]) -> bool:
    """Tell whether a chain proves that a text has calls, though notes are lost."""
    return len(chain) >= _MANY or any(call.weight >= _STRONG for call in chain)


def _longest_before(
    best: dict[int, tuple[float, int]], number: int, first: int
) -> tuple[float, int]:
    """Return the weight and end of the best chain that a number may go on."""
    found = (-_SKIP * min(abs(number - first), _SKIPS), -1)
    for skipped in range(_SKIPS + 1):
        before = best.get(number - 1 - skipped)
        if before:
            found = max(found, (before[0] - _SKIP * skipped, before[1]))
    return found
