"""MARC 21 as XML: a record of a Work for library systems.

Beside the fields that every library knows, those which the Dag Hammarskjöld Library
uses for documents: 191 symbol and session, 269 date of issue, 991 agenda item, 992
date of the action.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from lxml import etree

from converter.outputs.archive.description import Description, leading
from converter.outputs.archive.markup import XSI, Maker
from converter.outputs.archive.mods import bibliographic

MARC = "http://www.loc.gov/MARC21/slim"
MARC_SCHEMA = "http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd"
# new record, language material, monograph; Unicode; description by ISBD rules
_LEADER = "00000nam a2200000 i 4500"


class _Record:
    """Fields appended in order."""

    def __init__(self) -> None:
        self._marc = Maker(MARC, {None: MARC, "xsi": XSI})
        schema = f"{MARC} {MARC_SCHEMA}"
        self.root = self._marc.root("record", {f"{{{XSI}}}schemaLocation": schema})
        self._marc.add(self.root, "leader", _LEADER)

    def control(self, tag: str, text: str) -> None:
        """Add a control field."""
        self._marc.add(self.root, "controlfield", text, {"tag": tag})

    def data(self, tag: str, indicators: str, *subfields: tuple[str, str]) -> None:
        """Add a data field with the subfields that have a value, if any has."""
        filled = [(code, text) for code, text in subfields if text]
        if not filled:
            return
        attributes = {"tag": tag, "ind1": indicators[0], "ind2": indicators[1]}
        field = self._marc.add(self.root, "datafield", None, attributes)
        for code, text in filled:
            self._marc.add(field, "subfield", text, {"code": code})


def marc_tree(
    descriptions: Sequence[Description], *, date: dt.date, source: str = ""
) -> etree._Element:
    """Return the record.

    Args:
        descriptions: The language versions, at least one.
        date: Day on which the record is made.
        source: Organization that makes it.
    """
    versions = leading(descriptions)
    first = versions[0]
    record = _Record()
    record.control("008", _fixed(first, date, several=len(versions) > 1))
    record.data("024", "7 ", ("a", first.work), ("2", "uri"))
    record.data("040", "  ", ("a", source), ("b", "eng"))
    record.data("041", "0 ", *(("a", bibliographic(one.language)) for one in versions))
    symbol = "" if first.provisional else first.symbol
    body = f"{symbol.partition('/')[0]}/" if symbol else ""
    _creators(record, first)
    record.data("191", "  ", ("a", symbol), ("b", body), ("c", first.session))
    record.data(
        "245", "10" if first.creators else "00", ("a", first.title or first.symbol)
    )
    for one in versions[1:]:
        record.data("246", "31", ("a", one.title))
    year = first.date[:4]
    record.data("264", " 1", ("b", first.publisher), ("c", year))
    record.data("269", "  ", ("a", first.date))
    record.data("336", "  ", ("a", "text"), ("b", "txt"), ("2", "rdacontent"))
    record.data("337", "  ", ("a", "computer"), ("b", "c"), ("2", "rdamedia"))
    record.data("338", "  ", ("a", "online resource"), ("b", "cr"), ("2", "rdacarrier"))
    for subject in dict.fromkeys(
        one for version in versions for one in version.subjects
    ):
        if subject.scheme:
            record.data("650", " 7", ("a", subject.text), ("2", subject.scheme))
        else:
            record.data("653", "  ", ("a", subject.text))
    record.data("655", " 7", ("a", first.kind), ("2", "local"))
    for one in versions:
        _link(record, one)
    for item in first.agenda:
        record.data("991", "  ", ("b", item.number), ("c", item.title))
    record.data("992", "  ", ("a", first.adopted))
    return record.root


def _fixed(first: Description, date: dt.date, *, several: bool) -> str:
    """Return field 008: 40 characters by position."""
    year = first.date[:4] or "uuuu"
    kind = "s" if first.date else "n"
    language = "mul" if several else bibliographic(first.language)
    # from 18: not illustrated as far as is said, online, international government
    # publication, neither conference nor index nor fiction
    material = "|||| o    i000 0 "
    return f"{date:%y%m%d}{kind}{year}    xx {material}{language} d"


def _creators(record: _Record, first: Description) -> None:
    for index, name in enumerate(first.creators):
        tag = "710" if index else "110"
        if name == first.publisher or not first.publisher:
            record.data(tag, "2 ", ("a", name))
        else:
            record.data(tag, "2 ", ("a", f"{first.publisher}."), ("b", f"{name}."))


def _link(record: _Record, one: Description) -> None:
    """Add the address of a language version at the United Nations."""
    if not one.link:
        return
    host, slash, path = one.link.rpartition("undocs.org/")
    address = f"{host}{slash}{one.language_tag}/{path}"
    record.data("856", "40", ("u", address), ("l", bibliographic(one.language)))
