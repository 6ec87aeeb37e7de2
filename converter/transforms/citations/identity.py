"""What the metadata of a document say of it: who issues it, when, by which symbol."""

from __future__ import annotations

import re
from dataclasses import dataclass

from converter.core.symbols import parse
from converter.model.document import Document
from converter.model.meta import Value

_ACTOR_STEP = 5
"""Position of the actor in ``/akn/un/{type}/{subtype}/{actor}/{date}/{number}``."""
_YEAR = re.compile(r"(\d{4})-\d\d-\d\d")
_NO_YEAR = 1900


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """A document, as far as its citations depend on it."""

    iri: str = ""
    """Work IRI."""
    actor: str = ""
    year: int = 0
    """Of issue; 0 when unknown."""
    symbols: frozenset[str] = frozenset()
    """Keys of its symbols."""
    title: str = ""
    """Its symbol in compact form."""
    letter: str = ""
    """Letter of a part of a resolution."""


def identify(document: Document) -> Identity:
    """Return what the metadata of a document say of it."""
    if document.meta is None:
        return Identity()
    identification = document.meta.identification
    work = identification.work.content
    iri = _first(work, "FRBRuri").value or ""
    steps = iri.split("/")
    dated = _first(identification.expression.content, "FRBRdate").date
    issued = _YEAR.match(dated or "")
    year = int(issued[1]) if issued else 0
    symbols = [
        parse(one.value)
        for one in work
        if one.kind == "FRBRalias" and one.name == "symbol" and one.value
    ]
    return Identity(
        iri=iri,
        actor=steps[_ACTOR_STEP] if len(steps) > _ACTOR_STEP else "",
        year=0 if year == _NO_YEAR else year,
        symbols=frozenset(symbol.key for symbol in symbols),
        title=symbols[0].compact if symbols else "",
        letter=symbols[0].letters if symbols else "",
    )


def _first(values: tuple[Value, ...], kind: str) -> Value:
    return next((one for one in values if one.kind == kind), Value(kind=kind))
