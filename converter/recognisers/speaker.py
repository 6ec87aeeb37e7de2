"""The label that names a speaker: name or office, State, language spoken.

Source: AKN4UN digest 4.5 (records) and question 40 (printed order kept, the colon in
the paragraph); A/75/PV.46 (``Mr. X (Utopia) (spoke in French):``), A/C.3/80/SR.23
(``Ms. X (Utopia) said that``). Both kinds of record print the name in bold where it
begins a statement, so the typography tells a label whose words no pack knows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from converter.core.text import fold
from converter.languages.loader import load_pack
from converter.languages.pack import LanguagePack
from converter.languages.phrase import Phrase
from converter.languages.states import state
from converter.model.inline import B, Content, I, InlineNode, Organization, Person, U
from converter.model.mark import Mark, mark
from converter.model.node import Node, Text, text_of

CHAIR = "#chair"
REPRESENTATIVE = "#representative"
SPEAKER = "#speaker"
_LONGEST_NAME = 90
_MOST_WORDS = 8
_INNER = r"[^()（）\[\]]{2,120}(?:[(（][^()（）]*[)）][^()（）]{0,60})?"
_BRACKETS = re.compile(
    rf"\s?(?:[(（\[]\s?(?P<first>{_INNER})\s?[)）\]])?"
    rf"\s?(?:[(（\[]\s?(?P<second>{_INNER})\s?[)）\]])?\s?(?P<colon>[:：])?"
)
_STATED = re.compile(
    rf"(?P<speaker>[^\W\d_][^():：（）\d]{{1,{_LONGEST_NAME}}}?)"
    rf"\s?[(（](?P<country>{_INNER})[)）]"
    rf"(?:\s?[(（](?P<note>{_INNER})[)）])?\s?[:：]"
)
_TAIL = " \t\u00a0:："
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class SpeakerLabel:
    """Where a label stands in the text of a paragraph.

    Units:
        Offsets in characters; an empty span is (0, 0).
    """

    name: tuple[int, int]
    end: int
    """End of the label: behind the State or office in parentheses."""
    note: tuple[int, int] = (0, 0)
    """The words on the language, without parentheses."""
    state: tuple[int, int] = (0, 0)
    """The State that the speaker represents, without parentheses."""
    as_: str = SPEAKER

    def person(self, end: int) -> Mark:
        """Return the mark of the person, from the name up to an offset."""
        refers_to = CHAIR if self.as_ == CHAIR else None
        return Mark(
            self.name[0], end, partial(_person, refers_to=refers_to, as_=self.as_)
        )


def _person(content: Content, *, refers_to: str | None, as_: str) -> Node:
    return Person(refers_to=refers_to, as_=as_, content=without_emphasis(content))


def _state(content: Content) -> Node:
    return Organization(content=without_emphasis(content))


def spoken_label(content: Content, pack: LanguagePack) -> SpeakerLabel | None:
    """Return the label that opens a speech, before a colon; None if there is none."""
    text = text_of(*content)
    return (
        _worded(text, pack.record.speech, pack)
        or _bold(content, text, pack)
        or _stated(text, pack)
    )


def reported_label(content: Content, pack: LanguagePack) -> SpeakerLabel | None:
    """Return the label with which a paragraph of a summary record begins."""
    text = text_of(*content)
    return _bold(content, text, pack, colon=False) or _worded(
        text, pack.record.reported, pack
    )


def _worded(
    text: str, phrases: tuple[Phrase, ...], pack: LanguagePack
) -> SpeakerLabel | None:
    """Return a label whose words the pack knows."""
    for phrase in phrases:
        found = phrase.regex.match(text)
        if not found or not _is_name(found["speaker"], pack):
            continue
        start, end = found.span("speaker")
        groups = found.groupdict()
        if groups.get("country"):
            end = _closing(text, found.end("country"))
        note = found.span("note") if groups.get("note") else (0, 0)
        country = found.span("country") if groups.get("country") else (0, 0)
        name = (start, start + len(found["speaker"].rstrip()))
        label = SpeakerLabel(name=name, end=end, note=note, state=country)
        return _settled(label, text, pack)
    return None


def _stated(text: str, pack: LanguagePack) -> SpeakerLabel | None:
    """Return a label by the State behind it, where no form of address is known.

    ``Her Royal Highness Princess Basma (Jordan):`` speaks for Jordan.
    """
    found = _STATED.match(text)
    if found is None or found["speaker"][0].islower():
        return None
    if not _is_name(found["speaker"], pack) or not state(found["country"], pack.code):
        return None
    start = found.start("speaker")
    note = found.span("note") if found["note"] else (0, 0)
    return SpeakerLabel(
        name=(start, start + len(found["speaker"].rstrip())),
        end=_closing(text, found.end("country")),
        note=note,
        state=found.span("country"),
        as_=REPRESENTATIVE,
    )


def _settled(label: SpeakerLabel, text: str, pack: LanguagePack) -> SpeakerLabel:
    """Return a label with the role that it shows the speaker to have.

    What stands in its brackets may be a State, or an office, and is then no `state`.
    """
    own = label.state if state(text[slice(*label.state)], pack.code) else (0, 0)
    role = REPRESENTATIVE if own[1] else SPEAKER
    if is_chair(text[slice(*label.name)], pack):
        role = CHAIR
    return replace(label, state=own, as_=role)


def _closing(text: str, at: int) -> int:
    """Return the offset behind the bracket that closes next."""
    while at < len(text) and text[at] not in ")）]":
        at += 1
    return min(at + 1, len(text))


def _bold(
    content: Content, text: str, pack: LanguagePack, *, colon: bool = True
) -> SpeakerLabel | None:
    """Return a label that is set in bold before text that is not."""
    length = bold_lead(content)
    lead = text[:length]
    if not lead.strip() or length >= len(text.rstrip()) or _DIGIT.search(lead):
        return None
    bracket = re.search(r"[(（\[]", lead)
    name = lead[: bracket.start() if bracket else length].rstrip(_TAIL)
    if not name or len(name) > _LONGEST_NAME:
        return None
    found = _BRACKETS.match(text, len(name))
    assert found is not None  # noqa: S101 - every part of it is optional
    if (colon and not found["colon"]) or found.end() < length - 1:
        return None
    end, note, country = len(name), (0, 0), (0, 0)
    for group in ("first", "second"):
        if not found[group]:
            continue
        if _is_note(found[group], pack):
            note = found.span(group)
        elif end == len(name):
            end, country = _closing(text, found.end(group)), found.span(group)
    label = SpeakerLabel(name=(0, len(name)), end=end, note=note, state=country)
    return _settled(label, text, pack)


def _is_note(inner: str, pack: LanguagePack) -> bool:
    """Whether words in parentheses say in which language someone spoke."""
    probe = f"{pack.record.chair[0]} ({inner}):"
    return any(
        (found := phrase.regex.match(probe)) is not None and bool(found["note"])
        for phrase in pack.record.speech
    )


def _is_name(speaker: str, pack: LanguagePack) -> bool:
    """Whether words are a name or an office: few, and no common word ends a name.

    ``Mr. Rossi once said:`` is no label.
    """
    words = speaker.split()
    titled = speaker.startswith(pack.record.honorifics)
    common = titled and words[-1].islower()
    return 0 < len(words) <= _MOST_WORDS and not common


def is_chair(speaker: str, pack: LanguagePack) -> bool:
    """Whether a label names the presiding officer by office."""
    return fold(speaker.strip()) in _chairs(pack.code)


@lru_cache(maxsize=8)
def _chairs(code: str) -> frozenset[str]:
    return frozenset(fold(word) for word in load_pack(code).record.chair)


def bold_lead(content: Content) -> int:
    """Return how many characters at the start are bold."""
    length = 0
    for node in content:
        if not _is_bold(node):
            blank = isinstance(node, Text) and not node.value.strip()
            if not blank:
                break
        length += len(text_of(node))
    return length


def _is_bold(node: Node) -> bool:
    if isinstance(node, B):
        return True
    inner = node.content if isinstance(node, InlineNode) else ()
    return bool(inner) and all(_is_bold(one) for one in inner)


def without_emphasis(content: Content) -> Content:
    """Return content without its typography: an element says what it means."""
    out: list[Node] = []
    for node in content:
        if isinstance(node, B | I | U):
            out.extend(without_emphasis(node.content))
        else:
            out.append(node)
    return tuple(out)


def marked_person(content: Content, label: SpeakerLabel, end: int) -> Content:
    """Return content with the person of a label marked up to an offset, and its State.

    Args:
        content: The paragraph, or its label.
        label: Where the label stands in it.
        end: End of the person: of the name, or of the whole label.
    """
    return mark(mark(content, [Mark(*label.state, _state)]), [label.person(end)])
