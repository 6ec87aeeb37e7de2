"""References of a text to places in its own document.

``paragraph 3 above``, ``paragraphs 1 to 3 of the present resolution``, ``the annex to
the present report``, ``section II above``. The phrases are data of the language; where
they lead is decided by the elements that exist, so no reference dangles.

Source: AKN4UN digest 2.5.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from converter.languages.loader import load_pack
from converter.languages.needs import meets
from converter.languages.phrase import Phrase, words_regex
from converter.transforms.citations.outline import (
    Direction,
    Kind,
    Position,
)
from converter.transforms.citations.places import Place, read_places
from converter.transforms.citations.vocabulary import Vocabulary

_GROUP_NAME = re.compile(r"\?P<\w+>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Internal:
    """A reference of a text to its own document."""

    start: int
    end: int
    text: str
    kind: str
    """``paragraph``, ``section``, ``annex``, ``appendix`` or ``part``."""
    direction: Direction
    annexed: bool
    """It means the annex in which it stands."""
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class _Phrases:
    """The phrases of a language in one pattern."""

    pattern: re.Pattern[str]
    phrases: tuple[Phrase, ...]
    above: re.Pattern[str]
    below: re.Pattern[str]
    annexed: re.Pattern[str]


def internal_references(text: str, plain: str, words: Vocabulary) -> Iterator[Internal]:
    """Yield the references of a text to its own document, in order.

    Args:
        text: The text.
        plain: The same as `languages.needs.held` gives it.
        words: Vocabulary of its language.
    """
    phrases = _phrases(words.pack.code)
    if not any(meets(plain, phrase.needs) for phrase in phrases.phrases):
        return
    for found in phrases.pattern.finditer(text):
        phrase = phrases.phrases[int((found.lastgroup or "i0")[1:])]
        inner = phrase.regex.fullmatch(text, found.start(), found.end())
        if inner is None:
            continue
        places = tuple(read_places(inner, words))
        yield Internal(
            start=places[0].start if places else found.start(),
            end=places[-1].end if places else found.end(),
            text=found.group(),
            kind=phrase.kind,
            direction=_direction(found.group(), phrases),
            annexed=phrases.annexed.search(found.group()) is not None,
            places=places,
        )


def _direction(text: str, phrases: _Phrases) -> Direction:
    if phrases.above.search(text):
        return Direction.ABOVE
    return Direction.BELOW if phrases.below.search(text) else Direction.ANYWHERE


@cache
def _phrases(code: str) -> _Phrases:
    pack = load_pack(code)
    words = pack.citation
    edge = (r"(?<![^\W\d_])", r"(?![^\W\d_])") if pack.spaced else ("", "")
    rows = "|".join(
        f"(?P<i{index}>{_GROUP_NAME.sub('?:', phrase.expression)})"
        for index, phrase in enumerate(words.internal)
    )
    above, below, annexed = (
        re.compile(words_regex(one, spaced=pack.spaced), re.IGNORECASE)
        for one in (words.above, words.below, words.annexed)
    )
    return _Phrases(
        re.compile(f"{edge[0]}(?:{rows}){edge[1]}", re.IGNORECASE),
        words.internal,
        above,
        below,
        annexed,
    )


def targets(reference: Internal, position: Position) -> list[str]:
    """Return the eId of each place of a reference; empty where none was found."""
    scope = position.scope
    if reference.kind in ("annex", "appendix"):
        labels = [place.labels[0] for place in reference.places] or [""]
        annexes = [scope.main.annexed(reference.kind, label) for label in labels]
        return [annex.eid if annex is not None else "" for annex in annexes]
    kind = Kind.SECTION if reference.kind == "section" else Kind.PARAGRAPH
    if reference.direction is Direction.ANYWHERE and not reference.annexed:
        scope = scope.main
    entries = [
        position.place(scope, kind, place.labels, reference.direction)
        for place in reference.places
    ]
    return [entry.eid if entry is not None else "" for entry in entries]
