"""Other documents are linked by the number or symbol that the text prints."""

import pytest
from support.citing import Link, link, paragraph

from converter.model.block import Heading, P
from converter.model.inline import A, AuthorialNote, I, Ref, text
from converter.model.node import walk

EVERY_ORGAN = {
    "en": "Recalling its resolutions 70/1 and 69/313, as well as Economic and Social "
    "Council resolution 2012/6, Security Council resolution 1325 (2000), Human Rights "
    "Council resolution 49/24 and resolution 217 A (III) of the General Assembly,",
    "fr": "Rappelant ses résolutions 70/1 et 69/313, la résolution 2012/6 du Conseil "
    "économique et social, la résolution 1325 (2000) du Conseil de sécurité, la "
    "résolution 49/24 du Conseil des droits de l’homme et la résolution 217 A (III) de "
    "l’Assemblée générale,",
    "es": "Recordando sus resoluciones 70/1 y 69/313, la resolución 2012/6 del Consejo "
    "Económico y Social, la resolución 1325 (2000) del Consejo de Seguridad, la "
    "resolución 49/24 del Consejo de Derechos Humanos y la resolución 217 A (III) de "
    "la Asamblea General,",
    "ru": "ссылаясь на свои резолюции 70/1 и 69/313, резолюцию 2012/6 Экономического и "
    "Социального Совета, резолюцию 1325 (2000) Совета Безопасности, резолюцию 49/24 "
    "Совета по правам человека и резолюцию 217 A (III) Генеральной Ассамблеи,",
    "ar": "وإذ تشير إلى قراريها 70/1 و 69/313 وقرار المجلس الاقتصادي والاجتماعي 2012/6 "
    "وقرار مجلس الأمن 1325 (2000) وقرار مجلس حقوق الإنسان 49/24 وقرار الجمعية العامة "
    "217 ألف (د-3)،",
    "zh": "回顾其第70/1号和第69/313号决议、经济及社会理事会第2012/6号决议、"
    "安全理事会第1325(2000)号决议、人权理事会第49/24号决议以及大会第217 A(III)号决议，",
}
CITED = ["A/RES/70/1", "A/RES/69/313", "E/RES/2012/6", "S/RES/1325(2000)",
         "A/HRC/RES/49/24", "A/RES/217(III)"]  # fmt: skip


@pytest.mark.parametrize("language", EVERY_ORGAN)
def test_six_languages_cite_the_same_documents(language):
    linked = link(EVERY_ORGAN[language], language=language, date="2023-01-05")
    assert linked.titles == CITED


DATED = {
    "en": "Recalling its resolution 70/1 of 25 September 2015,",
    "fr": "Rappelant sa résolution 70/1 du 25 septembre 2015,",
    "es": "Recordando su resolución 70/1, de 25 de septiembre de 2015,",
    "ru": "ссылаясь на свою резолюцию 70/1 от 25 сентября 2015 года,",
    "ar": "وإذ تشير إلى قرارها 70/1 المؤرخ 25 أيلول/سبتمبر 2015،",
    "zh": "回顾其2015年9月25日第70/1号决议，",
}


@pytest.mark.parametrize("language", DATED)
def test_a_date_beside_the_number_gives_the_iri_of_the_work(language):
    linked = link(DATED[language], language=language)
    (ref,) = [node for node in linked.links if node.tag == "ref"]
    assert (ref.text, ref.target) == ("70/1", "A/RES/70/1")
    assert _refs(linked)[0].href.endswith("/deliberation/un-ga/2015-09-25/70-1")


@pytest.mark.parametrize("language", DATED)
def test_dates_of_the_text_are_dates(language):
    dates = [one.target for one in link(DATED[language], language=language).links
             if one.tag == "date"]  # fmt: skip
    assert dates == ["2015-09-25"]


def test_without_a_date_the_link_leads_to_the_document():
    (found,) = link("Recalling its resolution 70/1,").links
    assert found == Link("a", "70/1", "A/RES/70/1")


