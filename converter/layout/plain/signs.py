"""What a line of plain text says about itself: stops, labels, openers.

The words come from the language (`Cues`); punctuation, digits and the case of letters
mean the same in all six.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from converter.core.scripts import CJK, CYRILLIC_CAPITALS, CYRILLIC_SMALL, LATIN_SMALL
from converter.layout.cues import Cues
from converter.layout.plain.drafts import join_lines
from converter.layout.plain.rows import Row, width_of
from converter.layout.plain.shape import Shape
from converter.layout.words import LINE_HYPHEN

FULL = 0.84
"""Share of the column that a broken line and the word after it fill (99 of 100)."""
ALMOST = 0.97
"""Share beyond which a line is full whatever follows."""
SHORT = 0.62
"""A line below this share of the column ends a paragraph without a stop."""
NARROWEST = 0.45
"""Share of the column below which no title is set."""

_LONGEST = 400
"""Characters of a line in which signs are sought; no printed line has more."""

# a call behind the stop of a line
_CALL_AT_END = re.compile(r"(?<=[^\w\s(])\s?\(?(?:[1-9]\d{0,2}|\*{1,4})\)?$")
_STOPS = re.compile(r".*[.;:!?。；：！？؛؟»”)\]][»”’)\]]*\s*$")
_FULL_STOP = re.compile(r"[.。]\s*\d{0,3}$")
_SEMICOLON = re.compile(r".*[;；؛]\s*$")
_LETTER = re.compile(r"[^\W\d_]")
# up to the first blank or Han character
_WORD = re.compile(rf"[^\s{CJK}]+")
# a line of a contents list: dots lead to its page
_LEADERS = re.compile(r"[.…·]{3,}[ .…·]*\d[\d\s–-]*$")
# the number of a resolution before its title: 75/129.
_NUMBER = re.compile(r"\d{1,4}/\d{1,4}(?:\.? ?[A-Z])?\.?")
# the number of a part on a line of its own: II, A; a call may stick to it: B1
_NUMERAL = re.compile(rf"(?:[IVXLC]{{1,7}}|[A-Z{CYRILLIC_CAPITALS}])(?:[1-9]\d?)?")
# a number of several signs needs no blank behind it: xxvii)to go
_ROMAN_ITEM = re.compile(r"\(?(?:[ivxlc]{1,7}\)(?=\s|$)|[ivxlc]{2,7}\)(?=[^\W\d_]))")
# 1 - with its dash on either side; iv)
_LONE = re.compile(r"\d{1,3}\s?[-–—]|[-–—]\s?\d{1,3}|\(?[ivxlc]{1,7}\)")
_HAN_STOP = re.compile(r"(\w{1,3})[.．、]")
_LONGEST_NUMERAL = 3
# a part with its number and heading on one line: II Activities
_NUMBERED = re.compile(r"[IVXLC]{1,7}\.?\s+[^\W\d_a-z]")
# labels of items: 1. (a) a) (iv) ㈢; those of headings are I. or A.
_ITEM = re.compile(rf"[(（’‘']\s?\w|\d|[{LATIN_SMALL}{CYRILLIC_SMALL}\u3220-\u3229]")
# a heading behind the label of its level
_HEADING = re.compile(rf"\s+[^\W\d_{LATIN_SMALL}{CYRILLIC_SMALL}]")


class _Asked(dict[str, bool]):
    """Which texts match: each line is asked for as itself and as its neighbours."""

    def __init__(self, match: Callable[[str], re.Match[str] | None]) -> None:
        super().__init__()
        self._match = match

    def __missing__(self, text: str) -> bool:
        found = self[text] = self._match(text) is not None
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """Reads lines of one text."""

    cues: Cues
    shape: Shape
    _begun: _Asked = field(init=False, repr=False, compare=False)
    _masthead: _Asked = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Begin to remember answers."""
        object.__setattr__(self, "_begun", _Asked(self.cues.starts.match))
        object.__setattr__(self, "_masthead", _Asked(self.cues.masthead.fullmatch))

    def ends(self, text: str) -> bool:
        """Tell whether a line may end a paragraph, by its punctuation."""
        return self.cues.ends.match(_end_of(text)) is not None

    def stops(self, text: str) -> bool:
        """Tell whether it ends with more than a comma."""
        return _STOPS.match(_end_of(text)) is not None

    def listed(self, text: str) -> bool:
        """Tell whether it is an entry of a contents list, with its page."""
        return _LEADERS.search(text[-_LONGEST:]) is not None

    def semicolon(self, text: str) -> bool:
        """Tell whether it ends an item of a list that goes on."""
        return _SEMICOLON.match(_end_of(text)) is not None

    def starts(self, text: str) -> bool:
        """Tell whether it has words that begin a paragraph."""
        return self.begins(text) or self.opens(text)

    def opens(self, text: str) -> bool:
        """Tell whether it opens a preambular paragraph, in the case of its language."""
        return self._cased(text) and bool(self.cues.openers.match(text[:_LONGEST]))

    def acts(self, text: str) -> bool:
        """Tell whether it opens an operative paragraph, in the case of its language."""
        return self._cased(text) and bool(self.cues.acts.match(text[:_LONGEST]))

    def bound(self, text: str) -> bool:
        """Tell whether a conjunction binds an opener to the sentence before it."""
        found = self.cues.binds.match(text[:_LONGEST])
        return found is not None and self.opens(text[found.end() :])

    def _cased(self, text: str) -> bool:
        """Tell whether paragraphs of the language may begin with such a letter."""
        return self.cues.small_acts or not text[:1].islower()

    def level(self, text: str) -> bool:
        """Tell whether it begins with the label of a level and its heading."""
        found = self.cues.levels.match(text[:_LONGEST])
        return found is not None and bool(_HEADING.match(text, found.end()))

    def level_label(self, text: str) -> bool:
        """Tell whether it is the label of a level and nothing else: Rule 5."""
        return self.cues.levels.fullmatch(text[:_LONGEST]) is not None

    def unfinished(self, text: str) -> bool:
        """Tell whether it ends with a word that binds the next: of, the, and."""
        return self.cues.unfinished.search(text[-_LONGEST:]) is not None

    def begins(self, text: str) -> bool:
        """Tell whether it begins a paragraph whatever stands before it."""
        return self._cased(text) and self._begun[text[:_LONGEST]]

    def label(self, text: str) -> bool:
        """Tell whether it begins with a label."""
        text = text[:_LONGEST]
        known = self.cues.labels.match(text) or _ROMAN_ITEM.match(text)
        return bool(known or _NUMBERED.match(text) or _han_number(text))

    def item(self, text: str) -> bool:
        """Tell whether it begins with the label of an item, not of a heading."""
        return self.label(text) and _ITEM.match(text) is not None

    def lone_label(self, row: Row) -> bool:
        """Tell whether a line holds a label and nothing else."""
        number = row.blank_before and self.number(row.text)
        return bool(number or self.is_label(row.text))

    def number(self, text: str) -> bool:
        """Tell whether a text is the number of a resolution and nothing else."""
        return _NUMBER.fullmatch(text) is not None

    def is_label(self, text: str) -> bool:
        """Tell whether a text is a label and nothing else."""
        if (
            len(text) > _LONGEST or text.isdecimal()
        ):  # a page, a mark, a cell: not a label by itself
            return False
        known = self.cues.lone_labels.fullmatch(text) or _LONE.fullmatch(text)
        return bool(known) or _han_number(text) == len(text) > 0

    def alone(self, text: str) -> bool:
        """Tell whether it is a line of the masthead or the number of a part.

        None begins with a small letter: ``раздел II`` is part of a sentence.
        """
        if len(text) > _LONGEST or text[:1].islower():
            return False
        return self._masthead[text] or self.numeral(text)

    def completes(self, text: str, rest: str) -> bool:
        """Tell whether two texts make one line of the masthead that neither is."""
        whole = self.cues.masthead.fullmatch
        parts = self._masthead[text] or self._masthead[rest]
        return not parts and whole(f"{text} {rest}") is not None

    def distributes(self, text: str, rest: str) -> bool:
        """Tell whether two texts tell the distribution together: Distr. / GENERAL."""
        whole = self.cues.distribution.fullmatch
        return not whole(text) and whole(f"{text} {rest}") is not None

    def closes(self, text: str, rest: str) -> bool:
        """Tell whether a line goes on the closing line that a paragraph is so far.

        ``Adopted unanimously at the`` / ``716th meeting.``; behind the meeting stand
        the vote and, in brackets, who did not vote for it.
        """
        if len(text) > _LONGEST or text[:1].islower() or _FULL_STOP.search(text):
            return False
        if self.label(rest):
            return False
        adopted = self.cues.adopted.fullmatch
        if adopted(text):
            goes_on = rest[:1].islower() or rest[:1].isdigit() or not self.stops(text)
            return goes_on and not self.alone(rest)
        whole = join_lines(text, rest).replace(LINE_HYPHEN, "")
        return not self.alone(text) and adopted(whole) is not None

    def numbered(self, text: str) -> bool:
        """Tell whether a line of the masthead needs the number at its end."""
        bare = text[:_LONGEST].rstrip("0123456789 ")
        masthead = self.cues.masthead
        if bare == text or len(text) > _LONGEST:
            return False
        return bool(masthead.fullmatch(text)) and not masthead.fullmatch(bare)

    def numeral(self, text: str) -> bool:
        """Tell whether it is the number of a part alone."""
        spelled = self.cues.numerals.fullmatch(text[:_LONGEST])
        return bool(_NUMERAL.fullmatch(text) or spelled) or _is_han_number(text)

    def wordless(self, text: str) -> bool:
        """Tell whether it holds no letter."""
        return _LETTER.search(text[:_LONGEST]) is None

    def gap(self, last: Row, row: Row) -> bool:
        """Tell whether more blank stands between than between lines."""
        broken = row.page != last.page or row.after_break
        return row.blank_before > self.shape.rhythm and not broken

    def full(self, last: Row, row: Row, column: int, share: float = FULL) -> bool:
        """Tell whether the next word would not have fitted on the line before."""
        return last.width + _first_word(row.text) >= share * column

    def short(self, row: Row) -> bool:
        """Tell whether a line ended far before the column of the text did."""
        return row.width < SHORT * self.shape.width


@lru_cache(maxsize=64)
def _end_of(text: str) -> str:
    """Return the end of a line without the footnote call behind its stop."""
    return _CALL_AT_END.sub("", text[-_LONGEST:])


def _is_han_number(text: str) -> bool:
    """Tell whether a text is a small number in Han characters."""
    if not text.isnumeric() or text.isascii():
        return False
    return len(text) <= _LONGEST_NUMERAL and not text.isdecimal()


def _han_number(text: str) -> int:
    """Return the length of a number in Han characters with its stop, or 0."""
    found = _HAN_STOP.match(text)
    return found.end() if found and _is_han_number(found[1]) else 0


def _first_word(text: str) -> int:
    """Return the columns that the first word and the blank before it take."""
    word = _WORD.match(text[:_LONGEST])
    return width_of(word.group()) + 1 if word else 2
