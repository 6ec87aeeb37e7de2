"""Give out labels that stand behind their paragraphs, or before, or in between.

Where they lie, what they are and that each paragraph of a list has one are weighed
against one another for all labels together: each goes to the paragraph before it or to
one of the next behind it, in order, at the least cost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from converter.layout.page import Rule
from converter.layout.plain.drafts import Draft, FlowDraft, StrayLabel
from converter.layout.plain.signs import FULL, Signs

_BACK_STANDING_OFF = 1.2
"""A label is given to the text above, from which a blank line parts it."""
_BACK_CLINGING_TO_BOTH = 0.6
_AHEAD_CLINGING_BACK = 1.0
"""A label is given to the text below, though it clings to the text above."""
_FURTHER = 1.0
"""A label is given to a paragraph further below."""
_FURTHEST = 2
_MISFIT = 1.5
"""An item's label is given to a heading, or a heading's to a sentence."""
_COMMA = 0.7
"""An item's label is given to what ends with a comma."""
_PREAMBULAR = 2.0
"""An item's label is given to a paragraph of a preamble: they have none."""
_BARE = 1.0
"""A sentence between the labels of two items has none."""
_LOST = 4.0
"""A label stands alone."""


@dataclass(frozen=True, slots=True)
class _Choice:
    """The cheapest way to give out the labels up to one of them."""

    cost: float
    place: int
    """Paragraph that the label is given to; that of the label before, when none."""
    before: _Choice | None
    given: bool


def match_labels(flow: Sequence[FlowDraft], signs: Signs) -> list[Draft | Rule]:
    """Return the flow with stray labels given to their paragraphs."""
    drafts = [item for item in flow if isinstance(item, Draft)]
    labels: list[tuple[int, StrayLabel]] = []
    passed = 0
    for item in flow:
        passed += isinstance(item, Draft)
        if isinstance(item, StrayLabel):
            labels.append((passed, item))
    taken = _cheapest(labels, drafts, signs) if labels else []
    lost = set()
    for (_, label), place in zip(labels, taken, strict=True):
        if place is None:
            lost.add(label.row.place)
        else:
            drafts[place].take_label(label.row)
    return [
        item.alone() if isinstance(item, StrayLabel) else item
        for item in flow
        if not isinstance(item, StrayLabel) or item.row.place in lost
    ]


def _cheapest(
    labels: Sequence[tuple[int, StrayLabel]], drafts: Sequence[Draft], signs: Signs
) -> list[int | None]:
    """Return the paragraph of each label, None for one that stands alone.

    Linear: each label has a handful of paragraphs to go to, and only the choice of
    the label before it matters.
    """
    titles = _titles(drafts, signs)  # no label behind is theirs
    bare = list(accumulate((_needs_label(d, signs) for d in drafts), initial=0))
    choices = [_Choice(0.0, -1, None, given=False)]
    was_item = False
    for behind, label in labels:
        options = []
        item = signs.item(label.row.text)
        listed = _BARE if item and was_item else 0.0
        was_item = item and not signs.number(label.row.text)
        for place in range(
            max(0, behind - 1), min(len(drafts), behind + _FURTHEST + 1)
        ):
            fit = _fit(label, drafts[place], place - behind, signs)
            if fit is None or (place < behind and place in titles):
                continue
            for before in choices:
                if before.place < place:
                    between = bare[place] - bare[before.place + 1]
                    gaps = listed * between if before.place >= 0 else 0.0
                    cost = before.cost + fit + gaps
                    options.append(_Choice(cost, place, before, given=True))
        for before in choices:
            cost = before.cost + _LOST
            options.append(_Choice(cost, before.place, before, given=False))
        best: dict[int, _Choice] = {}
        for option in options:
            known = best.get(option.place)
            if known is None or option.cost < known.cost:
                best[option.place] = option
        choices = list(best.values())
    return _trace(min(choices, key=lambda choice: choice.cost))


def _titles(drafts: Sequence[Draft], signs: Signs) -> set[int]:
    """Return the lines below the label of an annex: its title has no number."""
    return {
        at
        for at in range(1, len(drafts))
        if signs.begins(drafts[at - 1].head) and not signs.ends(drafts[at].tail)
    }


def _trace(choice: _Choice | None) -> list[int | None]:
    places: list[int | None] = []
    while choice and choice.before:
        places.append(choice.place if choice.given else None)
        choice = choice.before
    return places[::-1]


def _fit(label: StrayLabel, draft: Draft, ahead: int, signs: Signs) -> float | None:
    """Return what it costs to give a label to a paragraph, None when it cannot be."""
    if draft.label or signs.label(draft.head):
        return None
    full = draft.last_width >= FULL * signs.shape.width  # its end stands elsewhere
    sentence = signs.ends(draft.tail) or draft.rows > 1 or full
    item = signs.item(label.row.text)
    number = signs.number(label.row.text)  # a title has one or several lines
    cost = 0.0 if number or item == sentence else _MISFIT
    if item and signs.ends(draft.tail) and not signs.stops(draft.tail):
        cost += _PREAMBULAR if signs.opens(draft.head) else _COMMA
    if ahead < 0:
        cost += _MISFIT * draft.parted
        if label.clings_before:
            return cost + (_BACK_CLINGING_TO_BOTH if label.clings_behind else 0.0)
        return cost + _BACK_STANDING_OFF
    if label.clings_before and not label.clings_behind and not draft.parted:
        cost += _AHEAD_CLINGING_BACK
    return cost + _FURTHER * ahead


def _needs_label(draft: Draft, signs: Signs) -> bool:
    return not draft.label and signs.stops(draft.tail) and not signs.label(draft.head)
