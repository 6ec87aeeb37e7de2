"""Which piece of a symbol is body, session, nature, number or change."""

from __future__ import annotations

from dataclasses import dataclass

from converter.core.symbols.components import Component
from converter.core.symbols.faults import SymbolError
from converter.core.symbols.organs import Body, Code, tables

ADOPTED = ("RES", "DEC")
"""Natures whose number is that of an adopted text."""
UNNUMBERED = ("L", "CRP", "WP")
"""Natures that circulate before their number is given (``A/C.3/56/L.…``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The pieces of one symbol, sorted."""

    pieces: tuple[Component, ...]
    """All pieces in order."""
    organs: tuple[Body, ...]
    """Bodies from the principal organ downwards."""
    above: tuple[Component, ...]
    """The pieces that name the bodies."""
    middle: tuple[Component, ...]
    """The pieces up to the number."""
    changes: tuple[Component, ...]
    """From the first addendum, corrigendum or revision on."""

    @property
    def body(self) -> Body:
        """The body that issues the document."""
        return self.organs[-1]

    @property
    def series(self) -> str:
        """Code of the nature nearest to the number, or empty."""
        known = tables().nature
        found = (piece.folded for piece in self.middle[::-1] if piece.folded in known)
        return next(found, "")

    @property
    def country(self) -> str:
        """Code of the State, or empty."""
        found = (piece.code for piece in self.middle if is_country(piece, self.body))
        return next(found, "")

    @property
    def part(self) -> str:
        """What names a part of the document in parentheses, or empty."""
        return " ".join(
            note
            for piece in self.pieces
            for note in piece.notes
            if note not in {piece.session, piece.qualifier}
        )

    @property
    def bearer(self) -> Component | None:
        """The piece that bears the number of the document, if one does."""
        last = self.middle[-1] if self.middle else None
        if last is None or last.is_special:
            return None
        return last if last.number or self.is_unnumbered else None

    @property
    def is_unnumbered(self) -> bool:
        """Tell whether the number of a draft was left open."""
        last = self.middle[-1] if self.middle else None
        return last is not None and not last.number and last.folded in UNNUMBERED

    @property
    def _numbers(self) -> tuple[Component, ...]:
        """Pieces with a number; a label such as ``SER.A`` has none."""
        return tuple(
            piece
            for piece in self.middle
            if not piece.is_special and any(map(str.isdigit, piece.number))
        )

    @property
    def session(self) -> str:
        """Session or year, or empty; the first of several numbers if none is marked."""
        marked = [piece.number for piece in self.middle if piece.is_special]
        marked += [piece.session for piece in self.pieces if piece.session]
        if self.body.sessional:
            marked.append(self.above[-1].number)
        if marked:
            return marked[0]
        if len(self._numbers) == 1 and not self.is_unnumbered:
            return ""
        first = self._numbers[0] if self._numbers else None
        return first.number if first and first.is_number else ""

    @property
    def number(self) -> str:
        """Number of the document; two joined by a stroke in communications."""
        if self.is_unnumbered or not self._numbers:
            return ""
        last = self._numbers[-1]
        if not last.is_number:
            return last.number
        plain = [piece.number for piece in self._numbers if piece.is_number]
        if len(plain) > 1 and plain[0] == self.session:
            plain = plain[1:]
        return "/".join(plain)


def analyse(pieces: tuple[Component, ...]) -> Reading:
    """Return the pieces, sorted.

    Raises:
        SymbolError: They begin with no known body, or name nothing but bodies.
    """
    codes = tuple(piece.head for piece in pieces)
    body, length = tables().find(codes)
    if body is None:
        reason = f"no body has the series {codes[0]}" if codes[0] else "it is empty"
        raise SymbolError(reason)
    organs = [*_principals(codes, length), body]
    length = _descend(pieces, length, organs)
    if length == len(pieces):
        reason = f"it names a body ({organs[-1].name}) and no document"
        raise SymbolError(reason)
    end = _first_change(pieces, length)
    return Reading(
        pieces=pieces,
        organs=tuple(organs),
        above=pieces[:length],
        middle=pieces[length:end],
        changes=pieces[end:],
    )


def _principals(codes: tuple[str, ...], length: int) -> list[Body]:
    """Return the bodies above the one that the first pieces name."""
    reached = (tables().find(codes[:end]) for end in range(1, length))
    return list(dict.fromkeys(body for body, _ in reached if body))


def _descend(pieces: tuple[Component, ...], length: int, organs: list[Body]) -> int:
    """Add the subsidiary bodies that no table names; return the next index."""
    for piece in pieces[length:-1]:
        code = _subsidiary(piece, organs[-1])
        if code is None or not (piece.number or code.bare):
            break
        organs.append(organs[-1].below(code, piece.number))
        length += 1
    return length


def _subsidiary(piece: Component, body: Body) -> Code | None:
    """Return the code as that of a body below this one, if it is one here."""
    if name := body.parties.get(piece.folded):
        label = name.title().replace(" ", "")
        return Code(printed=piece.code, name=name, id=label, source=body.source)
    return tables().subsidiary.get(piece.folded)


def _first_change(pieces: tuple[Component, ...], start: int) -> int:
    known = tables().change
    found = (i for i in range(start, len(pieces)) if pieces[i].folded in known)
    return next(found, len(pieces))


def is_country(piece: Component, body: Body) -> bool:
    """Tell whether the piece is the code of a State: ``ARM``, ``CHN-HKG``."""
    return (
        body.countries
        and not piece.number
        and all(part in tables().countries for part in piece.folded.split("-"))
    )
