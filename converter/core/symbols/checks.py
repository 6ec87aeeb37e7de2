"""What the grammar refuses, each with its reason.

A reason is a sentence for a person; empty means that nothing is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from converter.core.symbols.components import Component
from converter.core.symbols.notes import is_year
from converter.core.symbols.organs import Body, tables
from converter.core.symbols.reading import ADOPTED, Reading, is_country

LATEST_SESSION = 150
"""Sessions are numbered by the year or less: none comes to this before 2055."""


def fault_of(reading: Reading) -> str:
    """Return the first reason why the pieces are no symbol, or empty."""
    return next((fault for fault in _faults(reading) if fault), "")


def _faults(reading: Reading) -> Iterator[str]:
    for piece in reading.middle:
        yield _of_middle(piece, reading.body, bearer=reading.bearer)
    yield from (_of_change(piece, reading.body) for piece in reading.changes)
    if reading.bearer is None:
        yield "it has no number of a document"
        return
    yield _of_bearer(reading.bearer, reading.series)
    yield _of_session(reading)
    yield _of_resolution(reading)


def _of_middle(piece: Component, body: Body, *, bearer: Component | None) -> str:
    """Refuse a piece between body and changes that the body does not print."""
    known = tables()
    if piece.is_special or piece.is_roman:
        return ""
    if piece.is_number:
        if piece.letters and piece is not bearer:
            return f"the letter {piece.letters} belongs to resolutions only"
        ranged = "-" in piece.number and not (body.joint or body.open)
        return f"{piece.number} is a range, not a number" if ranged else ""
    if piece.folded in known.nature or piece.folded in known.subsidiary:
        return ""
    if body.open or is_country(piece, body):
        return ""
    return f"the {body.name} has no series {piece.text}"


def _of_change(piece: Component, body: Body) -> str:
    """Refuse what cannot follow a number, and an addendum without number."""
    code = tables().change.get(piece.folded)
    if code is None:
        fits = is_country(piece, body)
        return "" if fits else f"{piece.text} cannot follow an addendum or revision"
    if not piece.number:
        return "" if code.bare else f"{code.printed}. has no number"
    return "" if piece.number.isdecimal() else f"{piece.text} has not one number"


def _of_bearer(bearer: Component, series: str) -> str:
    """Refuse letters and years on texts that are not adopted by number."""
    if series in ADOPTED:
        return ""
    if bearer.qualifier:
        return f"({bearer.qualifier}) belongs to resolutions only"
    if bearer.letters:
        return f"the letter {bearer.letters} belongs to resolutions only"
    return ""


def _of_session(reading: Reading) -> str:
    """Refuse a session where the body counts years, and the reverse."""
    body, session = reading.body, reading.session
    if body.counts == "year":
        return _of_year(session, body)
    if body.counts == "session" and session.isdecimal():
        return _of_count(session, body)
    return ""


def _of_year(session: str, body: Body) -> str:
    if session.startswith(("S-", "ES-")):
        return f"the {body.name} has no special sessions"
    if session.isdecimal() and not is_year(session):
        return f"the {body.name} counts by years, and {session} is none"
    return _of_first(session, body)


def _of_count(session: str, body: Body) -> str:
    if is_year(session):
        return f"the {body.name} counts by sessions, and {session} is a year"
    if int(session) > LATEST_SESSION:
        return f"the {body.name} has not come to a session {session}"
    return _of_first(session, body)


def _of_first(session: str, body: Body) -> str:
    if session.isdecimal() and int(session) < body.first:
        return f"the {body.name} prints the {body.counts} in symbols since {body.first}"
    return ""


def _of_resolution(reading: Reading) -> str:
    """Refuse a resolution without session or year where its body always has one."""
    body, bearer = reading.body, reading.bearer
    if reading.series not in ADOPTED or bearer is None or body.yearless:
        return ""
    if body.counts and not reading.session and not bearer.qualifier:
        return f"a resolution of the {body.name} has a session or year"
    return ""
