"""A page's layout as text that a person can read: ``unakn inspect --layout``."""

from __future__ import annotations

from collections.abc import Iterator

from converter.layout.page import (
    Block,
    LayoutDocument,
    NoteCall,
    Picture,
    Rule,
    Span,
    TableGrid,
)


def dump(layout: LayoutDocument) -> str:
    """Return one line for each block, note, cell and piece of furniture."""
    lines = [f"format {layout.format}, {layout.pages} pages"]
    for item in layout.flow:
        lines += _item(item)
    for index, note in enumerate(layout.notes):
        text = " / ".join(
            line for block in note.blocks for line in _item(block, place=False)
        )
        lines.append(f"note {index} [{note.marker}] {note.source}: {text}")
    lines += [f"furniture ({f.kind}) {f.source}: {f.text}" for f in layout.furniture]
    return "\n".join(lines) + "\n"


def _item(
    item: Block | TableGrid | Picture | Rule, *, place: bool = True
) -> Iterator[str]:
    if isinstance(item, Block):
        yield f"{_facts(item)} | {_text(item)}" if place else _text(item)
    elif isinstance(item, TableGrid):
        yield f"{item.source}: table of {len(item.rows)} rows"
        for row in item.rows:
            yield "    " + " | ".join(
                _spans(cell.colspan, cell.rowspan, header=cell.header)
                + " / ".join(
                    line for block in cell.blocks for line in _item(block, place=False)
                )
                for cell in row
            )
    elif isinstance(item, Rule):
        yield f"{item.source}: rule {item.text!r}"
    else:
        yield f"{item.source}: picture {item.name}"


def _spans(colspan: int, rowspan: int, *, header: bool) -> str:
    flags = "#" if header else ""
    if colspan > 1 or rowspan > 1:
        flags += f"{colspan}x{rowspan}"
    return f"{flags} " if flags else ""


def _facts(block: Block) -> str:
    source = block.source
    where = f"{source.page}:{source.first_line}-{source.last_line}"
    if source.last_page > source.page:
        where = (
            f"{source.page}:{source.first_line}-{source.last_page}:{source.last_line}"
        )
    flags = "".join(
        flag
        for flag, seen in (("b", block.bold), ("i", block.italic), ("c", block.cell))
        if seen
    )
    facts = [
        where,
        f"{block.first_indent:.0f}/{block.indent:.0f}",
        str(block.align),
        f"{block.size:g}{flags}",
    ]
    if block.style:
        facts.append(f"<{block.style}>")
    if block.label:
        facts.append(f"[{block.label}]")
    return " ".join(facts)


def _text(block: Block) -> str:
    parts = []
    for item in block.inlines:
        if isinstance(item, Span):
            text = item.text.replace("\t", "\u2192")
            if item.raised or item.lowered:
                text = f"^{text}^" if item.raised else f"_{text}_"
            parts.append(text)
        elif isinstance(item, NoteCall):
            number = "?" if item.note is None else item.note
            parts.append(f"{{{item.marker}:{number}}}")
        else:
            parts.append(f"{{{item.name}}}")
    return "".join(parts)