def test_a_date_given_elsewhere_in_the_document_counts():
    linked = link(
        "Recalls resolution 70/1;", "Reaffirms resolution 70/1 of 25 September 2015."
    )
    assert [one.tag for one in linked.links] == ["ref", "ref", "date"]


def test_a_date_that_the_session_cannot_have_is_not_trusted():
    linked = link("Recalling resolution 70/1 of 25 September 1999,")
    assert [one.tag for one in linked.links] == ["a", "date"]


def test_the_letter_of_a_part_belongs_to_the_link_and_to_its_work():
    linked = link("Recalling its resolution 57/270 B of 23 June 2003,")
    assert linked.links[0] == Link("ref", "57/270 B", "A/RES/57/270B")
    assert _refs(linked)[0].href.endswith("/un-ga/2003-06-23/57-270B")


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("the Economic and Social Council, by its resolution 2020/5,", "E/RES/2020/5"),
        ("the Human Rights Council, in its resolution 43/2,", "A/HRC/RES/43/2"),
        ("as the General Assembly requested in its resolution 75/8", "A/RES/75/8"),
    ],
)  # fmt: skip
def test_its_resolution_is_of_the_organ_just_named(words, title):
    assert link(f"Notes, {words}.").titles == [title]


@pytest.mark.parametrize(
    ("symbol", "title"),
    [
        ("A/HRC/RES/49/1", "A/HRC/RES/46/7"),
        ("A/75/300", "A/RES/46/7"),
        ("A/C.3/75/L.10", "A/RES/46/7"),
    ],
)
def test_its_resolution_is_of_the_organ_that_issues(symbol, title):
    assert link("Recalls its resolution 46/7.", symbol=symbol).titles == [title]


def test_the_council_is_the_one_last_named_in_full():
    linked = link(
        "Welcomes the work of the Human Rights Council;",
        "Recalls Council resolution 43/2.",
    )
    assert linked.titles == ["A/HRC/RES/43/2"]


def test_an_organ_right_before_a_noun_is_not_that_of_the_number_before():
    linked = link(
        "Recalls resolution 70/1, Human Rights Council resolution 43/2 and 71/2."
    )
    assert linked.titles[:2] == ["A/RES/70/1", "A/HRC/RES/43/2"]


def test_an_organ_in_a_quoted_title_does_not_speak():
    linked = link(
        "Recalls resolution 70/1, “Report of the Human Rights Council”, and 71/2."
    )
    assert linked.titles == ["A/RES/70/1", "A/RES/71/2"]


def test_a_formula_lets_its_organ_speak():
    formula = P(content=(I(content=text("The Human Rights Council")), *text(",")))
    linked = link(formula, paragraph("1", "Recalls its resolution 43/2."))
    assert linked.titles == ["A/HRC/RES/43/2"]


def test_bodies_whose_numbers_have_no_symbol_are_not_linked():
    linked = link("Recalls Commission on Narcotic Drugs resolution 59/3.")
    assert linked.links == []


def test_no_document_cites_what_was_adopted_after_it():
    assert link("Recalls resolution 78/2.", date="2021-06-24").titles == []


@pytest.mark.parametrize(
    "words",
    [
        "agenda item 70/1",
        "two thirds (2/3) of the members",
        "on 24/10/1975 and 1/1",
        "page 70/1 of the report",
        "a ratio of 60/40",
    ],
)
def test_fractions_dates_and_other_numbers_are_left_alone(words):
    assert link(f"Notes {words}.").links == []


def test_a_list_goes_on_over_titles_and_ends_with_its_sentence():
    linked = link(
        "Recalls resolutions 70/1 of 25 September 2015, on the 2030 Agenda, and 71/2. "
        "The ratio was 60/40."
    )
    assert linked.titles == ["A/RES/70/1", "A/RES/71/2"]


