"""Promises of Dublin Core, MODS and MARC."""

import datetime as dt

from lxml import etree
from support.archive_files import akn

from converter.outputs.archive.description import Description, describe
from converter.outputs.archive.dublin_core import DC, dc_tree, fields
from converter.outputs.archive.marcxml import MARC, marc_tree
from converter.outputs.archive.markup import XML_LANG, parse
from converter.outputs.archive.mods import MODS, mods_tree

DAY = dt.date(2046, 5, 17)


def versions(*languages: str) -> list[Description]:
    return [describe(parse(akn(language=one))) for one in languages]


def values(tree: etree._Element, name: str) -> list[str | None]:
    return [one.text for one in tree.iter(f"{{{DC}}}{name}")]


def marc(tree: etree._Element, tag: str, code: str) -> list[str | None]:
    path = f"{{{MARC}}}datafield[@tag='{tag}']/{{{MARC}}}subfield[@code='{code}']"
    return [one.text for one in tree.iterfind(path)]


def test_dublin_core_names_title_organ_dates_symbol_and_languages() -> None:
    tree = dc_tree(versions("eng", "fra"), rights="free")

    assert values(tree, "title") == ["Ordering of shelves", "Ordre des rayonnages"]
    assert values(tree, "creator") == ["General Assembly"]
    assert values(tree, "date") == ["2046-03-09", "2046-03-02"]
    assert values(tree, "identifier")[:2] == [
        "A/RES/100/7",
        "https://undocs.org/A/RES/100/7",
    ]
    assert values(tree, "language") == ["eng", "fra"]
    assert values(tree, "rights") == ["free"]
    assert [one.get(XML_LANG) for one in tree[:2]] == ["en", "fr"]


def test_no_statement_is_made_twice_and_none_is_empty() -> None:
    found = fields(versions("eng", "fra"))

    assert len(set(found)) == len(found)
    assert all(one.value for one in found)


def test_a_provisional_number_is_no_identifier() -> None:
    about = [describe(parse(akn(symbol="")))]

    assert "provisional" not in values(dc_tree(about), "identifier")
    assert marc(marc_tree(about, date=DAY), "191", "a") == []


def test_mods_uses_the_codes_and_types_of_libraries() -> None:
    tree = mods_tree(versions("fra", "eng"), source="Library")
    ns = {"m": MODS}

    assert tree.findtext("m:titleInfo/m:title", "", ns) == "Ordering of shelves"
    codes = [one.text for one in tree.iterfind("m:language/m:languageTerm", ns)]
    assert codes == ["eng", "fre"]
    assert tree.findtext("m:identifier[@type='UN symbol']", "", ns) == "A/RES/100/7"
    assert tree.findtext("m:recordInfo/m:recordContentSource", "", ns) == "Library"
    assert tree.findtext("m:subject/m:topic", "", ns) == "Shelves"


def test_marc_has_symbol_title_agenda_date_language_and_links() -> None:
    tree = marc_tree(versions("eng", "fra"), date=DAY, source="Library")

    assert marc(tree, "191", "a") == ["A/RES/100/7"]
    assert marc(tree, "191", "c") == ["100"]
    assert marc(tree, "245", "a") == ["Ordering of shelves"]
    assert marc(tree, "246", "a") == ["Ordre des rayonnages"]
    assert marc(tree, "269", "a") == ["2046-03-09"]
    assert marc(tree, "041", "a") == ["eng", "fre"]
    assert marc(tree, "991", "b") == ["12(b)"]
    assert marc(tree, "856", "u") == [
        "https://undocs.org/en/A/RES/100/7",
        "https://undocs.org/fr/A/RES/100/7",
    ]


def test_the_fixed_field_of_marc_has_forty_characters() -> None:
    tree = marc_tree(versions("eng", "fra"), date=DAY)
    fixed = tree.findtext(f"{{{MARC}}}controlfield[@tag='008']") or ""

    assert len(fixed) == 40
    assert fixed[:11] == "460517s2046"
    assert fixed[35:38] == "mul"
    assert len(tree.findtext(f"{{{MARC}}}leader") or "") == 24
