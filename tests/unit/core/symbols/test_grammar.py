"""Promises of the grammar of document symbols."""

import pytest

from converter.core.symbols import SymbolError, parse, same


@pytest.mark.parametrize(
    ("printed", "actor", "session", "series", "number"),
    [
        ("A/RES/60/1", "un-ga", "60", "RES", "1"),
        ("A/RES/ES-11/4", "un-ga", "ES-11", "RES", "4"),
        ("A/RES/S-32/1", "un-ga", "S-32", "RES", "1"),
        ("A/RES/217 A (III)", "un-ga", "III", "RES", "217"),
        ("A/RES/1874 (S-IV)", "un-ga", "S-IV", "RES", "1874"),
        ("A/61/PV.10", "un-ga", "61", "PV", "10"),
        ("A/5700", "un-ga", "", "", "5700"),
        ("A/INF/75/3/Rev.1", "un-ga", "75", "INF", "3"),
        ("A/C.3/78/L.41", "un-ga-c3", "78", "L", "41"),
        ("A/BUR/75/1", "un-ga-gc", "75", "", "1"),
        ("A/HRC/RES/49/24", "un-ga-hrc", "49", "RES", "24"),
        ("A/HRC/55/G/4", "un-ga-hrc", "55", "G", "4"),
        ("A/HRC/WG.6/34/ITA/3", "un-ga-hrc-wg6", "34", "", "3"),
        ("A/AC.109/2019/L.18", "un-ga-ac109", "2019", "L", "18"),
        ("A/AC.105/C.2/L.301", "un-ga-ac105-c2", "", "L", "301"),
        ("A/CONF.219/7", "un-conf219", "", "", "7"),
        ("S/RES/1325 (2000)", "un-sc", "", "RES", "1325"),
        ("S/2021/665", "un-sc", "2021", "", "665"),
        ("S/PV.4087 (Resumption 1)", "un-sc", "", "PV", "4087"),
        ("S/AC.51/2019/1", "un-sc-ac51", "2019", "", "1"),
        ("E/RES/2012/6", "un-ecosoc", "2012", "RES", "6"),
        ("E/CN.5/2006/6", "un-ecosoc-cn5", "2006", "", "6"),
        ("E/CN.4/Sub.2/1993/23", "un-ecosoc-cn4-sub2", "1993", "", "23"),
        ("E/C.12/GC/21", "un-ecosoc-c12", "", "GC", "21"),
        ("T/RES/2183 (LIII)", "un-tc", "LIII", "RES", "2183"),
        ("ST/SGB/2019/8", "un-st", "2019", "", "8"),
        ("CRC/C/ARM/CO/3-4", "un-crc-c", "", "CO", "3-4"),
        ("CCPR/C/84/D/1207/2003", "un-ccpr-c", "84", "D", "1207/2003"),
        ("FCCC/CP/2015/10/Add.1", "un-fccc-cp", "2015", "", "10"),
        ("TD/B(S-XXVI)/SR.1", "un-td-b", "S-XXVI", "SR", "1"),
        ("ICCD/COP(14)/23/Add.1", "un-iccd-cop", "14", "", "23"),
        ("UNEP/EA.4/Res.1", "un-unep-ea", "4", "RES", "1"),
        ("IDB.47/5", "un-idb", "47", "", "5"),
        ("ECE/TRANS/WP.29/2020/62", "un-ecosoc-ece-trans-wp29", "2020", "", "62"),
        ("LC/G.2586 (SES.35/13)", "un-ecosoc-eclac", "", "G", "2586"),
        ("ICC-ASP/3/Res.4", "un-icc-asp", "3", "RES", "4"),
    ],
)
def test_a_symbol_says_organ_session_series_and_number(
    printed: str, actor: str, session: str, series: str, number: str
) -> None:
    symbol = parse(printed)

    assert symbol.text == printed
    assert (symbol.actor, symbol.session, symbol.series, symbol.number) == (
        actor,
        session,
        series,
        number,
    )


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("a/hrc/res/43/26", "A/HRC/RES/43/26"),
        ("A/RES/72/266B", "A/RES/72/266 B"),
        ("A/RES/74/92a-b", "A/RES/74/92 A-B"),
        ("A/RES/74/92 A and B", "A/RES/74/92 A-B"),
        ("A/RES/217(III)A", "A/RES/217 A (III)"),
        ("S/RES/1325(2000)", "S/RES/1325 (2000)"),
        ("S / RES / 1325 (2000)", "S/RES/1325 (2000)"),
        ("A/75/6(Sect.3)/Add.1", "A/75/6 (Sect. 3)/Add.1"),
        ("A/80/6(Incomesect.1)", "A/80/6 (Income sect. 1)"),
        ("A/75/49 (vol. I)", "A/75/49 (Vol. I)"),
        ("NPT/CONF.2000/28(PartsIandII)", "NPT/CONF.2000/28 (Parts I and II)"),
        ("HSP/EB.2020/12/REV.1", "HSP/EB.2020/12/Rev.1"),
        ("A/RES/es‑10/15", "A/RES/ES-10/15"),
        ("А/75/12", "A/75/12"),
        ("\u200eA/75/294\u00a0", "A/75/294"),
        ("A/75/６（Sect. 3）", "A/75/6 (Sect. 3)"),
        ("A/62/54(supp)", "A/62/54 (Supp.)"),
    ],
)
def test_typing_is_made_one_spelling(typed: str, printed: str) -> None:
    assert parse(typed).text == printed


