"""What was measured, as a table, as a plot, and beside an earlier table."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

_WIDTH, _ROW, _LABEL, _BAR = 720, 30, 300, 14
_NOTICEABLE = 0.1  # relative change that is pointed out


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One ratio."""

    name: str
    value: float | None
    """None: it could not be measured, `note` says why."""
    budget: float
    """What is promised."""
    most: bool
    """Whether the budget is the most that is allowed; else it is the least."""
    note: str = ""
    """What stands behind the ratio, in absolute numbers of this machine."""

    @property
    def kept(self) -> bool | None:
        """Whether the promise is kept; None when it was not measured or not made."""
        if self.value is None or not self.budget:
            return None
        return self.value <= self.budget if self.most else self.value >= self.budget


def as_text(measures: Sequence[Measure], against: dict[str, float]) -> str:
    """Return the table."""
    rows = [("measure", "ratio", "budget", "", "before", "")]
    for one in measures:
        before = against.get(one.name)
        rows.append(
            (
                one.name,
                "–" if one.value is None else f"{one.value:.2f}",
                f"{'<=' if one.most else '>='} {one.budget:g}" if one.budget else "",
                {True: "kept", False: "MISSED", None: ""}[one.kept],
                "" if before is None else f"{before:.2f}{_change(one, before)}",
                one.note,
            )
        )
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        .rstrip()
        for row in rows
    )  # fmt: skip


def _change(one: Measure, before: float) -> str:
    if one.value is None or not before:
        return ""
    change = one.value / before - 1
    if abs(change) < _NOTICEABLE:
        return ""
    return " worse" if (change > 0) == one.most else " better"


def as_svg(measures: Sequence[Measure]) -> str:
    """Return bars in units of the budget: the line at 1 is the promise."""
    shown = [one for one in measures if one.value is not None and one.budget]
    widest = max([2.0, *((one.value or 0) / one.budget for one in shown)])
    scale = (_WIDTH - _LABEL - 60) / widest
    height = _ROW * len(shown) + 30
    svg = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {_WIDTH} {height}",
            "font-family": "sans-serif",
            "font-size": "13",
        },
    )
    _add(svg, "rect", width=_WIDTH, height=height, fill="#fff")
    for at, one in enumerate(shown):
        top = at * _ROW + 6
        width = max(0.0, (one.value or 0) / one.budget * scale)
        color = "#00568c" if one.kept else "#a3161b"
        _text(svg, one.name, _LABEL - 8, top + 12, "end")
        _add(svg, "rect", x=_LABEL, y=top, width=width, height=_BAR, fill=color)
        _text(svg, f"{one.value:.2f}", _LABEL + width + 6, top + 12, "start")
    at = _LABEL + scale
    line = {"x1": at, "x2": at, "y1": 0, "y2": height - 24, "stroke": "#555"}
    _add(svg, "line", **line)
    _text(svg, "budget", at, height - 8, "middle")
    return ET.tostring(svg, encoding="unicode") + "\n"


def _add(parent: ET.Element, tag: str, **attributes: float | str) -> ET.Element:
    shown = {
        name: f"{value:.1f}" if isinstance(value, float) else str(value)
        for name, value in attributes.items()
    }
    return ET.SubElement(parent, tag, shown)


def _text(parent: ET.Element, text: str, x: float, y: float, anchor: str) -> None:
    _add(parent, "text", x=x, y=y, **{"text-anchor": anchor}).text = text


def stored(path: Path) -> dict[str, float]:
    """Return the ratios of an earlier table, by name."""
    rows = json.loads(path.read_text("utf-8"))
    return {row["name"]: row["value"] for row in rows if row["value"] is not None}


def store(measures: Sequence[Measure], path: Path) -> None:
    """Write the table to compare with."""
    rows = [asdict(one) for one in measures]
    path.write_text(json.dumps(rows, indent=1) + "\n", "utf-8")
