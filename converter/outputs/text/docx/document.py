"""The main part: every passage in its style, and the page it is set on."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from converter.outputs.passages import Passage
from converter.outputs.text.docx.names import RELATIONS, W, w
from converter.outputs.text.docx.story import Story
from converter.outputs.text.docx.table import table
from converter.outputs.text.flow import Grid, Notes, flow, heading_level, is_title

_DEEPEST = 4
"""Of styles for headings, and for items."""
# how a line of the front is set, by what it says
_ROLES = (
    ("docNumber#symbol", "Symbol"),
    ("docAuthority#publisher", "Publisher"),
    ("docAuthority", "Organ"),
    ("docStatus", "Distribution"),
    ("docDate#dateOfIssuance", "Distribution"),
    ("inline:languageOfExpression", "Distribution"),
    ("inline:originalLanguage", "Distribution"),
    ("docTitle", "AdoptionLine"),
    ("docProponent", "Proponent"),
    ("session", "FrontBold"),
    ("docCommittee", "FrontBold"),
    ("inline:agendaItemTitle", "FrontBold"),
)
_KINDS = {
    "coverPage": "Front",
    "formula": "Preamble",
    "container": "Preamble",
    "crossHeading": "Preamble",
    "caption": "Caption",
    "conclusions": "Conclusions",
    "tocItem": "Contents",
}
_MARGINS = {"top": 1304, "bottom": 1304, "left": 1304, "right": 1304,
            "header": 567, "footer": 567, "gutter": 0}  # fmt: skip


def document(passages: Iterable[Passage], story: Story) -> etree._Element:
    """Return the main part of the package."""
    body = W.body()
    annex = ""
    for item in flow(passages):
        if isinstance(item, Grid):
            body.extend([table(item, story), W.p()])
        elif not isinstance(item, Notes):  # those are footnotes
            paragraph = story.paragraph([item], _style(item))
            if item.document not in {annex, ""}:
                paragraph[0].insert(1, W.pageBreakBefore())
            annex = item.document
            body.append(paragraph)
    body.extend(story.paragraph([note], "FootnoteText") for note in story.uncalled())
    body.append(_page(story))
    return W.document(body)


def _style(passage: Passage) -> str:
    """Return the id of the style that a passage is set in."""
    if is_title(passage):
        return "AnnexTitle" if passage.role.startswith("docType") else "Title"
    level = heading_level(passage)
    if level:
        return f"Heading{min(level, _DEEPEST)}"
    for role, style in _ROLES if passage.role else ():
        if passage.role.startswith(role):
            return style
    if passage.level:
        return f"Item{min(passage.level, _DEEPEST)}"
    return "Numbered" if passage.number else _KINDS.get(passage.kind, "BodyText")


def _page(story: Story) -> etree._Element:
    """Return A4, the running head on every page but the first."""
    relation = f"{{{RELATIONS}}}id"
    page = W.sectPr(
        W.headerReference({w("type"): "default", relation: "header1"}),
        W.footerReference({w("type"): "default", relation: "footer1"}),
        W.footerReference({w("type"): "first", relation: "footer1"}),
        W.pgSz({w("w"): "11906", w("h"): "16838"}),
        W.pgMar({w(name): str(value) for name, value in _MARGINS.items()}),
        W.titlePg(),
    )
    if story.right_to_left:
        page.append(W.bidi())
    return page
