"""Bars as inline SVG: no network, no script; a script may make them filters."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from converter.outputs.page import E

_WIDTH, _ROW, _BAR = 380, 24, 14
_LABEL, _VALUE = 172, 56  # room beside the bars
_LONGEST = 24  # characters of a label


def bars(
    title: str, counts: Sequence[tuple[str, int]], *, filters: str = "", tone: str = ""
) -> etree._Element:
    """Return a chart of horizontal bars.

    Args:
        title: What is counted.
        counts: Labels with their numbers, in order.
        filters: Column that a click on a bar filters, for the script.
        tone: Class that gives the colour.
    """
    most = max((count for _, count in counts), default=0)
    height = _ROW * max(len(counts), 1)
    svg = E.svg(
        {
            "viewBox": f"0 0 {_WIDTH} {height}",
            "role": "img",
            "aria-label": f"{title}: "
            + ", ".join(f"{label} {count}" for label, count in counts),
            "class": tone,
        }
    )
    for index, (label, count) in enumerate(counts):
        svg.append(_bar(label, count, most, index, filters))
    return E.figure(E.figcaption(title), svg, {"class": "chart"})


def _bar(label: str, count: int, most: int, index: int, filters: str) -> etree._Element:
    room = _WIDTH - _LABEL - _VALUE
    width = max(1.0, room * count / most) if count else 0.0
    top = index * _ROW
    middle = top + _ROW / 2 + 4
    shown = label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1]}…"
    bar = E.g(
        E.title(f"{label}: {count}"),
        _text(shown, _LABEL - 8, middle, "end"),
        E.rect(
            x=str(_LABEL),
            y=str(top + (_ROW - _BAR) / 2),
            width=f"{width:.1f}",
            height=str(_BAR),
            rx="2",
        ),
        _text(f"{count:,}", _LABEL + width + 6, middle, "start"),
    )
    if filters:
        bar.set("data-filter", filters)
        bar.set("data-value", label)
    return bar


def _text(text: str, x: float, y: float, anchor: str) -> etree._Element:
    return E.text(text, {"x": f"{x:.1f}", "y": f"{y:.1f}", "text-anchor": anchor})
