"""Typography as plain elements, and no trace of the page.

Source: `official-practice` 3.2 and 4 rows 13, 21, 28: spans become i, b and u; styles
of the word processor, logos and empty elements go.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from converter.validation.upgrade.tree import (
    akn,
    every,
    make,
    remove,
    rename,
    text_of,
    unwrap,
)

if TYPE_CHECKING:
    from lxml import etree

    from converter.validation.upgrade.repair import Log

_EMPHASIS = {"italic": "i", "bold": "b", "underline": "u"}
_LAYOUT = re.compile(
    r"MercuryDocument|SingleTxt\S*|_?H_?[\d_]+\S*|H_?Ch\S*|FootnoteText|Mso\S*"
    r"|upper(Left|Right)|(right|left)(Big|Small)|ListParagraph\S*|(Agenda)?TitleH\d"
    r"|a\d+|closing"
)
_WORD_DATA = re.compile(r"\{[^}]*\}data-\S+")
_MAY_BE_EMPTY = frozenset(
    {"img", "eol", "eop", "fillIn", "placeholder", "omissis", "noteRef"}
)
_EMPTY = (
    "span", "sup", "sub", "i", "b", "u", "a", "inline", "num", "heading", "subheading",
    "p", "content",
)  # fmt: skip
# elements whose empty attributes can go without more
_MAY_LACK = ("keyword", "session", "container", "img")
_LOST_MARKER = re.compile(r"\s*\(\s*\)\s*")


def settle_typography(root: etree._Element, log: Log) -> None:
    """Write emphasis as elements, and drop styles, logos and Word's own data."""
    for node in every(root, "span"):
        _settle_span(node, log)
    for node in root.iter("{*}*"):
        for name in [str(name) for name in node.attrib if _WORD_DATA.match(str(name))]:
            log.drop("typography", node, name)
        styles = node.get("class", "").split()
        kept = [style for style in styles if not _LAYOUT.fullmatch(style)]
        if kept and kept != styles:
            log.set("typography", node, "class", " ".join(kept))
        elif not kept and "class" in node.attrib:
            log.drop("typography", node, "class")
    for node in every(root, "img"):
        around = {a.tag for a in node.iterancestors()}
        if around & {akn("coverPage"), akn("presentation")} or not node.get("src"):
            log.note("typography", node, node.get("src") or "without src")
            remove(node)


def settle_notes(root: etree._Element, log: Log) -> None:
    """Remove the brackets of a marker that the word processor left in a note."""
    for note in every(root, "authorialNote"):
        for sup in note.findall(f".//{akn('sup')}"):
            if text_of(sup) in {"(", ")"}:
                log.note("footnote", sup, text_of(sup))
                remove(sup)
        first = note.find(akn("p"))
        text = "" if first is None else first.text or ""
        if first is not None and (found := _LOST_MARKER.match(text)):
            log.note("footnote", first, found.group().strip())
            first.text = text[found.end() :]


def remove_empties(root: etree._Element, log: Log) -> None:
    """Remove elements that say nothing, innermost first, and empty attributes."""
    for name in _EMPTY:
        for node in reversed(every(root, name)):
            if _is_empty(node) and not _is_needed(node):
                log.note("empty element", node, "empty")
                remove(node)
    for presentation in every(root, "presentation"):
        _prune(presentation, log)
    for node in every(root, *_MAY_LACK):
        empty = [str(name) for name, value in node.attrib.items() if not value.strip()]
        for name in empty:
            log.drop("empty attribute", node, name)


def _prune(presentation: etree._Element, log: Log) -> None:
    """Remove page furniture that nothing is left of."""
    for node in reversed(list(presentation.iterdescendants("{*}*"))):
        if not len(node) and not node.attrib and not text_of(node):
            log.note("empty element", node, "empty")
            remove(node)


def _settle_span(node: etree._Element, log: Log) -> None:
    styles = node.get("class", "").split()
    if set(node.attrib) - {"class", "refersTo"}:
        return  # it says more than typography: a language, a style of its own
    names = [_EMPHASIS[style] for style in styles if style in _EMPHASIS]
    unknown = [s for s in styles if s not in _EMPHASIS and not _LAYOUT.fullmatch(s)]
    if unknown and not names:
        return
    log.note(
        "typography", node, f"span {node.get('class', '')}".strip(), "/".join(names)
    )
    if not names:
        unwrap(node)
        return
    rename(node, names[0])
    node.attrib.clear()
    for name in names[1:]:
        inner = make(node, name, 0)
        inner.text, node.text = node.text, None
        inner.extend(list(node)[1:])


def _is_empty(node: etree._Element) -> bool:
    if text_of(node):
        return False
    return not any(
        str(inner.tag).rpartition("}")[2] in _MAY_BE_EMPTY
        for inner in node.iter("{*}*")
    )


def _is_needed(node: etree._Element) -> bool:
    """Whether an empty element stands for something that was lost."""
    parent = node.getparent()
    if parent is None or node.tag not in {akn("p"), akn("content")}:
        return False
    return parent.tag == akn("authorialNote") or len(parent) == 1
