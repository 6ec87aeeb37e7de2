"""The lettered parts of a resolution (A, B, C), one document each."""

from __future__ import annotations

from collections.abc import Sequence

from converter.model.draft import PartStart
from converter.model.match import Zone
from converter.pipeline.recognition import Draft

_OWN_TEXT = frozenset({Zone.PREAMBLE, Zone.BODY, Zone.CONCLUSIONS})


def parted(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts of a document in parts, every text in one of them.

    What stands above the parts is their common head and has no text of its own. Text
    that is found there belongs to a first part whose heading was not seen: the one
    before ``B`` is ``A``; none is known before ``A``.

    Args:
        drafts: Of one source, in reading order.

    Source: `official-practice` 1.5; A/RES/75/254 A-C.
    """
    starts = [draft.start for draft in drafts if isinstance(draft.start, PartStart)]
    head = drafts[0]
    if len(starts) < 2 or _OWN_TEXT.isdisjoint(head.zones):  # noqa: PLR2004 - several
        return list(drafts)
    first = Draft(start=PartStart(letter=_before(starts[0].letter)))
    for zone in [*head.zones]:
        if zone in _OWN_TEXT:
            first.zones[zone] = head.zones.pop(zone)
    return [head, first, *drafts[1:]]


def _before(letter: str) -> str:
    return chr(ord(letter) - 1) if "B" <= letter <= "Z" else ""
