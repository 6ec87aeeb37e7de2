"""TMX 1.4b, which every translation tool reads.

One unit a line of the alignment that two languages or more have; its eId is a property,
so that a memory leads back to the document.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import etree

from converter.outputs.align.lines import Line
from converter.outputs.align.rows import Version

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'
_ENOUGH = 2


def to_tmx(
    versions: Sequence[Version], lines: Iterable[Line], *, program: str
) -> bytes:
    """Return lines as TMX 1.4b.

    Args:
        versions: What the lines are aligned of; the first is the source language.
        lines: Paragraphs or sentences.
        program: Version of this program, for the header.
    """
    found = list(lines)
    root = etree.Element("tmx", version="1.4")
    by_sentence = any(line.sentence for line in found)
    header = etree.SubElement(
        root,
        "header",
        {
            "creationtool": "unakn",
            "creationtoolversion": program,
            "segtype": "sentence" if by_sentence else "paragraph",
            "o-tmf": "AkomaNtoso",
            "adminlang": "en",
            "srclang": versions[0].work.language,
            "datatype": "plaintext",
        },
    )
    _property(header, "x-symbol", versions[0].work.symbol)
    body = etree.SubElement(root, "body")
    for number, line in enumerate(found, 1):
        if sum(bool(cell and cell.text) for cell in line.cells) >= _ENOUGH:
            body.append(_unit(versions, line, number))
    return etree.tostring(
        root,
        xml_declaration=True,
        encoding="UTF-8",
        doctype=_DOCTYPE,
        pretty_print=True,
    )


def _unit(versions: Sequence[Version], line: Line, number: int) -> etree._Element:
    unit = etree.Element("tu", tuid=str(number))
    if not line.cells[0]:
        # the language of the header is not there: any other may be translated from
        unit.set("srclang", "*all*")
    _property(unit, "x-eid", line.eid)
    if line.sentence:
        _property(unit, "x-sentence", str(line.sentence))
    _property(unit, "x-confidence", f"{line.confidence:.3f}")
    for version, cell in zip(versions, line.cells, strict=True):
        if cell and cell.text:
            variant = etree.SubElement(unit, "tuv", {_LANG: version.work.language})
            segment = etree.SubElement(variant, "seg")
            segment.text = cell.text.replace("\n", " ")
    return unit


def _property(parent: etree._Element, kind: str, value: str) -> None:
    if value:
        etree.SubElement(parent, "prop", type=kind).text = value
