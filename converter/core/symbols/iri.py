"""Steps of AKN4UN IRIs that a symbol gives (P1/145; choices of `akn4un` 2.2).

The date and the class of the document come from elsewhere; the IRI itself is put
together where they are known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from converter.core.symbols.grammar import Symbol


def actor_of(symbol: Symbol) -> str:
    """Return the actor step: ``un-ga`` for A/RES/60/1, ``un-ga-c3`` for A/C.3/78/L.41.

    A text that an organ adopted has that organ as its actor, whichever committee
    prepared it.
    """
    return symbol.actor


def number_of(symbol: Symbol, *, component: bool = False) -> str:
    """Return the number step.

    Args:
        symbol: The document.
        component: Whether the logical text is meant, not the publication around it:
            resolutions and decisions then go by their own number (``60-1``,
            ``1325_(2000)``), other texts by the symbol in both.
    """
    if component and (number := symbol.resolution_number):
        if symbol.letters:
            number = number.replace(f" {symbol.letters}", symbol.letters)
        return number.replace("/", "-").replace(" ", "_")
    return symbol.number_iri
