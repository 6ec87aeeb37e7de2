"""Builds the levels of a body from its flat row of pieces.

Two stacks (`open_levels`): the headings that are open (part, section, division ...),
and inside the innermost of them the paragraph with its lists. A label goes to the
deepest open list of its own series in which it is the next number; to a new list inside
when it is a first; and degrades to the nearest list, with a diagnostic, when it is
neither (`placing`). The document is never lost over its numbering.

Source: AKN4UN digest 4.3 (levels; `intro`, `wrapUp`, `alinea`), `official-practice` 4
rows 22, 23, 25, 26.
"""

from converter.transforms.levels.building import build_levels

__all__ = ["build_levels"]
