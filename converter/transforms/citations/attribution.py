"""The organ of a number whose text names none.

A text says whose resolution it cites where it cites it first, and then only the
number: ``Human Rights Council resolution 40/20 ... pursuant to resolution 40/20``
(A/RES/75/190, operative paragraphs 8 to 10). Sessions of the Assembly and those of the
Human Rights Council look alike but have their years: ``34/32 of 24 March 2017`` is of
no Assembly (A/RES/75/187).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converter.core.symbols import Symbol, resolution_symbol
from converter.core.symbols.resolutions import Kind
from converter.transforms.citations.adoption import fits, printed_date
from converter.transforms.citations.cited import Citation
from converter.transforms.citations.numbers import ASSEMBLY, LIKE_ASSEMBLY
from converter.transforms.citations.passage import Passage
from converter.transforms.citations.vocabulary import Vocabulary


def attribute(passages: Sequence[Passage], words: Vocabulary) -> None:
    """Give numbers without an organ to the organ that was last named with them.

    Args:
        passages: Every text of the file in reading order, those of notes too; their
            citations are replaced.
        words: Vocabulary of its language.
    """
    others = _look_alikes(passages)
    other = others.pop() if len(others) == 1 else ""
    named: dict[tuple[str, str], Symbol] = {}
    for passage in passages:
        for index, citation in enumerate(passage.citations):
            number = citation.symbol.series, citation.symbol.resolution_number
            if not number[1]:
                continue
            if citation.stated:
                named[number] = citation.symbol
                continue
            known = named.get(number)
            if known is None and other and _is_misdated(passage, citation, words):
                known = _of(other, citation.symbol)
            if known is not None:
                passage.citations[index] = replace(citation, symbol=known, stated=True)


def _look_alikes(passages: Sequence[Passage]) -> set[str]:
    """Return the organs named whose numbers look like those of the Assembly."""
    return {
        citation.symbol.actor
        for passage in passages
        for citation in passage.citations
        if citation.stated and citation.symbol.actor in LIKE_ASSEMBLY
    }


def _is_misdated(passage: Passage, citation: Citation, words: Vocabulary) -> bool:
    """Whether the Assembly cannot have adopted a number on the day beside it."""
    if citation.symbol.actor != ASSEMBLY or not passage.dates:
        return False
    date = printed_date(passage.text, citation, passage.dates, words)
    return bool(date) and not fits(citation.symbol, date)


def _of(actor: str, symbol: Symbol) -> Symbol | None:
    kind: Kind = "decision" if symbol.series == "DEC" else "resolution"
    return resolution_symbol(symbol.resolution_number, organ=actor, kind=kind)