def test_a_note_speaks_for_the_issuing_organ():
    note = AuthorialNote(
        marker="1", content=(P(content=text("Resolution 217 A (III).")),)
    )
    linked = link(paragraph("1", "Guided by the Declaration,", note))
    assert linked.titles == ["A/RES/217(III)"]


def test_an_organ_named_in_a_note_does_not_reach_the_text():
    note = AuthorialNote(
        marker="1", content=(P(content=text("See the Human Rights Council.")),)
    )
    linked = link(
        "The Security Council met.",
        paragraph("2", "It met again.", note),
        "Recalls Council resolution 1325 (2000).",
    )
    assert linked.titles == ["S/RES/1325(2000)"]


def test_references_are_numbered_in_reading_order():
    note = AuthorialNote(
        marker="1", content=(P(content=text("Resolution 69/1 of 10 October 2014.")),)
    )
    linked = link(
        paragraph(
            "1",
            "Recalls resolution 70/1 of 25 September 2015,",
            note,
            " and resolution 71/1 of 19 September 2016.",
        )
    )
    eids = [node.eid for node in _refs(linked)]
    assert eids == ["ref_1", "ref_2", "ref_3"]
    assert [node.title for node in _refs(linked)] == [
        "A/RES/70/1", "A/RES/69/1", "A/RES/71/1",
    ]  # fmt: skip


def _refs(linked):
    return [node for node in walk(linked.root) if isinstance(node, Ref)]


def test_two_symbols_of_one_document_are_one_link():
    (found,) = link("See A/75/982-S/2021/665.").links
    assert found == Link("a", "A/75/982-S/2021/665", "A/75/982-S/2021/665")


def test_the_address_of_two_symbols_is_that_of_the_first():
    linked = link("See A/80/74/Add.1-E/2025/53/Add.1.")
    (found,) = [node for node in walk(linked.root) if isinstance(node, A)]
    assert found.href == "https://undocs.org/A/80/74/Add.1"


def test_a_document_does_not_link_to_itself_by_both_its_symbols():
    assert link("As A/75/300-S/2021/5 says.", symbol="A/75/300").links == []


def test_the_organ_named_with_a_number_before_is_meant_again():
    linked = link(
        "Recalls Human Rights Council resolution 40/20 and its resolution 41/7;",
        "Welcomes the oral update to the Assembly pursuant to resolution 40/20.",
    )
    assert linked.titles == ["A/HRC/RES/40/20", "A/RES/41/7", "A/HRC/RES/40/20"]


def test_who_acts_by_a_resolution_need_not_have_adopted_it():
    linked = link(
        "欢迎根据人权理事会第40/20号决议采取步骤；",
        "高级专员的报告及其根据第40/20号决议所作通报证实了这一点；",
        language="zh",
    )
    assert linked.titles == ["A/HRC/RES/40/20", "A/HRC/RES/40/20"]


def test_the_organ_named_last_with_a_number_is_meant():
    linked = link(
        "Recalls Human Rights Council resolution 40/20;",
        "Recalls also its own resolution 40/20;",
        "Acts pursuant to resolution 40/20.",
    )
    assert linked.titles == ["A/HRC/RES/40/20", "A/RES/40/20", "A/RES/40/20"]


def test_a_year_that_the_assembly_cannot_have_is_of_the_other_organ_named():
    linked = link(
        "Recalls Human Rights Council resolution 40/25 of 22 March 2019;",
        "Recalls also resolutions 34/32 of 24 March 2017 and 71/1 of 19 June 2017.",
    )
    assert linked.titles == ["A/HRC/RES/40/25", "A/HRC/RES/34/32", "A/RES/71/1"]


def test_no_other_organ_is_guessed():
    linked = link("Recalls resolution 34/32 of 24 March 2017.")
    assert linked.titles == ["A/RES/34/32"]


