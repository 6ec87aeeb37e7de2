"""The box of a page, and how its text is turned in it."""

from __future__ import annotations

from typing import NamedTuple

Box = tuple[float, float, float, float]


class Frame(NamedTuple):
    """A page's box in its own space, y upwards, and the turn of its text.

    Units:
        Points.
    """

    left: float
    bottom: float
    right: float
    top: float
    quarter: int = 0
    """Turns of the text by 90 degrees, counter-clockwise."""

    @property
    def width(self) -> float:
        """Width of the upright page."""
        sides = (self.right - self.left, self.top - self.bottom)
        return sides[self.quarter % 2]

    @property
    def height(self) -> float:
        """Height of the upright page."""
        sides = (self.top - self.bottom, self.right - self.left)
        return sides[self.quarter % 2]

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return a point of the page's own space on the upright page, y downwards."""
        if self.quarter == 0:
            return x - self.left, self.top - y
        if self.quarter == 1:
            return y - self.bottom, x - self.left
        if self.quarter == 2:  # noqa: PLR2004  (half a turn)
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def box(self, box: Box) -> Box:
        """Return x0, y0, x1, y1 of left, bottom, right, top on the upright page."""
        left, bottom, right, top = box
        if self.quarter == 0:
            return (
                left - self.left,
                self.top - top,
                right - self.left,
                self.top - bottom,
            )
        ax, ay = self.place(left, bottom)
        bx, by = self.place(right, top)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)
