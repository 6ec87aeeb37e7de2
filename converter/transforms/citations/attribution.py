"""The organ of a number whose text names none.

A text says whose resolution it cites where it cites it first, and then only the
number: ``Human Rights Council resolution 40/20 ... pursuant to resolution 40/20``
(A/RES/75/190, operative paragraphs 8 to 10).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from converter.core.symbols import Symbol
from converter.transforms.citations.passage import Passage


def attribute(passages: Iterable[Passage]) -> None:
    """Give numbers without an organ to the organ that was last named with them.

    Args:
        passages: Every text of the file in reading order, those of notes too; their
            citations are replaced.
    """
    named: dict[tuple[str, str], Symbol] = {}
    for passage in passages:
        for index, citation in enumerate(passage.citations):
            number = citation.symbol.series, citation.symbol.resolution_number
            if not number[1]:
                continue
            if citation.stated:
                named[number] = citation.symbol
            elif number in named:
                passage.citations[index] = replace(
                    citation, symbol=named[number], stated=True
                )