GLUED = {
    "en": "the Declaration of Human RightsResolution 217 A (III)., and article 12",
    "fr": "la Déclaration des droits de l'hommeRésolution 217 A (III)., et l'article 2",
    "es": "la Declaración de Derechos HumanosResolución 217 A (III)., y el artículo 12",
    "ru": "Всеобщей декларации прав человекаРезолюция 217 A (III)., а также на статью",
}


@pytest.mark.parametrize("language", GLUED)
def test_a_note_glued_into_its_sentence_begins_with_its_capital(language):
    assert link(GLUED[language], language=language).titles == ["A/RES/217(III)"]


def test_a_volume_behind_the_symbol_is_the_document():
    linked = link("Supplement No. 49 (A/75/49), vol. I.")
    assert linked.titles == ["A/75/49(Vol.I)"]


def test_the_document_does_not_link_to_itself():
    assert link("As A/RES/75/300 says.").links == []


def test_a_number_keeps_its_emphasis():
    linked = link(paragraph("1", "Recalls resolution ", I(content=text("70/1")), "."))
    assert linked.titles == ["A/RES/70/1"]
    assert linked.text == "1.Recalls resolution 70/1."


def test_arabic_numbers_typed_in_reverse_are_read():
    linked = link("وإذ تشير إلى قرارها 156/75،", language="ar")
    assert linked.titles == ["A/RES/75/156"]


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("وإذ تشير إلى القرار 10/2019 الذي اتخذه المؤتمر،", []),
        ("وإذ تشير إلى قرار المجلس الاقتصادي والاجتماعي 10/2019،", ["E/RES/2019/10"]),
    ],
)
def test_a_year_typed_last_is_of_the_council_where_it_is_named(words, titles):
    assert link(words, language="ar").titles == titles


def test_a_commission_that_adopts_is_no_organ_with_symbols():
    words = "принятой Экономической комиссией для Африки резолюции 574 (XXVII)"
    assert link(words, language="ru", symbol="E/RES/2021/2").links == []


def test_special_sessions_in_arabic_and_what_is_glued_to_them():
    linked = link("وإذ تشير إلى القرارين دإ-27/1 ودإط-10/20،", language="ar")
    assert [(one.text, one.target) for one in linked.links] == [
        ("دإ-27/1", "A/RES/S-27/1"),
        ("دإط-10/20", "A/RES/ES-10/20"),
    ]


def test_a_list_that_the_page_breaks_off_goes_on():
    linked = link("Recalls its resolutions 70/1, 71/2,", "72/3 and 73/4.")
    assert linked.titles == ["A/RES/70/1", "A/RES/71/2", "A/RES/72/3", "A/RES/73/4"]


def test_a_chinese_list_without_its_noun_is_one_of_resolutions():
    linked = link(
        "回顾其2015年9月25日第70/1号、2016年9月19日第71/1号和第", language="zh"
    )
    assert linked.titles == ["A/RES/70/1", "A/RES/71/1"]


def test_the_council_typed_with_a_stroke():
    linked = link(
        "осуществление резолюции 1325/2000 Совета Безопасности", language="ru"
    )
    assert linked.titles == ["S/RES/1325(2000)"]


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("resolution 69/16 of 18 November 2014, annex", "69-16/!annex"),
        ("paragraph 42 of its resolution 69/16 of 18 November 2014", "/!main#para_42"),
        ("section VI of resolution 69/16 of 18 November 2014", "/!main#sec_VI"),
        ("paragraphs 4 and 5 of resolution 69/16 of 18 November 2014", "/69-16"),
    ],
)
def test_a_place_in_a_dated_document_is_part_of_the_link(words, end):
    (ref,) = _refs(link(f"Recalls {words}."))
    assert ref.href.endswith(end)


TREATIES = {
    "en": "United Nations, Treaty Series, vol. 1577, No. 27531.",
    "fr": "Nations Unies, Recueil des Traités, vol. 1577, no 27531.",
    "es": "Naciones Unidas, Treaty Series, vol. 1577, núm. 27531.",
    "ru": "United Nations, Treaty Series, vol. 1577, No. 27531.",
    "ar": "United Nations, Treaty Series, vol. 1577, No. 27531.",
    "zh": "联合国，《条约汇编》，第1577卷，第27531号。",
}


