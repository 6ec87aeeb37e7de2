"""The package: the text, its parts, and what joins them."""

from __future__ import annotations

import io
import zipfile
from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import Any

from lxml import etree

from converter.outputs.akn import Work, describe
from converter.outputs.passages import Passage, passages
from converter.outputs.text.docx.document import document
from converter.outputs.text.docx.names import W, val, w
from converter.outputs.text.docx.story import Story

_OOXML = "http://schemas.openxmlformats.org"
_OFFICE = f"{_OOXML}/officeDocument/2006/relationships"
_PACKAGE = f"{_OOXML}/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)
# part to kind, both as Word names them
_PARTS = {
    "styles": "styles",
    "footnotes": "footnotes",
    "settings": "settings",
    "header1": "header",
    "footer1": "footer",
}


def to_docx(root: etree._Element) -> bytes:
    """Return a document as DOCX; its eIds are bookmarks, its notes footnotes."""
    work = describe(root)
    found = passages(root)
    notes: dict[tuple[str, str], list[Passage]] = defaultdict(list)
    for passage in found:
        if passage.kind == "note":
            notes[passage.component, passage.eid].append(passage)
    story = Story(right_to_left=work.direction == "rtl", notes=notes)
    text = document(found, story)  # first: it fills the story
    return _zip(
        {
            "[Content_Types].xml": _content_types(),
            "_rels/.rels": _package_relations(),
            "docProps/core.xml": _properties(work),
            "word/document.xml": _bytes(text),
            "word/_rels/document.xml.rels": _relations(story),
            "word/styles.xml": _styles(work),
            "word/footnotes.xml": _bytes(_footnotes(story)),
            "word/settings.xml": _data("settings.xml"),
            "word/header1.xml": _bytes(_header(work, story)),
            "word/footer1.xml": _data("footer.xml"),
        }
    )


def _footnotes(story: Story) -> etree._Element:
    separator = W.p(W.r(W.separator()))
    continuation = W.p(W.r(W.continuationSeparator()))
    return W.footnotes(
        W.footnote({w("id"): "-1", w("type"): "separator"}, separator),
        W.footnote({w("id"): "0", w("type"): "continuationSeparator"}, continuation),
        *story.footnotes(),
    )


def _header(work: Work, story: Story) -> etree._Element:
    properties = W.pPr(W.pStyle(val("Header")))
    if story.right_to_left:
        properties.append(W.bidi())
    return W.hdr(W.p(properties, W.r(W.t(work.symbol))))


def _styles(work: Work) -> bytes:
    """Return the styles, their language that of the document."""
    root = etree.fromstring(_data("styles.xml"))
    for language in root.iter(w("lang")):
        side = {"ar": "bidi", "zh": "eastAsia"}.get(work.language, "val")
        language.set(w(side), work.language)
    return _bytes(root)


def _content_types() -> bytes:
    space = f"{_PACKAGE}/content-types"
    root = _list_of_parts("Types", space)
    for extension, kind in (
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
    ):
        row = etree.SubElement(root, f"{{{space}}}Default", Extension=extension)
        row.set("ContentType", kind)
    kinds = {
        "/docProps/core.xml": _CORE_TYPE,
        "/word/document.xml": f"{_TYPE}.document.main+xml",
    }
    kinds |= {
        f"/word/{part}.xml": f"{_TYPE}.{kind}+xml" for part, kind in _PARTS.items()
    }
    for part, kind in kinds.items():
        row = etree.SubElement(root, f"{{{space}}}Override", PartName=part)
        row.set("ContentType", kind)
    return _bytes(root)


def _package_relations() -> bytes:
    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    return _relation_part(
        [
            ("document", f"{_OFFICE}/officeDocument", "word/document.xml"),
            ("core", core, "docProps/core.xml"),
        ]
    )


def _relations(story: Story) -> bytes:
    inner = [
        (part, f"{_OFFICE}/{kind}", f"{part}.xml") for part, kind in _PARTS.items()
    ]
    outer = [
        (name, f"{_OFFICE}/hyperlink", address) for address, name in story.links.items()
    ]
    return _relation_part([*inner, *outer])


def _relation_part(rows: list[tuple[str, str, str]]) -> bytes:
    space = f"{_PACKAGE}/relationships"
    root = _list_of_parts("Relationships", space)
    for name, kind, target in rows:
        row = etree.SubElement(root, f"{{{space}}}Relationship", Id=name, Type=kind)
        row.set("Target", target)
        if kind.endswith("/hyperlink"):
            row.set("TargetMode", "External")
    return _bytes(root)


def _list_of_parts(name: str, space: str) -> etree._Element:
    """Return an element without prefix: LibreOffice goes by the name as written."""
    no_prefix: dict[Any, str] = {None: space}
    return etree.Element(f"{{{space}}}{name}", nsmap=no_prefix)


def _properties(work: Work) -> bytes:
    core, dc = (
        f"{_PACKAGE}/metadata/core-properties",
        "http://purl.org/dc/elements/1.1/",
    )
    root = etree.Element(f"{{{core}}}coreProperties", nsmap={"cp": core, "dc": dc})
    for name, value in (
        ("title", work.title),
        ("subject", work.symbol),
        ("identifier", work.iri),
        ("language", work.language),
    ):
        if value:
            etree.SubElement(root, f"{{{dc}}}{name}").text = value
    return _bytes(root)


@cache
def _data(name: str) -> bytes:
    return (files("converter.outputs") / "text" / "docx" / name).read_bytes()


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _zip(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, _EPOCH)  # no clock: same bytes every time
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            package.writestr(entry, data)
    return target.getvalue()
