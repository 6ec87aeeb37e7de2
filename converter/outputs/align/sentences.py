"""Sentences of a paragraph, and which of them translate each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from converter.core.scripts import CYRILLIC_CAPITALS
from converter.outputs.align.pairing import pair
from converter.outputs.align.unit import unit_of_text

# a full stop of any script, what closes after it, and where the next sentence begins;
# Chinese puts no space between
_END = re.compile(
    r"(?P<stop>[.!?؟…]+[\"'”’»)\]]*)(?=\s+[\"'“‘«(\[¿¡]*[^\W_])"
    r"|(?P<wide>[。！？]+[”’》）」]*)"
)
# before the stop: a short word, which abbreviates when a number follows (para. 3), or
# when it begins with a capital (Mr. Rossi); a number alone is that of what follows
_SHORT = re.compile(r"(?:^|[\s(«“])([^\W\d_]{1,5})$")
_NUMBER = re.compile(r"\s*[\d/.\-]+$")
# a number of letters (chap. II, sect. A), not the pronoun that a verb follows
_LETTERED = re.compile(rf"\s*[(«“]?(?:[IVXLC]+|[A-Z{CYRILLIC_CAPITALS}])(?:[^\w\s]|$)")

_NAME = 5
"""Letters from which a word with a capital is a name, not a title or an initial."""
_AHEAD = 20
"""Characters after a stop that say whether it ends a sentence."""


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text, trimmed."""
    start = 0
    for found in _END.finditer(text):
        end = found.end()
        before, after = text[start : found.start()], text[end : end + _AHEAD]
        if _NUMBER.match(before) or _goes_on(before, after):
            continue
        if sentence := text[start:end].strip():
            yield sentence
        start = end
    if rest := text[start:].strip():
        yield rest


def _goes_on(before: str, after: str) -> bool:
    following = after.lstrip("\"'“‘«([¿¡ \t\n")[:1]
    if following.islower():
        return True
    short = _SHORT.search(before)
    if short is None:
        return False
    numbered = following.isdigit() or _LETTERED.match(after) is not None
    word = short.group(1)
    return numbered or (word[0].isupper() and len(word) < _NAME)


def pair_sentences(texts: Sequence[str]) -> Iterator[tuple[tuple[str, ...], float]]:
    """Yield sentences that translate each other, and how sure that is.

    Args:
        texts: A paragraph in every language, "" where it is missing; the first that
            is there is the pivot.
    """
    split = [list(sentences(text)) for text in texts]
    pivot = next((index for index, found in enumerate(split) if found), 0)
    units = [[unit_of_text(one) for one in found] for found in split]
    # every group of pivot sentences that some language keeps together is one row
    groups = list(range(len(split[pivot])))
    paired = {
        index: pair(units[pivot], units[index])
        for index, found in enumerate(split)
        if found and index != pivot
    }
    for pairs in paired.values():
        for one in pairs:
            for at in one.left[1:] if one.right else ():
                _join(groups, one.left[0], at)
    rows: dict[int, list[list[str]]] = {}
    costs: dict[int, float] = {}
    for at, sentence in enumerate(split[pivot]):
        row = rows.setdefault(groups[at], [[] for _ in texts])
        row[pivot].append(sentence)
        costs.setdefault(groups[at], 1.0)
    for index, pairs in paired.items():
        last = 0
        for one in pairs:
            # sentences without a partner stay with the one before them
            last = groups[one.left[0]] if one.left else last
            rows[last][index] += [split[index][at] for at in one.right]
            costs[last] = min(costs[last], one.confidence)
    for name in sorted(rows):
        yield tuple(" ".join(found) for found in rows[name]), costs[name]


def _join(groups: list[int], one: int, other: int) -> None:
    """Make two sentences of the pivot, and those between, one group."""
    name = groups[one]
    for at in range(one, other + 1):
        groups[at] = name
