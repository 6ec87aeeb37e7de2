"""White space: none that is layout, all that parts words.

Source: `official-practice` 3.2 (tabs, blanks, xml:space) and 4 row 34. No-break spaces
and no-break hyphens are text and stay.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from converter.validation.place import local_name
from converter.validation.upgrade.tree import akn, every

if TYPE_CHECKING:
    from lxml import etree

    from converter.validation.upgrade.repair import Log

_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_RUN = re.compile(r"[ \t\r\n]+")
_SHOWN = 60  # letters of a block in the report
_BLANK = " \t\r\n"
# elements whose text is what a reader reads
MIXED = frozenset(
    {
        "p",
        "num",
        "heading",
        "subheading",
        "crossHeading",
        "listIntroduction",
        "listWrapUp",
        "block",
        "tocItem",
        "from",
        "narrative",
        "summary",
        "scene",
        "caption",
        "docketNumber",
    }
)
_EMPHASIS = ("i", "b", "u", "span", "inline", "docTitle", "a", "ref")


def settle_spaces(root: etree._Element, log: Log) -> None:
    """Make runs of blanks single, trim blocks, move blanks out of emphasis."""
    spaced = [node for node in root.iter("{*}*") if _XML_SPACE in node.attrib]
    for node in spaced:
        log.drop("white space", node, _XML_SPACE)
    for node in every(root, *MIXED):
        if _outermost(node):
            _settle(node, log)


def indent(root: etree._Element) -> None:
    """Indent what holds elements only; never what holds text."""
    _indent(root, "\n")


def _outermost(node: etree._Element) -> bool:
    around = node.getparent()
    while around is not None:
        name = local_name(around)
        if name == "authorialNote":
            return True
        if name in MIXED:
            return False
        around = around.getparent()
    return True


def _settle(block: etree._Element, log: Log) -> None:
    before = _shown(block)
    _collapse(block)
    _push_out(block)
    _trim(block)
    after = _shown(block)
    if before != after:
        shown = before.replace("\t", "⇥").replace("\n", "⏎")
        log.note("white space", block, shown[:_SHOWN], after[:_SHOWN])


def _shown(block: etree._Element) -> str:
    return "".join(map(str, block.itertext()))


def _collapse(node: etree._Element) -> None:
    node.text = _RUN.sub(" ", node.text) if node.text else node.text
    for inner in node:
        if local_name(inner) != "authorialNote":
            _collapse(inner)
        inner.tail = _RUN.sub(" ", inner.tail) if inner.tail else inner.tail


def _push_out(block: etree._Element) -> None:
    """Move blanks at the edges of marked words to outside of them."""
    for node in reversed(every(block, *_EMPHASIS)):
        if node is block:
            continue
        text = node.text or ""
        if not len(node):
            if text.strip(_BLANK) != text and text.strip(_BLANK):
                _add_before(node, text[: len(text) - len(text.lstrip(_BLANK))])
                node.tail = text[len(text.rstrip(_BLANK)) :] + (node.tail or "")
                node.text = text.strip(_BLANK)
            continue
        if text.lstrip(_BLANK) != text:
            _add_before(node, " ")
            node.text = text.lstrip(_BLANK)
        last = node[-1].tail or ""
        if last.rstrip(_BLANK) != last:
            node[-1].tail = last.rstrip(_BLANK)
            node.tail = " " + (node.tail or "")
    _collapse(block)


def _add_before(node: etree._Element, text: str) -> None:
    previous, parent = node.getprevious(), node.getparent()
    if previous is not None:
        previous.tail = (previous.tail or "") + text
    elif parent is not None:
        parent.text = (parent.text or "") + text


def _trim(block: etree._Element) -> None:
    if block.text:
        block.text = block.text.lstrip(_BLANK)
    if len(block):
        last = block[-1]
        last.tail = (last.tail or "").rstrip(_BLANK) or None
    elif block.text:
        block.text = block.text.rstrip(_BLANK)
    for eol in block.iter(akn("eol")):
        eol.tail = (eol.tail or "").lstrip(_BLANK) or None


def _indent(node: etree._Element, margin: str) -> None:
    foreign = node.tag == akn("foreign")
    if foreign or not len(node) or local_name(node) in MIXED or _holds_text(node):
        return
    inner = margin + "  "
    node.text = inner
    for child in node:
        _indent(child, inner)
        child.tail = inner
    node[-1].tail = margin


def _holds_text(node: etree._Element) -> bool:
    if (node.text or "").strip(_BLANK):
        return True
    return any((child.tail or "").strip(_BLANK) for child in node)
