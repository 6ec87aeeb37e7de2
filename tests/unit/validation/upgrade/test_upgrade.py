"""Published files and drafts become clean 3.0; the text stays."""

import re
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from converter.core.errors import ValidationError
from converter.validation import validate
from converter.validation.comparison import Kind, compare
from converter.validation.upgrade import upgrade

TESTS = Path(__file__).parents[3]
PUBLISHED = (TESTS / "upgrade/published.xml").read_text("utf-8")
CLEAN = (TESTS / "upgrade/published.clean.xml").read_bytes()
BASES = sorted((TESTS / "rules/bases").glob("*.xml"))
TABLE = "<table><tr><td><p>Lamp</p></td></tr></table>"
NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def upgraded(text: str) -> etree._Element:
    return etree.fromstring(upgrade(text.encode()).xml)


def body(content: str, *, language: str = "eng") -> str:
    """Return the published file with other paragraphs, without its annex."""
    start = PUBLISHED.index("<mainBody>") + len("<mainBody>")
    end = PUBLISHED.index("</mainBody>")
    rest = (
        PUBLISHED[end : PUBLISHED.index("<attachments>")] + "</statement></akomaNtoso>"
    )
    text = PUBLISHED[:start] + content + rest
    return text.replace('language="eng"', f'language="{language}"').replace(
        "/eng@", f"/{language}@"
    )


def inside(root: etree._Element, name: str) -> list[etree._Element]:
    """Return the elements of a name in the body of the document itself."""
    main = root.find(".//{*}mainBody")
    assert main is not None
    return list(main.iter(f"{{*}}{name}"))


def eids(root: etree._Element, name: str) -> list[str | None]:
    return [node.get("eId") for node in inside(root, name)]


def paragraph(text: str, number: str = "", eid: str = "") -> str:
    identified = f' eId="{eid}"' if eid else ""
    num = f"<num>{number}</num>" if number else ""
    return f"<paragraph{identified}>{num}<content><p>{text}</p></content></paragraph>"


def test_a_published_resolution_becomes_the_clean_one() -> None:
    """Compared by eye with official-practice 4; the file shows the whole result."""
    assert upgrade(PUBLISHED.encode()).xml == CLEAN


def test_the_result_has_no_findings() -> None:
    assert upgrade(PUBLISHED.encode()).remaining == ()
    assert validate(CLEAN) == []


def test_a_second_upgrade_changes_nothing() -> None:
    again = upgrade(CLEAN)
    assert (again.repairs, again.xml) == ((), CLEAN)


def test_not_a_letter_of_the_text_changes() -> None:
    before = etree.fromstring(PUBLISHED.encode())
    changes = compare(before, etree.fromstring(CLEAN))
    assert not [change for change in changes if change.kind is Kind.TEXT]


def test_every_change_is_reported_with_its_line() -> None:
    result = upgrade(PUBLISHED.encode())
    said = {str(repair) for repair in result.repairs}
    assert {
        "line 83: inline/@name: agenda item → agendaItem",
        "line 120: paragraph: in the text → 3.",
        "line 113: sublist: beside its point → in its point",
        "line 103: division: paragraph → division “Lamps”",
        "line 37: step removed: 0001-01-01, draftResolutionAdditionalSponsors",
    } <= said
    counts = Counter(repair.concern for repair in result.repairs)
    assert counts["eId"] > 30
    assert counts["typography"] > 20


@pytest.mark.parametrize("path", BASES, ids=lambda path: path.stem)
def test_clean_files_stay_valid_and_almost_as_they_are(path: Path) -> None:
    result = upgrade(path.read_bytes())
    assert result.remaining == ()
    assert len(result.repairs) < 6


@pytest.mark.parametrize("tail", ["/WD17", "/CSD13"])
def test_a_draft_namespace_becomes_the_final_one(tail: str) -> None:
    text = (TESTS / "rules/bases/guidelines.xml").read_text("utf-8")
    result = upgrade(text.replace(NAMESPACE, NAMESPACE + tail).encode())
    assert validate(result.xml) == []
    assert result.repairs[0].concern == "namespace"


