"""Ordinals of sessions and meetings have the value that a reader gives them."""

import re
from collections.abc import Callable

import pytest

from converter.languages.loader import load_pack
from converter.languages.ordinals import ordinal_value

FRENCH_UNITS = (
    "", "unième", "deuxième", "troisième", "quatrième", "cinquième", "sixième",
    "septième", "huitième", "neuvième", "dixième", "onzième", "douzième", "treizième",
    "quatorzième", "quinzième", "seizième", "dix-septième", "dix-huitième",
    "dix-neuvième",
)  # fmt: skip
FRENCH_TENS = {
    20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante",
    80: "quatre-vingt",
}  # fmt: skip
SPANISH_UNITS = (
    "", "primer", "segundo", "tercer", "cuarto", "quinto", "sexto", "séptimo",
    "octavo", "noveno",
)  # fmt: skip
SPANISH_TENS = (
    "", "décimo", "vigésimo", "trigésimo", "cuadragésimo", "quincuagésimo",
    "sexagésimo", "septuagésimo", "octogésimo", "nonagésimo", "centésimo",
)  # fmt: skip
RUSSIAN_UNITS = (
    "", "первая", "вторая", "третья", "четвертая", "пятая", "шестая", "седьмая",
    "восьмая", "девятая", "десятая", "одиннадцатая", "двенадцатая", "тринадцатая",
    "четырнадцатая", "пятнадцатая", "шестнадцатая", "семнадцатая", "восемнадцатая",
    "девятнадцатая",
)  # fmt: skip
RUSSIAN_TENS = {
    20: ("двадцатая", "двадцать"), 30: ("тридцатая", "тридцать"),
    40: ("сороковая", "сорок"), 50: ("пятидесятая", "пятьдесят"),
    60: ("шестидесятая", "шестьдесят"), 70: ("семидесятая", "семьдесят"),
    80: ("восьмидесятая", "восемьдесят"), 90: ("девяностая", "девяносто"),
}  # fmt: skip


def french(value: int) -> str:
    if value == 1:
        return "première"
    if value >= 100:
        return "centième" if value == 100 else f"cent {french_below(value - 100)}"
    return french_below(value)


def french_below(value: int) -> str:
    if value < 20:
        return FRENCH_UNITS[value]
    ten = max(number for number in FRENCH_TENS if number <= value)
    rest = value - ten
    if not rest:
        return FRENCH_TENS[ten].removesuffix("e") + "ième"
    et = " et " if rest in (1, 11) and ten != 80 else "-"
    return f"{FRENCH_TENS[ten]}{et}{FRENCH_UNITS[rest]}"


def spanish(value: int) -> str:
    if value in (11, 12):
        return {11: "undécimo", 12: "duodécimo"}[value]
    tens, units = divmod(value, 10)
    hundred = ""
    if tens > 10:
        hundred, tens = "centésimo", tens - 10
    words = (hundred, SPANISH_TENS[tens], SPANISH_UNITS[units])
    return " ".join(word for word in words if word)


def russian(value: int) -> str:
    if value == 100:
        return "сотая"
    if value > 100:
        return f"сто {russian(value - 100)}"
    if value < 20:
        return RUSSIAN_UNITS[value]
    ten, rest = value // 10 * 10, value % 10
    whole, before = RUSSIAN_TENS[ten]
    return f"{before} {RUSSIAN_UNITS[rest]}" if rest else whole


RUSSIAN_CASES = (
    ("третья", ("третьей", "третью", "третье", "третьего", "третьем", "третий")),
    ("ая", ("ой", "ую", "ое", "ого", "ом", "ый")),
)


def russian_inflected(value: int) -> list[str]:
    word = russian(value)
    for ending, others in RUSSIAN_CASES:
        if word.endswith(ending):
            return [word, *(word.removesuffix(ending) + other for other in others)]
    return [word]


@pytest.mark.parametrize(
    ("code", "word"), [("fr", french), ("es", spanish), ("ru", russian)]
)
def test_ordinals_in_words_up_to_120(code: str, word: Callable[[int], str]) -> None:
    pack = load_pack(code)
    printed = re.compile(pack.parts["ordinal"], re.IGNORECASE)
    for value in range(1, 121):
        text = word(value).capitalize()
        assert printed.fullmatch(text), text
        assert ordinal_value(pack, text) == value, text


def test_russian_ordinals_in_every_case() -> None:
    pack = load_pack("ru")
    for value in range(1, 121):
        for text in russian_inflected(value):
            assert ordinal_value(pack, text) == value, text


@pytest.mark.parametrize("word", ["primera", "tercera", "octava", "novena", "décima"])
def test_spanish_feminine_ordinals_count_meetings(word: str) -> None:
    assert ordinal_value(load_pack("es"), word) in {1, 3, 8, 9, 10}


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("en", "54th", 54),
        ("en", "one hundred and first", 101),
        ("fr", "1re", 1),
        ("fr", "54e", 54),
        ("fr", "663ème", 663),
        ("es", "54a", 54),
        ("es", "54ª", 54),
        ("es", "81a.", 81),
        ("es", "61er", 61),
        ("es", "51 er", 51),
        ("ru", "54-е", 54),
        ("ru", "54-e", 54),
        ("ru", "54‑е", 54),
        ("ru", "7853-м", 7853),
        ("ru", "54", 54),
    ],
)
def test_ordinals_in_digits(code: str, text: str, value: int) -> None:
    assert ordinal_value(load_pack(code), text) == value


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("fr", "soixante‑quinzième", 75),
        ("fr", "QUARANTE-HUITIEME", 48),
        ("fr", "Quatre‑vingt‑unième", 81),
        ("es", "SEPTUAGESIMO QUINTO", 75),
        ("es", "decimoséptimo", 17),
        ("ru", "Cемьдесят пятая", 75),
        ("ru", "четвёртая", 4),
    ],
)
def test_typists_may_vary_hyphens_accents_and_alphabets(
    code: str, text: str, value: int
) -> None:
    assert ordinal_value(load_pack(code), text) == value


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", ""),
        ("en", "first of May"),
        ("fr", "unies"),
        ("fr", "séance"),
        ("es", "extraordinario"),
        ("ru", "очередная"),
        ("ru", "пятница"),
    ],
)
def test_other_words_are_no_ordinals(code: str, text: str) -> None:
    assert ordinal_value(load_pack(code), text) == 0
