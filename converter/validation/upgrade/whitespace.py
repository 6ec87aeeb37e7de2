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
    from collections.abc import Iterator

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
    for node in reversed(every(block, *_EMPHASIS)):
        if node is not block:
            _push_out(node)
    _make_single(block)
    after = _shown(block)
    if before != after:
        shown = before.replace("\t", "⇥").replace("\n", "⏎")
        log.note("white space", block, shown[:_SHOWN], after[:_SHOWN])


def _shown(block: etree._Element) -> str:
    return "".join(map(str, block.itertext()))


def _push_out(node: etree._Element) -> None:
    """Move blanks at the edges of marked words to outside of them."""
    text = node.text or ""
    if text.lstrip(_BLANK) != text:
        _add_before(node, " ")
        node.text = text.lstrip(_BLANK)
    if len(node):
        last = node[-1].tail or ""
        if last.rstrip(_BLANK) != last:
            node[-1].tail = last.rstrip(_BLANK)
            node.tail = " " + (node.tail or "")
    elif node.text and node.text.rstrip(_BLANK) != node.text:
        node.text = node.text.rstrip(_BLANK)
        node.tail = " " + (node.tail or "")


def _add_before(node: etree._Element, text: str) -> None:
    previous, parent = node.getprevious(), node.getparent()
    if previous is not None:
        previous.tail = (previous.tail or "") + text
    elif parent is not None:
        parent.text = (parent.text or "") + text


def _make_single(block: etree._Element) -> None:
    """Make every run of blanks one, whatever marks stand in it; trim the block."""
    pieces = [*_pieces(block)]
    after_blank = True
    for piece in pieces:
        if piece is None:
            after_blank = True
            continue
        text = _RUN.sub(" ", piece.text)
        piece.text = text.lstrip(_BLANK) if after_blank else text
        if piece.text:
            after_blank = piece.text.endswith(" ")
    trailing = True
    for piece in reversed(pieces):
        if piece is None:
            trailing = True
        elif trailing and piece.text:
            piece.text = piece.text.rstrip(_BLANK)
            trailing = not piece.text


class _Piece:
    """The text at the beginning of an element, or after it."""

    __slots__ = ("_attribute", "_node")

    def __init__(self, node: etree._Element, attribute: str) -> None:
        self._node = node
        self._attribute = attribute

    @property
    def text(self) -> str:
        """The characters."""
        return getattr(self._node, self._attribute) or ""

    @text.setter
    def text(self, text: str) -> None:
        setattr(self._node, self._attribute, text or None)


def _pieces(node: etree._Element) -> Iterator[_Piece | None]:
    """Yield the texts of a block in order; None where a line ends."""
    yield _Piece(node, "text")
    for child in node:
        name = local_name(child)
        if name == "eol":
            yield None
        elif name and name != "authorialNote":
            yield from _pieces(child)
        yield _Piece(child, "tail")


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
