"""The comparison as text: one block a changed paragraph, words in brackets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from converter.outputs.compare.html import fates, summary
from converter.outputs.compare.matching import Difference
from converter.outputs.compare.words import Change

_MARKS = {
    Change.SAME: ("", ""),
    Change.ADDED: ("{+", "+}"),
    Change.DELETED: ("[-", "-]"),
}
_CONTEXT = 40
"""Characters shown around a change."""


def to_plain(differences: Sequence[Difference]) -> str:
    """Return what changed, for a terminal."""
    return "\n".join([summary(differences), *_blocks(differences)]) + "\n"


def _blocks(differences: Sequence[Difference]) -> Iterator[str]:
    for one in differences:
        happened = fates(one)
        if happened:
            old = f" (was {one.old.number})" if one.old and one.renumbered else ""
            yield f"\n{one.shown.eid or one.shown.kind}: {', '.join(happened)}{old}"
            yield f"  {one.shown.number} {_line(one)}".replace("\n", "\n  ")


def _line(one: Difference) -> str:
    if one.kind == "same":
        return _shortened(one.shown.text)
    parts = []
    for piece in one.pieces:
        before, after = _MARKS[piece.change]
        text = piece.text if before else _shortened(piece.text)
        parts.append(f"{before}{text}{after}")
    return "".join(parts)


def _shortened(text: str) -> str:
    if len(text) <= 2 * _CONTEXT:
        return text
    return f"{text[:_CONTEXT]} … {text[-_CONTEXT:]}"
