"""References of a document to its own places lead to elements that exist."""

import pytest
from support.citing import annex, link, paragraph

from converter.model.block import Num
from converter.model.hierarchy import Section
from converter.model.inline import MRef, Ref, RRef, text
from converter.model.node import walk


def pointers(linked):
    return [
        (node.tag, node.href) if isinstance(node, Ref)
        else (node.tag, node.from_id, node.up_to) if isinstance(node, RRef)
        else (node.tag,)
        for node in walk(linked.root) if isinstance(node, Ref | RRef | MRef)
    ]  # fmt: skip


def section(number, *levels):
    return Section(num=Num(content=text(f"{number}."), canonical=number), levels=levels)


ABOVE = {
    "en": "as stated in paragraph 1 above",
    "fr": "comme indiqué au paragraphe 1 ci-dessus",
    "es": "como se indica en el párrafo 1 supra",
    "ru": "как указано в пункте 1 выше",
    "ar": "كما ورد في الفقرة 1 أعلاه",
    "zh": "如上文第1段所述",
}
RANGE = {
    "en": "paragraphs 1 to 3 of the present resolution",
    "fr": "les paragraphes 1 à 3 de la présente résolution",
    "es": "los párrafos 1 a 3 de la presente resolución",
    "ru": "пунктов 1–3 настоящей резолюции",
    "ar": "الفقرات 1 إلى 3 من هذا القرار",
    "zh": "本决议第1至3段",
}
ANNEX = {
    "en": "as set out in annex II to the present resolution",
    "fr": "comme indiqué à l’annexe II de la présente résolution",
    "es": "que figura en el anexo II de la presente resolución",
    "ru": "изложенный в приложении II к настоящей резолюции",
    "ar": "على النحو الوارد في المرفق الثاني لهذا القرار",
    "zh": "载于本决议附件二",
}
SECTION = {
    "en": "described in section II above",
    "fr": "décrit à la section II ci-dessus",
    "es": "descrito en la sección II supra",
    "ru": "описанный в разделе II выше",
    "ar": "الوارد في الجزء الثاني أعلاه",
    "zh": "上文第二节所述",
}


@pytest.mark.parametrize("language", ABOVE)
def test_a_paragraph_above(language):
    linked = link("One.", "Two.", ABOVE[language], language=language)
    assert pointers(linked) == [("ref", "#para_1")]


@pytest.mark.parametrize("language", RANGE)
def test_a_range_of_paragraphs(language):
    linked = link("One.", "Two.", "Three.", RANGE[language], language=language)
    assert pointers(linked) == [("rref", "#para_1", "#para_3")]


@pytest.mark.parametrize("language", ANNEX)
def test_an_annex_by_its_number(language):
    annexes = (annex(number="I"), annex(number="II"))
    linked = link(ANNEX[language], language=language, annexes=annexes)
    assert pointers(linked) == [("ref", "#att_2")]


@pytest.mark.parametrize("language", SECTION)
def test_a_section_above(language):
    linked = link(
        section("I", paragraph("1", "One.")),
        section("II", paragraph("2", "Two.")),
        section("III", paragraph("3", SECTION[language])),
        language=language,
    )
    assert pointers(linked) == [("ref", "#sec_II")]


def test_the_only_annex_needs_no_number():
    linked = link("as in the annex to the present resolution", annexes=(annex(),))
    assert pointers(linked) == [("ref", "#att_1")]


def test_an_enumeration_is_several_references_in_one():
    linked = link("One.", "Two.", "Three.", "see paragraphs 1 and 3 above")
    assert pointers(linked) == [("mref",), ("ref", "#para_1"), ("ref", "#para_3")]


def test_a_range_inside_an_enumeration():
    linked = link(
        "One.", "Two.", "Three.", "Four.", "see paragraphs 1 and 2 to 4 above"
    )
    assert pointers(linked) == [
        ("mref",), ("ref", "#para_1"), ("rref", "#para_2", "#para_4"),
    ]  # fmt: skip


def test_a_letter_leads_to_the_point_of_its_paragraph():
    linked = link(
        paragraph("1", "Decides:", points=("First;", "Second.")),
        "as in paragraph 1 (b) above",
    )
    assert pointers(linked) == [("ref", "#para_1__list_1__point_b")]


def test_a_letter_alone_is_of_the_same_paragraph():
    linked = link(
        paragraph("1", "Decides:", points=("First;", "Second.")),
        paragraph(
            "2", "Requests:", points=("Third;", "what subparagraph (a) above says.")
        ),
    )
    assert pointers(linked) == [("ref", "#para_2__list_1__point_a")]


def test_above_is_the_nearest_before_and_below_the_nearest_after():
    linked = link(
        section("I", paragraph("1", "One.")),
        section("II", paragraph("1", "One."), paragraph("2", "see paragraph 1 above")),
        section("III", paragraph("1", "One."), paragraph("2", "Two.")),
        section("IV", paragraph("3", "see paragraph 1 below"), paragraph("1", "Last.")),
    )
    assert pointers(linked) == [
        ("ref", "#sec_II__para_1"), ("ref", "#sec_IV__para_1"),
    ]  # fmt: skip


def test_an_annex_counts_for_itself_above_and_for_its_host_by_name():
    inside = annex(
        paragraph("1", "One."),
        paragraph(
            "2", "see paragraph 1 above and paragraph 1 of the present resolution"
        ),
    )
    linked = link("One.", annexes=(inside,))
    assert pointers(linked) == [("ref", "#att_1__para_1"), ("ref", "#para_1")]


def test_references_inside_an_annex_have_its_prefix():
    inside = annex(paragraph("1", "One."), paragraph("2", "see paragraph 1 above"))
    (ref,) = [
        node
        for node in walk(link("One.", annexes=(inside,)).root)
        if isinstance(node, Ref)
    ]
    assert ref.eid == "att_1__ref_1"


@pytest.mark.parametrize(
    "words",
    [
        "see paragraph 7 above",
        "see paragraph 1 below",
        "see annex IV to the present resolution",
        "see the annex to the present resolution",
        "see paragraphs 1 and 9 above",
        "see section V above",
    ],
)
def test_what_does_not_exist_stays_text_and_is_said(words):
    annexes = (annex(number="I"), annex(number="II"))
    linked = link("One.", words, annexes=annexes)
    assert pointers(linked) == []
    assert linked.codes == ["RF001"]


@pytest.mark.parametrize(
    "words",
    ["paragraph 1 of the report", "annex to resolution 60/1", "section II of it"],
)
def test_places_of_other_documents_are_not_our_own(words):
    assert not [
        one for one in pointers(link("One.", f"see {words}.")) if one[0] == "ref"
    ]
