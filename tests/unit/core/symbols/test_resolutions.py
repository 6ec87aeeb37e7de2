"""Promises of naming the symbol behind a resolution number."""

import pytest

from converter.core.symbols import resolution_symbol


@pytest.mark.parametrize(
    ("number", "organ", "symbol"),
    [
        ("60/1", "un-ga", "A/RES/60/1"),
        ("74/92 A and B", "un-ga", "A/RES/74/92A-B"),
        ("57/270 B", "un-ga", "A/RES/57/270B"),
        ("72/266 A", "un-ga", "A/RES/72/266"),
        ("51/45 D", "un-ga", "A/RES/51/45"),
        ("45/248 B", "un-ga", "A/RES/45/248"),
        ("53/243 A and B", "un-ga", "A/RES/53/243"),
        ("S-30/1", "un-ga", "A/RES/S-30/1"),
        ("ES-10/20", "un-ga", "A/RES/ES-10/20"),
        ("ES‑10/20", "un-ga", "A/RES/ES-10/20"),
        ("1514 (XV)", "un-ga", "A/RES/1514(XV)"),
        ("1514(XV)", "un-ga", "A/RES/1514(XV)"),
        ("1874 (S-IV)", "un-ga", "A/RES/1874(S-IV)"),
        ("242", "un-sc", "S/RES/242"),
        ("2012/6", "un-ecosoc", "E/RES/2012/6"),
        ("155 C (VII)", "un-ecosoc", "E/RES/155(VII)"),
        ("49/24", "un-ga-hrc", "A/HRC/RES/49/24"),
        ("49/24", "humanRightsCouncil", "A/HRC/RES/49/24"),
        ("2183 (LIII)", "un-tc", "T/RES/2183(LIII)"),
        ("S-30/1", "un-ga-hrc", "A/HRC/RES/S-30/1"),
        ("4/21", "un-unep-ea", "UNEP/EA.4/Res.21"),
    ],
)
def test_the_organ_decides_what_a_number_means(
    number: str, organ: str, symbol: str
) -> None:
    found = resolution_symbol(number, organ=organ)

    assert found is not None
    assert found.compact == symbol


def test_the_letter_of_an_old_resolution_is_not_in_its_symbol() -> None:
    found = resolution_symbol("217 A (III)", organ="un-ga")

    assert found is not None
    assert found.compact == "A/RES/217(III)"


@pytest.mark.parametrize(
    ("number", "symbol"),
    [
        ("1325 (2000)", "S/RES/1325(2000)"),
        ("2012/6", "E/RES/2012/6"),
        ("1296 (XLIV)", "E/RES/1296(XLIV)"),
    ],
)
def test_the_form_of_the_number_outweighs_the_organ(number: str, symbol: str) -> None:
    found = resolution_symbol(number, organ="un-ga")

    assert found is not None
    assert found.compact == symbol


@pytest.mark.parametrize(
    ("number", "organ"),
    [
        ("12/5", "un-ga"),
        ("60/1", "un-ecosoc"),
        ("S-24/2", "un-ecosoc"),
        ("242", "un-ga"),
        ("60/1", "un-unknown"),
        ("60", "un-ga-hrc"),
        ("60/1/2", "un-ga"),
        ("156/75", "un-ga"),
        ("46/2017", "un-ga-hrc"),
        ("", "un-ga"),
    ],
)
def test_a_number_that_the_organ_cannot_have_has_no_symbol(
    number: str, organ: str
) -> None:
    assert resolution_symbol(number, organ=organ) is None


def test_decisions_of_the_assembly_have_no_symbol() -> None:
    assert resolution_symbol("69/555", organ="un-ga", kind="decision") is None


def test_decisions_of_the_council_have_none_either() -> None:
    assert resolution_symbol("2021/254", organ="un-ecosoc", kind="decision") is None


def test_decisions_of_the_human_rights_council_have_one() -> None:
    found = resolution_symbol("42/115", organ="un-ga-hrc", kind="decision")

    assert found is not None
    assert found.compact == "A/HRC/DEC/42/115"
