"""Printed numbers of resolutions and decisions, and the symbols they stand for.

Languages print letters and sessions in words of their own: ``217 ألف (د-3)`` is
``217 A (III)``, ``دإ-30/1`` is ``S-30/1`` (`official-practice` 2.9).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from converter.core.scripts import CYRILLIC_TEN
from converter.core.symbols import Symbol, resolution_symbol
from converter.core.symbols.notes import is_year
from converter.core.symbols.organs import tables
from converter.core.symbols.resolutions import Kind
from converter.core.text import fold
from converter.languages.numerals import from_roman, to_roman
from converter.transforms.citations.vocabulary import FOREIGN, Vocabulary

ASSEMBLY = "un-ga"
COUNCIL = "un-sc"
ECOSOC = "un-ecosoc"
PRINCIPAL = frozenset({ASSEMBLY, COUNCIL, ECOSOC, "un-tc"})
LIKE_ASSEMBLY = (
    frozenset(body.actor for body in tables().bodies if body.resolution) - PRINCIPAL
)
"""Organs whose numbers look like those of the Assembly: 49/24."""
FOUNDED = 1945
"""The first session of the Assembly met in the year after."""
_LATIN_NUMERALS = str.maketrans(CYRILLIC_TEN, "X")
_IN_BRACKETS = re.compile(r"\((?P<word>[^\d()-]+?) ?- ?(?P<number>\d+)\)")
_IN_FRONT = re.compile(r"(?P<word>[^\d()-]+)-(?=\d)")
_SLASHED = re.compile(r"(\d+)/(\d+)")
_YEARED = re.compile(r"\((?:19|20)\d\d\)$")


class Number(NamedTuple):
    """A number as the symbols print it."""

    text: str
    """``217 A (III)``, ``74/92 A-B``."""
    letters: str
    """``A``, ``A-B``; or empty."""


def read_number(printed: str, words: Vocabulary) -> Number:
    """Return a printed number in the form and the letters of symbols."""
    sessions = words.words.sessions
    plain = printed.translate(_LATIN_NUMERALS)
    if sessions:
        plain = _IN_BRACKETS.sub(lambda found: _session(found, words), plain)
        plain = _IN_FRONT.sub(lambda found: _front(found, words), plain)
    letters = list(words.letter.finditer(plain, plain.find("/") + 1))
    bracket = plain.find("(")
    letters = [one for one in letters if bracket < 0 or one.end() <= bracket]
    if not letters:
        return Number(plain, "")
    signs = [words.letters[fold(one.group())] for one in letters]
    shown = signs[0] if len(signs) == 1 else f"{signs[0]}-{signs[-1]}"
    tail = plain[letters[-1].end() :].strip()
    front = plain[: letters[0].start()].strip()
    return Number(f"{front} {shown} {tail}".strip(), shown)


def _session(found: re.Match[str], words: Vocabulary) -> str:
    sign = _sign(found["word"], words)
    numeral = to_roman(int(found["number"])).upper()
    return f"({sign}-{numeral})" if sign else f"({numeral})"


def _front(found: re.Match[str], words: Vocabulary) -> str:
    sign = _sign(found["word"], words)
    return f"{sign}-" if sign else ""


def _sign(word: str, words: Vocabulary) -> str:
    """Return the sign of a session's word; the word itself when it is one."""
    folded = fold(word)
    table = {fold(key): sign for key, sign in words.words.sessions.items()}
    return table.get(folded, word)


def symbol_of(  # noqa: PLR0913 - a number means nothing without its surroundings
    number: str, organ: str, kind: Kind, *, issuing: str, year: int, words: Vocabulary
) -> Symbol | None:
    """Return the symbol of a number that the text ascribes to an organ.

    A number that the organ cannot have is tried with the organ that speaks and with
    the Assembly: the text then named the organ for another reason. Nothing is cited
    before it was adopted.

    Args:
        number: As `read_number` gives it.
        organ: Actor that the text names; `FOREIGN`; or empty when it names none.
        kind: Resolution or decision.
        issuing: Actor that speaks.
        year: Of the document that cites; 0 when unknown.
        words: Vocabulary of the language.
    """
    if organ == FOREIGN:
        return None
    if issuing == FOREIGN and not organ and not _YEARED.search(number):
        return None
    for actor in dict.fromkeys((organ or issuing, issuing, ASSEMBLY)):
        symbol = _of_actor(number, actor, kind, words)
        if symbol is not None and not (year and first_year(symbol) > year):
            return symbol
        if actor not in PRINCIPAL:
            return None
    return None


def first_year(symbol: Symbol) -> int:
    """Return the first year in which a resolution can have been adopted; or 0."""
    session = symbol.qualifier or symbol.session
    if not session.isdigit():
        numeral = from_roman(session) if symbol.actor == ASSEMBLY else 0
        return FOUNDED + numeral if numeral else 0
    if symbol.actor == ASSEMBLY:
        return FOUNDED + int(session)
    return int(session) if symbol.actor in PRINCIPAL else 0


def _of_actor(number: str, actor: str, kind: Kind, words: Vocabulary) -> Symbol | None:
    """Return the symbol of a number of an actor, also of one typed otherwise.

    ``1325/2000`` occurs for ``1325 (2000)``; in Arabic ``156/75`` for ``75/156``. A
    year behind the stroke is that of the Economic and Social Council only where the
    text speaks of it: other bodies number ``10/2019``.
    """
    symbol = resolution_symbol(number, organ=actor, kind=kind)
    typed = _SLASHED.fullmatch(number)
    if symbol is not None or typed is None:
        return symbol
    if actor == COUNCIL:
        number = f"{typed[1]} ({typed[2]})"
        return resolution_symbol(number, organ=actor, kind=kind)
    if words.words.reversed_numbers and (actor == ECOSOC or not is_year(typed[2])):
        number = f"{typed[2]}/{typed[1]}"
        return resolution_symbol(number, organ=actor, kind=kind)
    return None
