"""A line of text as runs of one style, with the notes that it calls."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from converter.outputs.akn import name_of

# blocks within a line of text: they end it, and what follows them begins another
_STRUCTURES = frozenset({"embeddedStructure", "quotedStructure", "table", "blockList"})
_SPACE = re.compile(r"[ \t\r\n\f\v]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Text in one style."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    raised: str = ""
    """``sup``, ``sub`` or nothing."""
    href: str = ""
    symbol: str = ""
    """Symbol of the document that the link leads to."""
    call: str = ""
    """eId of the note that is called; the text is the marker then."""

    @property
    def style(self) -> tuple[bool, bool, bool, str, str, str]:
        """What must be equal for two runs to be one."""
        return (
            self.bold, self.italic, self.underline, self.raised, self.href, self.call,
        )  # fmt: skip


@dataclass(slots=True)
class Line:
    """Gathers the runs of a line of text, and the notes that it calls."""

    _runs: list[Run] = field(default_factory=list)
    _notes: list[etree._Element] = field(default_factory=list)

    def read(
        self, node: etree._Element, style: Run | None = None
    ) -> Iterator[etree._Element]:
        """Gather what an element holds; yield the structures that interrupt it."""
        style = style or Run(text="")
        self._text(node.text, style)
        for child in node:
            name = name_of(child)
            if name == "authorialNote":
                marker = child.get("marker", "")
                self._runs.append(
                    replace(style, text=marker, call=child.get("eId", marker) or "*")
                )
                self._notes.append(child)
            elif name == "noteRef":
                call = child.get("href", "").removeprefix("#")
                self._runs.append(
                    replace(style, text=child.get("marker", ""), call=call or "*")
                )
            elif name == "eol":
                self._runs.append(replace(style, text="\n"))
            elif name in _STRUCTURES or (name == "p" and name_of(node) != "mod"):
                yield child
            elif name:
                yield from self.read(child, _styled(style, name, child))
            self._text(child.tail, style)

    def _text(self, text: str | None, style: Run) -> None:
        if text:
            self._runs.append(replace(style, text=_SPACE.sub(" ", text)))

    def take(self) -> tuple[tuple[Run, ...], list[etree._Element]]:
        """Return what was gathered, white space trimmed, and begin anew."""
        runs, notes = _trimmed(self._runs), self._notes
        self._runs, self._notes = [], []
        return runs, notes


def _styled(style: Run, name: str, node: etree._Element) -> Run:
    look = node.get("class", "")
    if name in {"a", "ref", "rref", "mref"} and node.get("href"):
        style = replace(style, href=node.get("href", ""), symbol=node.get("title", ""))
    return replace(
        style,
        bold=style.bold or name == "b" or "bold" in look,
        italic=style.italic or name == "i" or "italic" in look,
        underline=style.underline or name == "u",
        raised=name if name in {"sup", "sub"} else style.raised,
    )


def _trimmed(runs: list[Run]) -> tuple[Run, ...]:
    """Return runs without double spaces, spaces at the ends, and equal neighbours."""
    kept: list[Run] = []
    for run in runs:
        text = run.text
        before = next((one.text[-1] for one in reversed(kept) if not one.call), "\n")
        if not run.call and before in " \n":
            text = text.lstrip(" ")
        if not text:
            continue
        if text[0] == "\n" and kept and not kept[-1].call:
            kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip(" "))
        if kept and kept[-1].style == run.style and not run.call:
            kept[-1] = replace(kept[-1], text=kept[-1].text + text)
        else:
            kept.append(replace(run, text=text))
    while kept and not kept[-1].call:
        text = kept[-1].text.rstrip(" \n")
        if text:
            kept[-1] = replace(kept[-1], text=text)
            break
        kept.pop()
    return tuple(run for run in kept if run.text or run.call)