@pytest.mark.parametrize(
    ("find", "put", "path", "value"),
    [
        ('type="endEvent"', 'type="endTime"', "//*[@type='endEvent']", 1),
        ("<heading>L", '<heading xml:lang="esp">L', "//*[@xml:lang='es']", 1),
        ('date="2052-01-09"', 'date="2052"', "//*[@date='2052-01-01']", 1),
    ],
)
def test_a_form_of_the_drafts_becomes_a_final_one(
    find: str, put: str, path: str, value: int
) -> None:
    text = (TESTS / "rules/bases/record.xml").read_text("utf-8")
    root = upgraded(text.replace(find, put))
    assert len(root.xpath(path)) == value


def test_the_root_is_written_as_archives_recognise_it() -> None:
    prefixed = PUBLISHED.replace("<akomaNtoso xmlns=", "<x:akomaNtoso xmlns:x=")
    prefixed = re.sub(r"<(/?)(?=[a-zA-Z])(?!x:|akn4un:)", r"<\1x:", prefixed)
    prefixed = prefixed.replace(' xmlns="', ' xmlns:y="')
    xml = upgrade(prefixed.encode()).xml
    start = (
        b'<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="'
        + NAMESPACE.encode()
    )
    assert xml.startswith(start)
    assert b"xsi" not in xml
    assert b"xmlns:html" not in xml


ARABIC = """
<paragraph class="MercuryDocument" eId="para_3"><content><p xml:space="preserve">
1 -	<span class="bold italic">تؤكد</span> أهمية المنارات؛</p></content></paragraph>
<paragraph class="MercuryDocument" eId="para_5"><num>2 -	</num>
<list eId="para_5_list_1"><intro><p>تقرر ما يلي:</p></intro>
<point eId="para_5_list_point_أ"><num>(أ)</num>
<content><p>صيانة المصباح؛</p></content></point>
<sublist><point><num>’1‘</num><content><p>ليلا؛</p></content></point>
<point><num>’2‘</num><content><p>نهارا؛</p></content></point></sublist>
<point eId="para_5_list_point_ب"><num>(ب)</num>
<content><p>حراسة الميناء.</p></content></point>
</list></paragraph>
"""
CHINESE = """
<section eId="s"><num>一、</num>
<paragraph eId="para_3"><num>1.</num><list><intro><p>决定：</p></intro>
<point><num>(a)</num><content><p>点灯；</p></content></point>
<sublist><point><num>㈠</num><content><p>夜间；</p></content></point>
<point><num>㈡</num><content><p>白天；</p></content></point></sublist></list>
</paragraph></section>
"""


def test_arabic_numbers_become_the_same_eids_as_english_ones() -> None:
    root = upgraded(body(ARABIC, language="ara"))
    assert eids(root, "paragraph") == ["para_1", "para_2"]
    assert eids(root, "point") == [
        "para_2__list_1__point_a",
        "para_2__list_1__point_a__list_1__point_i",
        "para_2__list_1__point_a__list_1__point_ii",
        "para_2__list_1__point_b",
    ]
    (first,) = root.xpath("//*[@eId='para_1']/*[local-name()='num']")
    assert first.text == "1 -"


def test_arabic_bold_italic_becomes_b_and_i() -> None:
    root = upgraded(body(ARABIC, language="ara"))
    assert root.xpath("string(//*[@eId='para_1']//*[local-name()='b']/*)") == "تؤكد"


def test_chinese_numbers_become_the_same_eids_as_english_ones() -> None:
    root = upgraded(body(CHINESE, language="zho"))
    assert eids(root, "section") == ["sec_I"]
    assert eids(root, "point") == [
        "para_1__list_1__point_a",
        "para_1__list_1__point_a__list_1__point_i",
        "para_1__list_1__point_a__list_1__point_ii",
    ]


def test_a_year_at_the_beginning_is_no_number_of_a_paragraph() -> None:
    root = upgraded(body(paragraph("2047 was a dark year.")))
    assert inside(root, "num") == []


def test_paragraphs_that_start_again_carry_their_section() -> None:
    section = (
        "<section><num>{0}</num><heading>Lamps</heading><paragraph><num>1.</num>"
        "<content><p>Light.</p></content></paragraph></section>"
    )
    root = upgraded(body(section.format("I") + section.format("II")))
    assert eids(root, "paragraph") == ["sec_I__para_1", "sec_II__para_1"]