@pytest.mark.parametrize("language", TREATIES)
def test_treaties_are_named_by_volume_and_number(language):
    (found,) = link(TREATIES[language], language=language).links
    assert (found.tag, found.target) == ("inline", "UNTS 1577/27531")


def test_the_series_goes_on_with_ibid():
    linked = link("League of Nations, Treaty Series, vol. 94, No. 2138.",
                  "Ibid., vol. 95, No. 2140.")  # fmt: skip
    assert [one.target for one in linked.links] == ["LNTS 94/2138", "LNTS 95/2140"]


def test_decisions_of_conferences_are_named():
    (found,) = link("See decision 14/CP.26, annex.").links
    assert (found.tag, found.target) == ("inline", "14/CP.26")


def test_a_day_that_does_not_exist_is_said():
    linked = link("The Committee met on 31 April 2020.")
    assert linked.links == []
    assert linked.codes == ["RF002"]


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("en", "General Assembly resolutions and decisions"),
        ("fr", "Résolutions de l’Assemblée générale"),
        ("es", "Resoluciones de la Asamblea General"),
        ("ru", "Резолюции Генеральной Ассамблеи"),
        ("ar", "قرارات الجمعية العامة"),
        ("zh", "大会决议"),
    ],
)
def test_numbers_alone_under_a_heading_that_says_what_they_are(language, heading):
    linked = link(heading, "70/1", "2030", "71/2", language=language)
    assert linked.titles == ["A/RES/70/1", "A/RES/71/2"]


def test_decisions_under_such_a_heading_have_no_symbol():
    linked = link("General Assembly resolutions and decisions", "70/1", "70/512")
    assert linked.titles == ["A/RES/70/1"]


def test_numbers_alone_under_another_heading_are_nothing():
    linked = link(
        "General Assembly resolutions", Heading(content=text("Ratios")), "70/1"
    )
    assert linked.titles == []


def test_two_dates_of_one_resolution_are_said_and_neither_is_guessed():
    linked = link(
        "Recalls resolution 70/1 of 25 September 2015;",
        "Recalls resolution 70/1 of 25 October 2015;",
        "Reaffirms resolution 70/1.",
    )
    assert [one.tag for one in linked.links] == ["ref", "date", "ref", "date", "a"]
    assert linked.codes == ["RF004"]


RANGES = {
    "en": "held from 30 November to 13 December 2023 and on 23 and 24 April 2015",
    "fr": "tenue du 30 novembre au 13 décembre 2023 et les 23 et 24 avril 2015",
    "es": "celebrado del 30 de noviembre al 13 de diciembre de 2023 y el 23 y 24 de"
    " abril de 2015",
    "ru": "с 30 ноября по 13 декабря 2023 года, а также 23 и 24 апреля 2015 года",
    "ar": "في الفترة من 30 تشرين الثاني/نوفمبر إلى 13 كانون الأول/ديسمبر 2023 وفي 23 و"
    " 24 نيسان/أبريل 2015",
    "zh": "2023年11月30日至12月13日以及2015年4月23日和24日举行",
}


@pytest.mark.parametrize("language", RANGES)
def test_both_ends_of_a_range_are_dates(language):
    linked = link(RANGES[language], language=language, date="2024-06-24")
    assert [one.target for one in linked.links] == [
        "2023-11-30", "2023-12-13", "2015-04-23", "2015-04-24",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        "of resolutions 70/5 and 13 December 2023",
        "between 31 November and 13 December 2023",
        "the 24 and 13 December 2023",
    ],
)
def test_what_is_no_earlier_day_begins_no_range(words):
    dates = [one.target for one in link(words).links if one.tag == "date"]
    assert dates == ["2023-12-13"]
