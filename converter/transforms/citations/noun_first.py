"""Numbers after their noun: ``General Assembly resolutions 60/1 and 61/2``.

A noun opens a chain; the numbers behind it belong to it, over dates and titles, until
the sentence or the list ends. The organ stands before the noun, between noun and
number, or behind the numbers (``resolution 60/1 of the General Assembly``).

Source: `official-practice` 2.9; phrases and gaps in the language files.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from converter.core.symbols.resolutions import Kind
from converter.transforms.citations.cited import Citation, Foreign
from converter.transforms.citations.numbers import LIKE_ASSEMBLY, read_number, symbol_of
from converter.transforms.citations.organs import Organs
from converter.transforms.citations.vocabulary import FOREIGN, Token, Vocabulary

_BESIDE = 6
"""Characters from an organ to a number that it begins a new chain with."""


@dataclass(slots=True)
class Chain:
    """A noun and the numbers that belong to it."""

    kind: Kind
    organ: str
    """Actor that the text gives to it; or empty."""
    near: str
    """Actor that stands near without a tie; or empty."""
    end: int
    """Offset where it ends so far."""
    numbers: list[Token] = field(default_factory=list)


@dataclass(slots=True)
class NounFirst:
    """One reading of one text."""

    text: str
    words: Vocabulary
    organs: Organs
    broken: Chain | None = None
    """The list with which the text before broke off; then that of this text."""
    _chain: Chain | None = None
    _waiting: Token | None = None
    """The organ, or word for it, read last and not yet used."""
    _bound: Token | None = None
    """The organ behind the numbers, taken for theirs."""
    _named: Token | None = None
    """The organ named last in this sentence."""

    def read(self) -> Iterator[Citation | Foreign]:
        """Yield the documents that the text cites by number."""
        for token in self.words.tokens(self.text):
            yield from self._take(token)
        self.broken = self._left()
        yield from self._close()

    def _take(self, token: Token) -> Iterator[Citation | Foreign]:
        match token.kind:
            case "resolution" | "decision" | "own_noun":
                self._unbind(token)
                chain = self._opened(token)
                yield from self._close()
                self._chain, self._waiting = chain, None
            case "number":
                yield from self._number(token)
            case "name" | "own":
                self._organ(token)
            case _:
                yield from self._close()
                self._waiting = None
                if token.kind == "end":
                    self._named = None

    def _left(self) -> Chain | None:
        """Return the list that the end of the text breaks off, if any."""
        chain = self._chain
        if chain and chain.numbers and self.words.joined.search(self.text, chain.end):
            return replace(chain, numbers=[], end=0)
        return None

    # ---------------------------------------------------------------- nouns
    def _opened(self, noun: Token) -> Chain:
        gaps = self.words.words.gaps
        waiting = self._waiting
        tied = waiting is not None and noun.start - waiting.end <= gaps.before
        organ = ""
        if noun.kind == "own_noun":
            organ = self._owner(noun)
        elif waiting is not None and tied:
            own = waiting.kind == "own"
            organ = self._owner(waiting) if own else self.organs.actor(waiting)
        return Chain(
            kind="decision" if noun.kind == "decision" else "resolution",
            organ=organ,
            near="" if organ else self._near(noun),
            end=noun.end,
        )

    def _owner(self, own: Token) -> str:
        """Return the organ that ``its`` means: the one right before, else ours."""
        named = self._named
        if named is not None and self.words.words.antecedent.regex.fullmatch(
            self.text, named.end, own.start
        ):
            return self.organs.actor(named)
        return self.organs.actor(own)

    def _near(self, noun: Token) -> str:
        """Return an organ nearby whose numbers look like those of the Assembly."""
        named = self._named
        if named is None or noun.start - named.end > self.words.words.gaps.near:
            return ""
        actor = self.organs.actor(named)
        return actor if actor in LIKE_ASSEMBLY else ""

    # -------------------------------------------------------------- numbers
    def _number(self, number: Token) -> Iterator[Citation | Foreign]:
        if number.start == 0 and self.broken is not None:
            self._chain = self.broken
        chain = self._chain
        if chain is None or not self._belongs(chain, number):
            return
        organ = self._waiting
        if organ is not None and organ.start >= chain.end:
            if not chain.numbers:
                chain.organ = chain.organ or self.organs.actor(organ)
            elif number.start - organ.end <= _BESIDE and organ.kind != "own":
                actor = self.organs.actor(organ)
                yield from self._close()
                chain = Chain(chain.kind, organ=actor, near="", end=chain.end)
                self._chain = chain
        chain.numbers.append(number)
        chain.end = number.end
        self._waiting = None

    def _belongs(self, chain: Chain, number: Token) -> bool:
        """Whether a number follows its noun, or goes on with the list behind it."""
        gaps = self.words.words.gaps
        gap = number.start - chain.end
        if not chain.numbers:
            return gap <= gaps.noun
        joined = self.words.joined.search(self.text, chain.end, number.start)
        return gap <= gaps.chain and (joined is not None or self._beside(number))

    def _beside(self, number: Token) -> bool:
        """Whether an organ that begins a new chain stands right before a number."""
        organ = self._waiting
        return organ is not None and number.start - organ.end <= _BESIDE

    # --------------------------------------------------------------- organs
    def _organ(self, token: Token) -> None:
        chain = self._chain
        named = token.kind == "name"
        if chain and chain.numbers and not chain.organ and named:
            between = self.text[chain.end : token.start]
            if len(between) <= self.words.words.gaps.near and any(
                link.regex.fullmatch(between) for link in self.words.words.organ_link
            ):
                chain.organ = self.organs.actor(token)
                self._bound = token
        self._waiting = None if self._bound is token else token
        if named:
            self._named = token
            self.organs.actor(token)

    def _unbind(self, noun: Token) -> None:
        """Give an organ to the noun right behind it, not to the number before.

        ``resolution 70/1, Security Council resolution 1325 (2000)``: nothing but a
        blank stands between the second organ and its noun.
        """
        organ, self._bound = self._bound, None
        plain = noun.end - noun.start == len(noun.text)
        if organ is None or self._chain is None or not plain:
            return
        if self.text[organ.end : noun.start].isspace():
            self._chain.organ, self._waiting = "", organ

    def _close(self) -> Iterator[Citation | Foreign]:
        chain, self._chain = self._chain, None
        if chain is None:
            return
        for number in chain.numbers:
            if chain.organ == FOREIGN:
                yield Foreign(number.start, number.end)
                continue
            printed = read_number(number.text, self.words)
            symbol = symbol_of(
                printed.text,
                chain.organ or chain.near,
                chain.kind,
                issuing=self.organs.issuing,
                year=self.organs.year,
                words=self.words,
            )
            if symbol is not None:
                yield Citation(
                    start=number.start,
                    end=number.end,
                    symbol=symbol,
                    stated=bool(chain.organ or chain.near),
                    letters=printed.letters,
                )
