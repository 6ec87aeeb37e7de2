"""Sections of the programme budget count with letters; French has its own words."""

import pytest

from converter.pipeline.convert import convert
from converter.pipeline.options import Options

HEADS = {
    "ar": ("إن الجمعية العامة،", "1 - تقرر فتح المكتبات؛"),
    "en": ("The General Assembly,", "1. Decides to open the libraries;"),
    "fr": ("L’Assemblée générale,", "1. Décide d’ouvrir les bibliothèques ;"),
    "zh": ("大会，", "1. 决定开放图书馆；"),
}
SECTIONS = {
    "ar": ("الجزء الثامن", "الخدمات المشتركة", "الباب29 جيم", "مكتب المكتبات"),
    "en": ("Part VIII", "Common services", "Section 29C", "Office of libraries"),
    "fr": ("Titre VIII", "Services communs", "Chapitre 29C", "Bureau des livres"),
    "zh": ("第八编", "共同事务", "第29C款", "图书馆厅"),
}


@pytest.mark.parametrize("code", sorted(HEADS))
def test_a_section_of_the_budget_is_one_in_every_language(code: str) -> None:
    lines = [
        "99/17. x",
        *HEADS[code],
        *SECTIONS[code],
        HEADS[code][1].replace("1", "2"),
    ]
    options = Options(language=code, genre="resolution")
    result = convert("\n\n".join(lines).encode(), options)
    assert 'eId="part_VIII__sec_29C"' in result.xml.decode()
