"""Drawings: pictures, text boxes, lines, diagrams (DrawingML and the older VML)."""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from converter.layout.page import FlowItem, FurnitureKind, Picture, Rule
from converter.readers.docx.alternatives import ALTERNATE_CONTENT, chosen_branch
from converter.readers.docx.charts import diagram_blocks, discard_chart
from converter.readers.docx.names import DGM, OFF, WP, WPS, A, C, Element, R, V, W

if TYPE_CHECKING:
    from converter.core.source import SourceSpan
    from converter.readers.docx.package import Package
    from converter.readers.docx.story import Story

_MEDIA_TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "bmp": "image/bmp",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "emf": "image/emf",
    "wmf": "image/wmf",
    "svg": "image/svg+xml",
    "webp": "image/webp",
}
_DIGITS = 16  # of a hash, more than enough for all pictures of an archive
_LINES = frozenset({"line", "straightConnector1"})


class Gallery:
    """The pictures of a document.

    One goes by the hash of its bytes: it keeps its name when it is used twice, and
    documents may share a folder of images.
    """

    def __init__(self, package: Package) -> None:
        self._package = package

    def picture(self, part: str, alt: str, source: SourceSpan) -> Picture | None:
        """Return the picture that a part holds, None when there is no such part."""
        data = self._package.data(part)
        if data is None:
            return None
        suffix = posixpath.splitext(part)[1].lstrip(".").lower()
        digest = hashlib.sha256(data).hexdigest()[:_DIGITS]
        return Picture(
            name=f"image-{digest}.{suffix if suffix.isalnum() else 'bin'}",
            media_type=_MEDIA_TYPES.get(suffix, "application/octet-stream"),
            data=data,
            alt=alt,
            source=source,
        )


@dataclass(frozen=True, slots=True)
class Aside:
    """What is anchored in a paragraph but stands beside it: a text box, a line."""

    items: tuple[FlowItem, ...]


def read_drawing(element: Element, story: Story) -> list[Picture | Aside]:
    """Return what a drawing shows, in the order of its parts."""
    return list(_shown(element, story, ""))


def _shown(element: Element, story: Story, alt: str) -> Iterator[Picture | Aside]:
    properties = element.find(f"{WP}docPr")
    if properties is not None:
        if properties.get("hidden", "0") not in OFF:
            return
        alt = properties.get("descr") or properties.get("title") or ""
    for child in element:
        reader = _READERS.get(child.tag, _shown)
        yield from reader(child, story, child.get("alt") or alt)


def _text_box(element: Element, story: Story, _alt: str) -> Iterator[Aside]:
    yield Aside(tuple(story.text_box(element)))


def _alternatives(
    element: Element, story: Story, alt: str
) -> Iterator[Picture | Aside]:
    branch = chosen_branch(element)
    if branch is not None:
        yield from _shown(branch, story, alt)


def _line(_element: Element, story: Story, _alt: str) -> Iterator[Aside]:
    yield Aside((Rule(source=story.place()),))


def _shape(element: Element, story: Story, alt: str) -> Iterator[Picture | Aside]:
    geometry = element.find(f"{WPS}spPr/{A}prstGeom")
    bare = element.find(f"{WPS}txbx") is None
    if bare and geometry is not None and geometry.get("prst") in _LINES:
        yield from _line(element, story, alt)
    else:
        yield from _shown(element, story, alt)


def _chart(element: Element, story: Story, _alt: str) -> Iterator[Aside]:
    discard_chart(element, story)
    yield from ()


def _diagram(element: Element, story: Story, _alt: str) -> Iterator[Aside]:
    yield Aside(tuple(diagram_blocks(element, story)))


def _watermark(element: Element, story: Story, _alt: str) -> Iterator[Aside]:
    story.discard(FurnitureKind.OTHER, [element.get("string", "")])
    yield from ()


def _picture(element: Element, story: Story, alt: str) -> Iterator[Picture]:
    relation = element.get(f"{R}embed") or element.get(f"{R}id")
    part = story.target(relation)
    place = story.place()
    picture = story.sources.gallery.picture(part, alt, place) if part else None
    if picture is None:
        name = element.get(f"{R}link") or relation or ""
        story.findings.add("DX010", source=place, name=name)
    else:
        yield picture


_READERS: dict[str, Callable[[Element, Story, str], Iterator[Picture | Aside]]] = {
    f"{W}txbxContent": _text_box,
    ALTERNATE_CONTENT: _alternatives,
    f"{A}blip": _picture,
    f"{V}imagedata": _picture,
    f"{V}line": _line,
    f"{WPS}wsp": _shape,
    f"{V}textpath": _watermark,
    f"{C}chart": _chart,
    f"{DGM}relIds": _diagram,
}