def test_two_spellings_of_one_symbol_are_the_same() -> None:
    assert same("s/res/1325(2000)", "S/RES/1325 (2000)")
    assert not same("S/RES/1325 (2000)", "S/RES/1326 (2000)")
    assert not same("S/RES/1325 (2000)", "no symbol")


def test_the_compact_form_is_that_of_the_links_of_the_un() -> None:
    assert parse("A/75/6 (Sect. 3)/Add.1").compact == "A/75/6(Sect.3)/Add.1"
    assert parse("A/RES/75/101 A-B").compact == "A/RES/75/101A-B"


def test_the_link_has_no_language_and_no_blank() -> None:
    assert parse("S/RES/1325 (2000)").link == "https://undocs.org/S/RES/1325(2000)"


def test_the_link_to_a_part_of_an_old_resolution_is_that_of_the_whole() -> None:
    assert parse("A/RES/217 A (III)").link == "https://undocs.org/A/RES/217(III)"


def test_a_document_under_two_symbols_keeps_both_and_is_named_by_the_first() -> None:
    symbol = parse("A/47/60-S/23329")

    assert symbol.text == "A/47/60-S/23329"
    assert symbol.joint == parse("S/23329")
    assert symbol.first == parse("A/47/60")
    assert symbol.number_iri == "A-47-60"
    assert symbol.link == "https://undocs.org/A/47/60"


def test_an_asterisk_says_reissued_and_is_no_part_of_the_symbol() -> None:
    symbol = parse("A/C.1/80/L.7*")

    assert symbol.reissued
    assert symbol == parse("A/C.1/80/L.7")
    assert symbol.text == "A/C.1/80/L.7"


@pytest.mark.parametrize(
    ("printed", "parent"),
    [
        ("A/75/7/Add.1/Corr.1", "A/75/7/Add.1"),
        ("A/75/6 (Sect. 3)/Add.1", "A/75/6 (Sect. 3)"),
        ("A/C.3/78/L.41/Rev.1", "A/C.3/78/L.41"),
    ],
)
def test_a_change_names_what_it_changes(printed: str, parent: str) -> None:
    changed = parse(printed).parent

    assert changed is not None
    assert changed.text == parent


def test_a_document_that_changes_none_has_no_parent() -> None:
    assert parse("A/75/6 (Sect. 3)").parent is None


@pytest.mark.parametrize(
    ("printed", "cited"),
    [
        ("A/RES/60/1", "60/1"),
        ("A/RES/75/101 A-B", "75/101 A-B"),
        ("A/RES/217 A (III)", "217 A (III)"),
        ("A/RES/S-30/1", "S-30/1"),
        ("S/RES/1325 (2000)", "1325 (2000)"),
        ("E/RES/2012/6", "2012/6"),
        ("A/HRC/RES/49/24", "49/24"),
        ("UNEP/EA.4/Res.21", "4/21"),
        ("A/75/294", ""),
        ("A/RES/60/1/Corr.1", ""),
        ("S/RES/1325", ""),
    ],
)
def test_a_resolution_knows_how_texts_cite_it(printed: str, cited: str) -> None:
    assert parse(printed).resolution_number == cited


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("A/RES/60/1", "resolution"),
        ("A/HRC/DEC/42/115", "decision"),
        ("A/C.3/78/L.41", "resolutionDraft"),
        ("A/C.3/78/L.41/Rev.1", "resolutionDraft"),
        ("A/61/PV.10", "verbatimRecord"),
        ("A/C.3/80/SR.23", "meetingMinute"),
        ("S/PRST/2019/5", "presidentialStatement"),
        ("ST/SGB/2019/8", "secretaryGeneralsBulletin"),
        ("ST/AI/2013/4", "administrativeInstruction"),
        ("ST/IC/2019/5", "administrativeCircular"),
        ("E/CN.16/2018/CRP.3", "conferenceRoomPaper"),
        ("A/HRC/55/NGO/12", "officialStatement"),
        ("A/HRC/55/G/4", "officialLetter"),
        ("A/75/7/Corr.1", "corrigendum"),
        ("A/75/294", ""),
    ],
)
def test_a_symbol_hints_at_the_genre(printed: str, name: str) -> None:
    assert parse(printed).genre_hint == name


def test_the_chain_of_organs_goes_from_the_principal_one_down() -> None:
    chain = [body.actor for body in parse("A/AC.105/C.2/L.301").organs]

    assert chain == ["un-ga", "un-ga-ac105", "un-ga-ac105-c2"]


def test_a_subsidiary_that_no_table_names_is_named_after_the_one_above() -> None:
    symbol = parse("A/HRC/WG.2/17/2")

    assert symbol.organ_id == "humanRightsCouncilWorkingGroup2"
    assert symbol.organ_name == "Working group 2 of the Human Rights Council"


def test_treaty_bodies_say_which_state_is_spoken_of() -> None:
    assert parse("CRC/C/ARM/CO/3-4").country == "ARM"
    assert parse("CRC/C/CHN-HKG/CO/2").country == "CHN-HKG"
    assert parse("CRC/C/15/Add.244/KGZ").number == "15"


def test_a_draft_may_still_lack_its_number() -> None:
    symbol = parse("A/C.3/56/L.…")

    assert (symbol.text, symbol.session, symbol.number) == ("A/C.3/56/L", "56", "")


def test_a_refusal_carries_text_and_reason() -> None:
    with pytest.raises(SymbolError) as caught:
        parse("E/60/1")

    assert caught.value.text == "E/60/1"
    assert caught.value.reason == (
        "the Economic and Social Council counts by years, and 60 is none"
    )