def test_a_section_with_two_headings_has_the_first_as_number() -> None:
    root = upgraded(
        body(
            "<section><subheading>II</subheading><subheading>Lamps</subheading>"
            "<paragraph><num>1.</num><content><p>Light.</p></content></paragraph>"
            "</section>"
        )
    )
    (section,) = root.xpath("//*[local-name()='section']")
    assert [section.findtext("{*}num"), section.findtext("{*}heading")] == [
        "II",
        "Lamps",
    ]


def test_links_follow_their_targets() -> None:
    see = 'See <ref href="#para_9" eId="r">below</ref>.'
    old = paragraph(see, "1.", "para_5") + paragraph("Light.", "2.", "para_9")
    (ref,) = inside(upgraded(body(old)), "ref")
    assert ref.get("href") == "#para_2"


@pytest.mark.parametrize(
    ("link", "result"),
    [
        (
            '<a href="http://undocs.org/ch/a/res/70/1">70/1</a>',
            '<a href="https://undocs.org/A/RES/70/1" title="A/RES/70/1">70/1</a>',
        ),
        ('<a href="about:blank">70/1</a>', "70/1"),
        ('<a href="file:///C:/x">70/1</a>', "70/1"),
        (
            '<a href="https://example.org/"> x </a>',
            '<a href="https://example.org/">x</a>',
        ),
    ],
)
def test_a_link_is_mended(link: str, result: str) -> None:
    root = upgraded(body(paragraph(f"See {link} now.", "1.")))
    (p,) = inside(root, "p")
    shown = etree.tostring(p, encoding="unicode", with_tail=False)
    assert re.sub(r' xmlns(:\w+)?="[^"]*"', "", shown) == f"<p>See {result} now.</p>"


def test_parts_of_a_resolution_are_found_by_their_collection() -> None:
    text = (TESTS / "rules/bases/guidelines.xml").read_text("utf-8")
    old = text.replace('"cmp_1"', '"comp_0"').replace('"#cmp_1"', '"comp_0"')
    root = upgraded(old.replace('"body__cmp_1', '"comp_def_0'))
    assert root.find("{*}components/{*}component").get("eId") == "cmp_1"
    assert root.find(".//{*}documentRef").get("href") == "#cmp_1"


@pytest.mark.parametrize(
    ("find", "put"),
    [
        (
            "<subheading>Lamps</subheading>",
            "<content><p><subheading>Lamps</subheading></p></content>",
        ),
        ("<p>	Of ships;</p>", "<p><heading>Of ships;</heading></p>"),
        (' showAs="LIGHTHOUSES"', ""),
        (
            "    <mainBody>\n",
            f"    <mainBody><container name='table'>{TABLE}</container>",
        ),
    ],
    ids=["heading in p", "heading as item", "keyword", "container"],
)
def test_what_makes_published_files_invalid_is_mended(find: str, put: str) -> None:
    assert find in PUBLISHED
    result = upgrade(PUBLISHED.replace(find, put, 1).encode())
    assert [f for f in result.remaining if f.rule.startswith("VA")] == []


def test_a_preamble_after_the_body_goes_before_it() -> None:
    start, end = PUBLISHED.index("    <preamble>"), PUBLISHED.index("    <mainBody>")
    preamble = PUBLISHED[start:end]
    text = PUBLISHED.replace(preamble, "").replace(
        "    <conclusions", preamble + "    <conclusions"
    )
    assert upgrade(text.encode()).xml == CLEAN


def test_an_annex_without_a_title_in_its_language_stays_as_it_is() -> None:
    root = upgraded(PUBLISHED.replace("<p>Annex</p>", "<p>Rules</p>"))
    assert root.find(".//{*}attachment//{*}preface") is None


@pytest.mark.parametrize(
    "data",
    [b"<a/>", b"<a>", b"", b'<akomaNtoso xmlns="http://www.akomantoso.org/1.0"/>'],
)
def test_what_is_no_akoma_ntoso_3_is_refused(data: bytes) -> None:
    with pytest.raises(ValidationError) as refused:
        upgrade(data)
    assert refused.value.hint
