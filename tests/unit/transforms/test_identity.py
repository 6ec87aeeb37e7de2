"""A document goes by the symbol it prints, or by the one that its number makes."""

import pytest

from converter.pipeline.convert import convert
from converter.pipeline.options import Options

FORMULAS = {
    "ar": "إن الجمعية العامة،",
    "en": "The General Assembly,",
    "es": "La Asamblea General,",
    "fr": "L’Assemblée générale,",
    "ru": "Генеральная Ассамблея,",
    "zh": "大会，",
}
OPENERS = {
    "ar": "إذ تشير إلى قرارها 60/1،",
    "en": "Recalling its resolution 60/1,",
    "es": "Recordando su resolución 60/1,",
    "fr": "Rappelant sa résolution 60/1,",
    "ru": "ссылаясь на свою резолюцию 60/1,",
    "zh": "回顾其第60/1号决议，",
}


@pytest.mark.parametrize("code", sorted(FORMULAS))
def test_number_and_organ_make_the_symbol(code: str) -> None:
    lines = ["99/17. Lending across borders", FORMULAS[code], OPENERS[code]]
    options = Options(language=code, genre="resolution")
    result = convert("\n\n".join(lines).encode(), options)
    assert result.symbol == "A/RES/99/17"
    assert "MD005" in {one.code for one in result.diagnostics}
    assert "MD001" not in {one.code for one in result.diagnostics}


def test_a_symbol_cited_at_the_foot_of_the_page_is_not_that_of_the_document() -> None:
    text = """Resolution 991 (2044)

The Security Council,

Noting the report of the Secretary-General,1

1. Decides to remain seized of the matter.

1 Ibid., document S/2044/61."""
    assert convert(text.encode(), Options()).symbol == "S/RES/991 (2044)"


LETTER = """United Nations

A/99/412

General Assembly

Distr.: General

9 August 2044

Ninety-ninth session

Libraries

Report of the Secretary-General

1. Two States have replied."""


def known(**fields: object) -> Options:
    return Options().informed(fields)


@pytest.mark.parametrize(
    ("field", "given"),
    [("symbol", "A/99/500"), ("date", "2044-09-05"), ("session", "98")],
)
def test_the_printed_page_decides_against_a_sidecar_and_says_so(
    field: str, given: str
) -> None:
    result = convert(LETTER.encode(), known(**{field: given}))
    assert result.symbol == "A/99/412"
    assert given.encode() not in result.xml
    (finding,) = [one for one in result.diagnostics if one.code == "MD003"]
    assert (finding.params["field"], finding.params["given"]) == (field, given)


def test_what_a_person_decided_counts_first_and_the_text_stays() -> None:
    options = known(symbol="A/99/500", reviewed=("symbol",))
    for one in (options, Options(symbol="A/99/500")):
        result = convert(LETTER.encode(), one)
        assert result.symbol == "A/99/500"
        assert b"A/99/412</docNumber>" in result.xml
        assert [one.code for one in result.diagnostics] == ["MD003"]


def test_a_sidecar_supplies_what_is_not_printed() -> None:
    text = LETTER.replace("A/99/412\n", "").replace("9 August 2044\n", "")
    text = text.replace("Ninety-ninth session\n", "")
    options = known(symbol="A/99/412", date="2044-08-09", session="99")
    result = convert(text.encode(), options)
    assert not result.diagnostics
    assert b"/un-ga/2044-08-09/A-99-412" in result.xml
    assert b'<FRBRalias value="99" name="session"/>' in result.xml


def test_one_of_two_symbols_is_no_conflict() -> None:
    text = LETTER.replace("A/99/412", "A/99/412-S/2044/7")
    result = convert(text.encode(), known(symbol="S/2044/7"))
    assert "MD003" not in {one.code for one in result.diagnostics}
