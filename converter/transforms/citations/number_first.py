"""Numbers before their noun: 大会第60/1号和第61/2号决议.

Numbers wait for the noun behind them; the organ stands before the first of them, and
no comma between.

Source: `official-practice` 2.9; phrases and gaps in the language files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from converter.core.symbols.resolutions import Kind
from converter.transforms.citations.cited import Citation, Foreign
from converter.transforms.citations.numbers import LIKE_ASSEMBLY, read_number, symbol_of
from converter.transforms.citations.organs import Organs
from converter.transforms.citations.vocabulary import FOREIGN, Token, Vocabulary

_SIGN = 1
"""Characters of what may stand between a number and the break: 号."""
_BREAKS = re.compile("[，；]")


@dataclass(slots=True)
class NumberFirst:
    """One reading of one text."""

    text: str
    words: Vocabulary
    organs: Organs
    _numbers: list[tuple[Token, str]] = field(default_factory=list)
    """Numbers that wait, each with the actor that the text gives to it."""
    _waiting: Token | None = None
    """The organ, or word for it, read last and not yet used."""
    _named: Token | None = None
    """The organ named last in this sentence."""

    def read(self) -> Iterator[Citation | Foreign]:
        """Yield the documents that the text cites by number."""
        for token in self.words.tokens(self.text):
            match token.kind:
                case "number":
                    self._number(token)
                case "resolution" | "decision":
                    yield from self._noun(token)
                case "name" | "own":
                    self._organ(token)
                case _:
                    self._numbers.clear()
                    self._waiting = self._named = None
        if self._broken_off():
            yield from self._cited("resolution")

    def _broken_off(self) -> bool:
        """Whether the page breaks off between a number, or a list, and its noun."""
        if len(self._numbers) != 1:
            return bool(self._numbers)
        number, organ = self._numbers[0]
        return bool(organ) and len(self.text) - number.end <= _SIGN

    def _number(self, number: Token) -> None:
        gaps = self.words.words.gaps
        if self._numbers and number.start - self._numbers[-1][0].end > gaps.chain:
            self._numbers.clear()
        self._numbers.append((number, self._organ_before(number)))
        self._waiting = None

    def _organ_before(self, number: Token) -> str:
        gaps = self.words.words.gaps
        waiting, named = self._waiting, self._named
        if (
            waiting is not None
            and not self._acts(waiting)
            and number.start - waiting.end <= gaps.before
            and not _BREAKS.search(self.text, waiting.end, number.start)
        ):
            return self.organs.actor(waiting)
        if (
            named is not None
            and not self._numbers
            and number.start - named.end <= gaps.near
        ):
            actor = self.organs.actor(named)
            return actor if actor in LIKE_ASSEMBLY else ""
        return ""

    def _acts(self, own: Token) -> bool:
        """Whether ``its`` is who acts by a resolution: 其根据第40/20号决议."""
        if own.kind != "own":
            return False
        found = self.words.words.antecedent.regex.match(self.text, own.end)
        return found is not None and found.end() > own.end

    def _organ(self, token: Token) -> None:
        waiting = self._waiting
        if token.kind == "name":
            self._waiting = self._named = token
            self.organs.actor(token)
        elif waiting is not None and self.words.words.antecedent.regex.fullmatch(
            self.text, waiting.end, token.start
        ):
            self._waiting = waiting._replace(end=token.end)
        else:
            self._waiting = token

    def _noun(self, noun: Token) -> Iterator[Citation | Foreign]:
        gap = noun.start - self._numbers[-1][0].end if self._numbers else 0
        if gap > self.words.words.gaps.noun:
            self._numbers.clear()
        kind: Kind = "decision" if noun.kind == "decision" else "resolution"
        yield from self._cited(kind)

    def _cited(self, kind: Kind) -> Iterator[Citation | Foreign]:
        """Yield the numbers that wait; each organ speaks for those behind it too."""
        numbers, self._numbers = self._numbers, []
        current = ""
        for number, organ in numbers:
            current = organ or current
            if current == FOREIGN:
                yield Foreign(number.start, number.end)
                continue
            printed = read_number(number.text, self.words)
            symbol = symbol_of(
                printed.text,
                current,
                kind,
                issuing=self.organs.issuing,
                year=self.organs.year,
                words=self.words,
            )
            if symbol is not None:
                yield Citation(
                    start=number.start,
                    end=number.end,
                    symbol=symbol,
                    stated=bool(current),
                    letters=printed.letters,
                )
