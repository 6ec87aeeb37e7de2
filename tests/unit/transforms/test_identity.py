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
