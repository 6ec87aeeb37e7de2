"""The page: the document in the middle, what is to be judged around it."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import as_file, files

from lxml import etree

from converter.core.diagnostics import Severity
from converter.core.source import SourceSpan
from converter.outputs.akn import Work, describe, elements, plain_text
from converter.outputs.page import E, asset, html_page
from converter.outputs.preview.panels import (
    PageImage,
    bar,
    contents_panel,
    findings_panel,
    source_panel,
)
from converter.outputs.preview.places import mark_pages, placed_in
from converter.outputs.report import Report

_PAPER_FONT = 'font: 9pt "Times New Roman", Tinos, serif;'
_APART = re.compile(r" (?=[:;!?»])|(?<=«) ")
_IMAGE_TYPES = (
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
)


def preview(
    root: etree._Element,
    *,
    report: Report | None = None,
    places: Mapping[str, SourceSpan] | None = None,
    images: Sequence[PageImage] = (),
    media: Mapping[str, bytes] | None = None,
) -> str:
    """Return a document as one self-contained page of HTML.

    Args:
        root: The element akomaNtoso, valid.
        report: How the conversion went.
        places: Where the element of every eId stood in the source.
        images: Pages of the source, all of them, in order.
        media: Images that the document refers to, by their ``src``.
    """
    work = describe(root)
    contents, article = _document(root, work)
    _embed(article, media or {})
    if work.language == "fr":
        _keep_marks(article)
    placed = placed_in(article, places or {})
    mark_pages(placed, linked=bool(images))
    opens = tuple(_opens(contents, report, images=bool(images)))
    body = [
        E.a("Skip to the document", {"class": "skip", "href": "#document"}),
        bar(work, report, images=bool(images)),
        contents_panel(contents),
        E.main(article),
        findings_panel(root, work, report, placed),
        *([source_panel(images)] if images else []),
        E.div({"class": "toast", "role": "status"}),
    ]
    return html_page(
        body,
        title=" – ".join(filter(None, (work.symbol, work.title))) or "Preview",
        styles=[
            asset("preview", "preview.css"),
            asset("preview", "print.css"),
            _running_heads(root, work),
        ],
        script=asset("preview", "preview.js"),
        data={
            "places": {one.name: one.corners() for one in placed},
            "pages": [round(image.width, 1) for image in images],
            "opens": opens,
        },
    )


def _opens(
    contents: etree._Element, report: Report | None, *, images: bool
) -> Iterator[str]:
    """Yield the panels that a wide window shows from the start."""
    if len(contents.findall(".//a")) > 1:
        yield "contents"
    if images:
        yield "source"
    elif report and any(one.severity is not Severity.INFO for one in report.findings):
        yield "findings"


@cache
def _stylesheet() -> etree.XSLT:
    folder = files("converter.outputs") / "preview"
    with as_file(folder) as path:  # style sheets include one another by name
        return etree.XSLT(etree.parse(path / "document.xsl"))


def _document(
    root: etree._Element, work: Work
) -> tuple[etree._Element, etree._Element]:
    """Return the contents and the document, as the style sheet makes them."""
    result = _stylesheet()(
        root,
        language=etree.XSLT.strparam(work.language),
        direction=etree.XSLT.strparam(work.direction),
    )
    contents, article = result.getroot()
    return contents, article


def _embed(article: etree._Element, media: Mapping[str, bytes]) -> None:
    """Put images into the page; one that browsers cannot show is named."""
    for image in list(article.iter("img")):
        source = image.get("src", "")
        data = media.get(source, b"")
        kind = next(
            (name for start, name in _IMAGE_TYPES if data.startswith(start)), ""
        )
        if kind:
            image.set("src", f"data:{kind};base64,{base64.b64encode(data).decode()}")
            continue
        name = E.em(f"[image {source}]", lang="en", dir="ltr")
        name.tail = image.tail
        parent = image.getparent()
        assert parent is not None  # noqa: S101 - images stand in the article
        parent.replace(image, name)


def _keep_marks(article: etree._Element) -> None:
    """Let no line begin with a mark that French sets apart by a space."""
    for node in article.iter("*"):
        if node.text:
            node.text = _APART.sub("\N{NO-BREAK SPACE}", node.text)
        if node.tail:
            node.tail = _APART.sub("\N{NO-BREAK SPACE}", node.tail)


def _running_heads(root: etree._Element, work: Work) -> str:
    """Return the style of paper: symbol above, not on page 1; job number below it."""
    side = "left" if work.direction == "rtl" else "right"
    jobs = [
        plain_text(one) for one in elements(root, "//a:presentation//a:docketNumber")
    ]
    boxes = (
        ("@page", f"@top-{side}", work.symbol),
        ("@page :first", f"@top-{side}", ""),
        ("@page :first", "@bottom-left", jobs[0] if jobs else ""),
    )
    return "\n".join(
        f'{page} {{ {box} {{ content: "{_quoted(text)}"; {_PAPER_FONT} }} }}'
        for page, box, text in boxes
    )


def _quoted(text: str) -> str:
    """Return a text without what would end a string of CSS."""
    return "".join(char for char in text if char not in '\\"\n<>')
