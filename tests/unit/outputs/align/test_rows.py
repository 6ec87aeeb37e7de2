import json

from lxml import etree
from support.akoma import akoma, note, paragraph
from support.json_schema import faults

from converter.core.resources import schema_dir
from converter.outputs.align.data import to_json, to_tsv
from converter.outputs.align.html import to_html
from converter.outputs.align.lines import lines
from converter.outputs.align.rows import Alignment, align
from converter.outputs.align.tmx import to_tmx

_EN = akoma(
    paragraph(1, "Takes note of resolution 60/1;" + note("1", "See A/60/2."))
    + paragraph(2, "Requests 20 States to report by 2030.")
    + paragraph(3, "Decides to remain seized. The Council met in 2044."),
)
_FR = akoma(
    paragraph(1, "Prend note de la résolution 60/1 ;" + note("1", "Voir A/60/2."))
    + paragraph(3, "Décide de rester saisi. Le Conseil s’est réuni en 2044."),
    language="fra",
)
_AR = akoma(
    paragraph(1, "تحيط علما بالقرار 60/1؛" + note("1", "انظر A/60/2."))
    + paragraph(2, "تطلب إلى 20 دولة أن تقدم تقريرا بحلول عام 2030.")
    + paragraph(3, "تقرر إبقاء المسألة قيد نظرها. واجتمع المجلس في 2044."),
    language="ara",
)


def _all() -> Alignment:
    return align([_EN, _FR, _AR])


def test_rows_stand_in_the_order_of_the_pivot_notes_after_their_calls() -> None:
    assert [row.eid for row in _all().rows] == [
        "para_1",
        "authorialNote_1",
        "para_2",
        "para_3",
    ]


def test_what_is_missing_is_said() -> None:
    row = _all().rows[2]
    assert not row.complete
    assert row.remarks[0] == "missing"
    assert [bool(cell) for cell in row.cells] == [True, False, True]


def test_the_share_counts_passages_with_a_partner_everywhere() -> None:
    assert round(_all().share(), 3) == round(9 / 11, 3)
    assert align([_EN, _EN]).share() == 1


def test_what_the_pivot_lacks_has_a_row_of_its_own() -> None:
    found = align([_FR, _EN, _AR])
    assert [row.eid for row in found.rows] == [
        "para_1",
        "authorialNote_1",
        "para_2",
        "para_3",
    ]
    assert [bool(cell) for cell in found.rows[2].cells] == [False, True, True]


def test_years_that_differ_are_remarked() -> None:
    other = akoma(paragraph(1, "Prend note de 60/1 de 2006 ;"), language="fra")
    (row,) = align([akoma(paragraph(1, "Takes note of 60/1 of 2005;")), other]).rows
    assert "other numbers" in row.remarks


def test_rows_of_a_table_do_not_slide() -> None:
    def table(*rows: tuple[str, str, str]) -> etree._Element:
        cells = "".join(
            "<tr>" + "".join(f"<td><p>{cell}</p></td>" for cell in row) + "</tr>"
            for row in rows
        )
        return akoma(f'<table eId="t">{cells}</table>')

    found = align(
        [
            table(("Officer", "1", "P-3"), ("Clerk", "4", "G-5"), ("Total", "5", "")),
            table(("Oficial", "1", "P-3"), ("Total", "5", "")),
        ]
    )
    texts = [[cell[0].text if cell else "" for cell in row.cells] for row in found.rows]
    assert ["Clerk", ""] in texts
    assert ["Officer", "Oficial"] in texts
    assert ["Total", "Total"] in texts


def test_sentences_pair_within_their_paragraph() -> None:
    found = [one for one in lines(align([_EN, _FR]), sentences=True)
             if one.eid == "para_3"]  # fmt: skip
    texts = [[cell.text for cell in one.cells if cell] for one in found]
    assert texts == [
        ["Decides to remain seized.", "Décide de rester saisi."],
        ["The Council met in 2044.", "Le Conseil s’est réuni en 2044."],
    ]
    assert [one.sentence for one in found] == [1, 2]


def test_tmx_has_a_unit_for_every_line_that_two_languages_have() -> None:
    alignment = _all()
    data = to_tmx(alignment.versions, lines(alignment), program="1.0")
    assert b'<!DOCTYPE tmx SYSTEM "tmx14.dtd">' in data
    root = etree.fromstring(data)
    assert root.get("version") == "1.4"
    units = list(root.iter("tu"))
    assert len(units) == 4
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    assert [one.get(language) for one in units[2].iter("tuv")] == ["en", "ar"]
    assert next(one.text for one in units[0].iter("prop")) == "para_1"


def test_a_unit_without_the_source_language_says_so() -> None:
    versions = [
        akoma(paragraph(1, "Of 1999.")),
        *(akoma(paragraph(1, f"{word} 1999.") + paragraph(2, f"{word} A/3/4, 2005."),
                language=code) for word, code in (("De", "fra"), ("Des", "spa"))),
    ]  # fmt: skip
    alignment = align(versions)
    root = etree.fromstring(to_tmx(alignment.versions, lines(alignment), program="1.0"))
    assert [one.get("srclang") for one in root.iter("tu")] == [None, "*all*"]


def test_json_is_as_its_schema_says() -> None:
    alignment = _all()
    schema = json.loads((schema_dir() / "align.schema.json").read_bytes())
    document = json.loads(to_json(alignment, lines(alignment, sentences=True)))
    assert list(faults(document, schema)) == []


def test_tsv_has_as_many_columns_in_every_line() -> None:
    alignment = _all()
    rows = [row.split("\t") for row in to_tsv(alignment, lines(alignment)).splitlines()]
    assert rows[0] == ["eId", "sentence", "confidence", "remarks", "en", "fr", "ar"]
    assert {len(row) for row in rows} == {7}


def test_the_page_shows_first_what_differs() -> None:
    alignment = _all()
    text = to_html(alignment, list(lines(alignment)))
    assert text.index("Missing") < text.index("All lines")
    assert 'href="#line-3"' in text
    assert 'dir="rtl"' in text
