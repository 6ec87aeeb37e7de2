"""How much of a text an Akoma Ntoso document holds, by runs of twelve letters.

Words count, not spaces or signs: two texts share what they have in runs of letters and
digits. Text written twice counts twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from lxml import etree

from converter.core.text import squash

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
_RUN = 12
_ENDS = frozenset(
    AKN + name for name in ("p", "tr", "td", "th", "eol", "br", "num", "heading", "li")
)
_BLOCKS = tuple(
    AKN + name
    for name in (
        "p", "num", "heading", "subheading", "crossHeading", "listIntroduction",
        "listWrapUp", "caption", "block", "tocItem", "from", "narrative", "scene",
        "summary",
    )
)  # fmt: skip
# marks inside a sentence: how many a language needs says nothing about the structure
_MARKS = frozenset(
    (
        "ref", "rref", "mref", "a", "person", "organization", "role", "location",
        "date", "event", "term", "concept", "quantity",
    )
)  # fmt: skip


def parsed(xml: bytes) -> etree._Element:
    """Return a document without its metadata."""
    root = etree.fromstring(xml)
    for meta in list(root.iter(f"{AKN}meta")):
        parent = meta.getparent()
        assert parent is not None
        parent.remove(meta)
    return root


def text_of(element: etree._Element, *, notes: bool = False) -> str:
    """Return the text of an element; its notes only when asked for."""
    return "".join(_parts(element, notes=notes, top=element))


def _parts(
    element: etree._Element, *, notes: bool, top: etree._Element
) -> Iterator[str]:
    if element.tag == f"{AKN}authorialNote":
        if element.get("placementBase"):
            yield element.get("marker", "")
        if element is not top and not notes:
            return
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            yield from _parts(child, notes=notes, top=top)
        yield child.tail or ""
    if element.tag in _ENDS:
        yield " "


def notes_of(root: etree._Element) -> list[tuple[str, str]]:
    """Return marker and text of each footnote; notes of tables are left out."""
    return [
        (squash(note.get("marker", "")), squash(text_of(note, notes=True)))
        for note in root.iter(f"{AKN}authorialNote")
        if note.get("placementBase") is None
    ]


def identifiers(root: etree._Element) -> set[str]:
    """Return the eIds of the structure."""
    return {
        found
        for element in root.iter()
        if isinstance(element.tag, str)
        and element.tag.removeprefix(AKN) not in _MARKS
        and (found := element.get("eId"))
    }


def kept(root: etree._Element, lines: Iterable[str]) -> float:
    """Return the share of a source's lines that a document holds."""
    whole = Counter(_runs(text_of(root)))
    notes = [text_of(n, notes=True) for n in root.iter(f"{AKN}authorialNote")]
    for note in notes:
        whole.update(_runs(note))
    printed = " ".join(map(squash, (text_of(root), *notes)))
    hits = total = 0
    wanted: Counter[str] = Counter()
    short: Counter[str] = Counter()
    for line in map(squash, lines):
        if len(line) >= _RUN:
            wanted.update(_runs(line))
        elif line:
            short[line] += 1
    hits = (wanted & whole).total()
    hits += sum(min(count, printed.count(line)) for line, count in short.items())
    total = wanted.total() + short.total()
    return hits / max(1, total)


def backed(root: etree._Element, source: str) -> float:
    """Return the share of a document's text that its source has."""
    given = Counter(_runs(source))
    for line in source.splitlines():
        given |= Counter(_runs(line))
    own: Counter[str] = Counter()
    for block in root.iter(*_BLOCKS):
        if not any(
            _is_inner(block, inner) for inner in block.iterdescendants(*_BLOCKS)
        ):
            own.update(_runs(text_of(block)))
    return (own & given).total() / max(1, own.total())


def _is_inner(block: etree._Element, inner: etree._Element) -> bool:
    return not any(
        above.tag == f"{AKN}authorialNote"
        for above in inner.iterancestors()
        if above is not block
    )


def _runs(text: str) -> Iterator[str]:
    letters = squash(text)
    for place in range(len(letters) - _RUN + 1):
        yield letters[place : place + _RUN]
