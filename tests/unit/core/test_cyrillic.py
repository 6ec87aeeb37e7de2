"""Latin letters that a typist put into Russian words."""

import pytest

from converter.core.text import cyrillic


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Cемьдесят пятая сессия", "Семьдесят пятая сессия"),
        ("Сессия 2023 годa", "Сессия 2023 года"),
        ("c удовлетворением отмечая", "с удовлетворением отмечая"),
        ("Tретий комитет", "Третий комитет"),
    ],
)
def test_latin_letters_in_russian_words_become_cyrillic(
    printed: str, meant: str
) -> None:
    assert cyrillic(printed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Пункт 72 c) повестки дня",
        "документ A/C.3/80/L.20",
        "резолюция 217 A (III) Генеральной Ассамблеи",
        "Agenda item 3",
        "компания Semillas Ltd.",
    ],
)
def test_latin_words_symbols_and_item_letters_stay(text: str) -> None:
    assert cyrillic(text) == text


def test_every_character_keeps_its_place() -> None:
    text = "Cессия 2023 годa, A/C.3/80/L.20, c учетом"
    assert len(cyrillic(text)) == len(text)
