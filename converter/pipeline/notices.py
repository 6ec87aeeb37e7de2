"""Notices of the publication, kept though they stand among the furniture of a page.

Source: AKN4UN digest 1.3 (a corrections notice belongs to the conclusions of the
publication); A/75/PV.46, A/C.3/80/SR.23.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from converter.languages.pack import LanguagePack
from converter.languages.phrase import Phrase
from converter.layout import Block, Furniture, LayoutDocument, Span
from converter.recognisers.starts import match_any

_KIND = "corrections"


def corrections(pack: LanguagePack) -> Iterator[Phrase]:
    """Yield the words of notices that say how a record may be corrected."""
    return (phrase for phrase in pack.notes.notices if phrase.kind == _KIND)


def with_notices(layout: LayoutDocument, pack: LanguagePack) -> LayoutDocument:
    """Return the layout with its notices as the last blocks of the flow."""
    kept: list[Furniture] = []
    blocks: dict[str, Block] = {}
    texts = {piece.text for piece in layout.furniture}  # heads come back on every page
    notices = {text for text in texts if match_any(corrections(pack), text)}
    for piece in layout.furniture:
        if piece.text in notices:
            span = Span(text=piece.text)
            blocks.setdefault(piece.text, Block(inlines=(span,), source=piece.source))
        else:
            kept.append(piece)
    if not blocks:
        return layout
    return replace(layout, flow=(*layout.flow, *blocks.values()), furniture=tuple(kept))
