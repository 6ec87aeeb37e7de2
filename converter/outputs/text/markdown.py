"""Markdown (CommonMark with the tables and footnotes of GitHub)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from converter.outputs.akn import Work, describe
from converter.outputs.passages import Passage, passages
from converter.outputs.runs import Run
from converter.outputs.text.flow import Grid, Notes, flow, heading_level

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~])")
# a line that begins so would be a list, a heading, a quotation or a rule
_OPENS_BLOCK = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([-+#>=])")
_EDGES = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)
_DEEPEST = 6
_LINKED = ("http://", "https://", "mailto:")


def to_markdown(root: etree._Element) -> str:
    """Return a document as Markdown, with its facts as YAML before it."""
    found = passages(root)
    labels = _labels(found)
    blocks = [_front_matter(describe(root))]
    in_list = False
    for item in flow(found):
        block = _block(item, labels)
        is_item = isinstance(item, Passage) and item.level > 0 and _plain(item)
        # items of one list stand close together, or they would be loose paragraphs
        if is_item and in_list:
            blocks[-1] += f"\n{block}"
        else:
            blocks.append(block)
        in_list = is_item
    return "\n\n".join(filter(None, blocks)) + "\n"


def _front_matter(work: Work) -> str:
    """Return the facts as YAML, whose strings JSON writes validly."""
    rows = {
        "symbol": work.symbol,
        "title": work.title,
        "lang": work.language,
        "dir": work.direction,
        "iri": work.iri,
    }
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}"
             for key, value in rows.items() if value)  # fmt: skip
    return "\n".join(["---", *lines, "---"])


def _plain(passage: Passage) -> bool:
    return passage.kind != "heading"


def _block(item: Passage | Grid | Notes, labels: Mapping[tuple[str, str], str]) -> str:
    if isinstance(item, Grid):
        return _table(item, labels)
    if isinstance(item, Notes):
        return "\n\n".join(_notes(item, labels))
    text = _text(item, labels)
    level = heading_level(item)
    if level:
        flat = text.replace("\\\n", " ")
        return f"{'#' * min(level, _DEEPEST)} {flat}"
    if item.level:
        inner = "  " * (item.level - 1)
        return f"{inner}- {text}".replace("\n", f"\n{inner}  ")
    return text


def _text(passage: Passage, labels: Mapping[tuple[str, str], str]) -> str:
    number = _escaped(passage.number)
    text = "".join(_run(run, passage, labels) for run in passage.runs)
    line = f"{number} {text}".strip() if number else text
    return _OPENS_BLOCK.sub(_unblocked, line).replace("\n", "\\\n")


def _unblocked(opening: re.Match[str]) -> str:
    digits, sign, other = opening.groups()
    return f"{digits}\\{sign}" if digits else f"\\{other}"


def _run(run: Run, passage: Passage, labels: Mapping[tuple[str, str], str]) -> str:
    if run.call:
        label = labels.get((passage.component, run.call))
        return f"[^{label}]" if label else f"<sup>{_escaped(run.text)}</sup>"
    before, text, after = _EDGES.fullmatch(run.text).groups()  # type: ignore[union-attr]
    if not text:
        return run.text
    text = _escaped(text)
    if run.raised:
        text = f"<{run.raised}>{text}</{run.raised}>"
    if run.italic:
        text = f"*{text}*"
    if run.bold:
        text = f"**{text}**"
    if run.href.startswith(_LINKED):
        text = f"[{text}](<{run.href}>)"
    return f"{before}{text}{after}"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _labels(found: Iterable[Passage]) -> dict[tuple[str, str], str]:
    """Return a label for every note: its marker, or a number when that is taken."""
    labels: dict[tuple[str, str], str] = {}
    for passage in found:
        home = (passage.component, passage.eid)
        if passage.kind == "note" and home not in labels:
            marker = passage.number if passage.number.isalnum() else ""
            taken = set(labels.values())
            label = marker or f"n{len(labels) + 1}"
            labels[home] = label if label not in taken else f"{label}-{len(labels) + 1}"
    return labels


def _notes(notes: Notes, labels: Mapping[tuple[str, str], str]) -> Iterator[str]:
    for passage in notes.passages:
        text = "".join(_run(run, passage, labels) for run in passage.runs)
        text = text.replace("\n", "\\\n    ")
        label = labels[passage.component, passage.eid]
        yield f"[^{label}]: {text}".rstrip() if passage.part == 1 else f"    {text}"


def _table(grid: Grid, labels: Mapping[tuple[str, str], str]) -> str:
    """Return a table; a cell over several columns is followed by empty ones."""
    rows = []
    for row in grid.rows:
        cells: list[str] = []
        for cell in row:
            text = "<br>".join(_text(one, labels) for one in cell)
            span = cell[0].cell.colspan if cell[0].cell else 1
            cells += [text.replace("\\\n", "<br>"), *[""] * (span - 1)]
        rows.append(cells)
    width = max(map(len, rows))
    lines = [f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in rows]
    lines.insert(1, f"|{' --- |' * width}")
    return "\n".join(lines)
