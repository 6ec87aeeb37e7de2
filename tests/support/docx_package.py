"""Tiny Word documents built in memory from snippets of XML.

The snippets use the usual prefixes (``w:``, ``r:``, ``wp:``, ...) without declaring
them. What is not given is left out of the package, as Word itself allows.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

PREFIXES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in PREFIXES.items())
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def docx(  # noqa: PLR0913  one argument for each part a test may want
    body: str,
    *,
    styles: str = "",
    numbering: str = "",
    footnotes: str = "",
    endnotes: str = "",
    settings: str = "",
    comments: str = "",
    headers: Mapping[str, str] | None = None,
    links: Mapping[str, str] | None = None,
    media: Mapping[str, bytes] | None = None,
    extra: Mapping[str, bytes] | None = None,
) -> bytes:
    """Return the bytes of a DOCX.

    Args:
        body: Content of ``w:body``.
        styles: Content of ``w:styles``; so for the other parts.
        headers: Content of headers and footers by relation id; an id that begins with
            ``f`` is a footer.
        links: Addresses of hyperlinks by relation id.
        media: Pictures by relation id; each is a PNG by name.
        extra: Further entries of the archive by name.
    """
    parts = {
        "styles": styles,
        "numbering": numbering,
        "footnotes": footnotes,
        "endnotes": endnotes,
        "settings": settings,
        "comments": comments,
    }
    entries: dict[str, bytes] = {
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
    }
    relations = []
    for name, content in parts.items():
        if content:
            entries[f"word/{name}.xml"] = part(name, content)
            relations.append(_relation(name, name, f"{name}.xml"))
    for key, content in (headers or {}).items():
        kind = "footer" if key.startswith("f") else "header"
        entries[f"word/{key}.xml"] = part("ftr" if kind == "footer" else "hdr", content)
        relations.append(_relation(key, kind, f"{key}.xml"))
    for key, data in (media or {}).items():
        entries[f"word/media/{key}.png"] = data
        relations.append(_relation(key, "image", f"media/{key}.png"))
    relations += [
        _relation(key, "hyperlink", address, external=True)
        for key, address in (links or {}).items()
    ]
    entries["word/_rels/document.xml.rels"] = _relations(relations)
    entries["_rels/.rels"] = _relations(
        [_relation("d", "officeDocument", "word/document.xml")]
    )
    entries["[Content_Types].xml"] = _content_types(entries)
    return archive(entries | dict(extra or {}))


def part(root: str, content: str) -> bytes:
    """Return an XML part with the usual prefixes declared."""
    return f"<w:{root} {_DECLARED}>{content}</w:{root}>".encode()


def archive(entries: Mapping[str, bytes]) -> bytes:
    """Return a zip archive of the entries."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in entries.items():
            package.writestr(name, data)
    return buffer.getvalue()


def p(text: str = "", *, style: str = "", properties: str = "") -> str:
    """Return a paragraph of one run; a tab in the text becomes ``w:tab``."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    p_pr = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{p_pr}{r(text) if text else ''}</w:p>"


def r(text: str, properties: str = "") -> str:
    """Return a run; a tab in the text becomes ``w:tab``."""
    r_pr = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    pieces = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{piece}</w:t>' if piece else ""
        for piece in text.split("\t")
    )
    return f"<w:r>{r_pr}{pieces}</w:r>"


def numbered(number: int, level: int = 0) -> str:
    """Return paragraph properties that put a paragraph into a list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def level(index: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    """Return one ``w:lvl`` of a list."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/>'
        f'<w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(key: int, *levels: str) -> str:
    """Return a ``w:abstractNum``."""
    return f'<w:abstractNum w:abstractNumId="{key}">{"".join(levels)}</w:abstractNum>'


def num(key: int, abstract_key: int, overrides: str = "") -> str:
    """Return a ``w:num`` of an abstract list."""
    return (
        f'<w:num w:numId="{key}"><w:abstractNumId w:val="{abstract_key}"/>'
        f"{overrides}</w:num>"
    )


def _relation(key: str, kind: str, target: str, *, external: bool = False) -> str:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}"{mode}/>'


def _relations(relations: list[str]) -> bytes:
    joined = "".join(relations)
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships">{joined}</Relationships>'
    ).encode()


def _content_types(entries: Mapping[str, bytes]) -> bytes:
    kinds = {"document": "document.main", "styles": "styles", "numbering": "numbering"}
    named = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_CONTENT}.{kind}+xml"/>'
        for name, kind in (
            kinds
            | {
                key.removeprefix("word/").removesuffix(".xml"): (
                    "footer" if key.startswith("word/f") else "header"
                )
                for key in entries
                if key.startswith(("word/f", "word/h")) and key != "word/footnotes.xml"
            }
            | {name: name for name in ("footnotes", "endnotes", "settings", "comments")}
        ).items()
        if f"word/{name}.xml" in entries
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        f"{named}</Types>"
    ).encode()
