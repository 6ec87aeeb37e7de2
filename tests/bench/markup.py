"""Akoma Ntoso as the marked-up text that Bluebell reads: like work for a fair race.

``PREFACE``, ``PREAMBLE``, ``BODY``, ``CONCLUSIONS`` and ``ATTACHMENT`` open the parts; a
level is its name, number and heading, what is inside it stands two blanks further in.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

_PARTS = {
    "coverPage": "PREFACE",
    "preface": "PREFACE",
    "preamble": "PREAMBLE",
    "mainBody": "BODY",
    "conclusions": "CONCLUSIONS",
}
_LEVELS = frozenset(
    {"paragraph", "subparagraph", "point", "section", "subsection", "part", "chapter",
     "article", "division", "indent"}
)  # fmt: skip
_SKIPPED = frozenset({"meta", "num", "heading", "subheading"})
_BLANKS = "  "


def marked_up(root: etree._Element) -> str:
    """Return the text of a file with Bluebell's marks."""
    lines: list[str] = []
    opened = ""
    for part in root[0]:
        if _name(part) in _SKIPPED:
            continue
        mark = _PARTS.get(_name(part), "")
        if mark and mark != opened:
            lines.append(mark)
            opened = mark
        lines += _attachments(part) if _name(part) == "attachments" else _inside(part)
    return "\n\n".join(lines) + "\n"


def _attachments(part: etree._Element) -> Iterator[str]:
    for attachment in part:
        yield f"ATTACHMENT {_child_text(attachment, 'heading')}".rstrip()
        for document in attachment:
            if _name(document) not in _SKIPPED:
                for inner in document:
                    yield from _inside(inner, _BLANKS)


def _inside(node: etree._Element, indent: str = "") -> Iterator[str]:
    """Yield the lines of what stands inside a node."""
    for child in node:
        name = _name(child)
        if name in _SKIPPED:
            continue
        if name in _LEVELS:
            number, heading = _child_text(child, "num"), _child_text(child, "heading")
            tail = f" - {heading}" if heading else ""
            yield f"{indent}{name.upper()} {number}{tail}"
            yield from _inside(child, indent + _BLANKS)
        elif child.find(".//{*}p") is not None and name != "p":
            yield from _inside(child, indent)
        else:
            yield indent + _text(child)


def _child_text(node: etree._Element, name: str) -> str:
    found = node.find(f"{{*}}{name}")
    return "" if found is None else _text(found)


def _text(node: etree._Element) -> str:
    return " ".join("".join(map(str, node.itertext())).split())


def _name(node: etree._Element) -> str:
    return etree.QName(node).localname
