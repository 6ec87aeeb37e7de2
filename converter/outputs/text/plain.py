"""Plain text: one paragraph a line, numbers and note markers as printed."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from converter.outputs.passages import Passage, passages
from converter.outputs.text.flow import Grid, Notes, flow

_INDENT = "    "
_RULE = "_" * 12


def to_plain(root: etree._Element) -> str:
    """Return a document as plain text, paragraphs apart by an empty line.

    A call stands in brackets, ``[1]``; notes follow the document that calls them.
    """
    return "\n\n".join(_paragraphs(root)) + "\n"


def _paragraphs(root: etree._Element) -> Iterator[str]:
    for item in flow(passages(root)):
        if isinstance(item, Grid):
            yield "\n".join(
                "\t".join(" ".join(map(_line, cell)) for cell in row)
                for row in item.rows
            )
        elif isinstance(item, Notes):
            yield _RULE
            yield from map(_note, item.passages)
        else:
            indent = _INDENT * (0 if item.kind == "heading" else item.level)
            yield indent + _line(item).replace("\n", f"\n{indent}")


def _line(passage: Passage) -> str:
    text = "".join(f"[{run.text}]" if run.call else run.text for run in passage.runs)
    return f"{passage.number} {text}".strip()


def _note(passage: Passage) -> str:
    mark = f"[{passage.number}] " if passage.number else ""
    return mark + passage.text
