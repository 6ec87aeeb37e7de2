"""Numbers that stand alone under a heading that says what they are.

Lists of mandates print ``General Assembly resolutions`` once, and below it a table with
a number and a title in each row (proposed programme budgets: A/81/6 (Sect. 4)).
"""

from __future__ import annotations

from dataclasses import dataclass

from converter.transforms.citations.cited import Citation
from converter.transforms.citations.numbers import read_number, symbol_of
from converter.transforms.citations.organs import Organs
from converter.transforms.citations.vocabulary import Vocabulary

_FIRST_DECISION = 401
"""Decisions of the Assembly are numbered from here, resolutions from 1."""


@dataclass(frozen=True, slots=True)
class NumberHeading:
    """A heading over numbers."""

    organ: str
    """Actor; empty when it names none."""
    mixed: bool
    """It stands over decisions too."""


def read_heading(text: str, words: Vocabulary, organs: Organs) -> NumberHeading | None:
    """Return what a text says of numbers below it; None when it says more or less.

    Nothing but organs, nouns and what joins them may stand in it.
    """
    organ = ""
    kinds = set()
    rest = []
    end = 0
    for token in words.tokens(text):
        rest.append(text[end : token.start])
        end = token.end
        if token.kind == "name":
            organ = organ or organs.actor(token)
        elif token.kind in ("resolution", "decision"):
            kinds.add(token.kind)
        else:
            return None
    rest.append(text[end:])
    if "resolution" not in kinds or not all(map(words.joins, rest)):
        return None
    return NumberHeading(organ, "decision" in kinds)


def headed_number(
    text: str, heading: NumberHeading, words: Vocabulary, organs: Organs
) -> Citation | None:
    """Return the resolution that a text under such a heading is, and nothing else."""
    found = words.number.match(text)
    if found is None or text[found.end() :].strip():
        return None
    printed = read_number(found["number"], words)
    symbol = symbol_of(
        printed.text,
        heading.organ,
        "resolution",
        issuing=organs.issuing,
        year=organs.year,
        words=words,
    )
    if symbol is None:
        return None
    number = symbol.number
    if heading.mixed and number.isdigit() and int(number) >= _FIRST_DECISION:
        return None
    return Citation(
        start=found.start("number"),
        end=found.end(),
        symbol=symbol,
        stated=bool(heading.organ),
        letters=printed.letters,
    )
