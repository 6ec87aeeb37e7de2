"""Promises of finding symbols in running text."""

import time

import pytest

from converter.core.symbols import find_symbols


def printed(text: str) -> list[str]:
    """The stretches of the text that are symbols, as they stand there."""
    return [text[found.start : found.end] for found in find_symbols(text)]


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("See A/75/294.", ["A/75/294"]),
        ("(A/75/415, para. 8)", ["A/75/415"]),
        ("A/75/L.5 and A/75/L.5/Add.1", ["A/75/L.5", "A/75/L.5/Add.1"]),
        ("A/75/6 (Sect. 3)/Add.1 of", ["A/75/6 (Sect. 3)/Add.1"]),
        ("S/RES/1325 (2000) and", ["S/RES/1325 (2000)"]),
        ("in A/RES/217 A (III), the", ["A/RES/217 A (III)"]),
        ("A/RES/72/266 B.", ["A/RES/72/266 B"]),
        ("CRC/C/ARM/CO/3-4", ["CRC/C/ARM/CO/3-4"]),
        ("TD/B(S-XXVI)/SR.1, p. 2", ["TD/B(S-XXVI)/SR.1"]),
        (
            "NPT/CONF.2000/28 (Parts I and II)/Corr.1 says",
            ["NPT/CONF.2000/28 (Parts I and II)/Corr.1"],
        ),
        ("HSP/EB.2020/12/Rev.1 A/4", ["HSP/EB.2020/12/Rev.1"]),
        ("LC/G.2586(SES.35/13)", ["LC/G.2586(SES.35/13)"]),
        ("draft resolution A/C.3/56/L.…", ["A/C.3/56/L"]),
    ],
)
def test_symbols_are_found_whole(text: str, symbols: list[str]) -> None:
    assert printed(text) == symbols


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("见A/RES/60/1号决议和S/2021/5。", ["A/RES/60/1", "S/2021/5"]),
        ("秘书长的报告（A/75/294）指出", ["A/75/294"]),
        ("A/75/6（Sect. 3）号文件", ["A/75/6（Sect. 3）"]),
        ("انظر A/75/294، الفقرة 5", ["A/75/294"]),
        ("الوثيقة A/C.3/78/L.41", ["A/C.3/78/L.41"]),
        ("وA/75/294", ["A/75/294"]),
        ("см. А/75/12/Add.1 и S/2021/5", ["А/75/12/Add.1", "S/2021/5"]),
        ("voir A/75/294, par. 5", ["A/75/294"]),
        ("véase A/75/294, párr. 5", ["A/75/294"]),
    ],
)
def test_symbols_are_found_in_all_six_languages(text: str, symbols: list[str]) -> None:
    assert printed(text) == symbols


def test_two_symbols_joined_by_a_hyphen_are_two() -> None:
    assert printed("in A/75/982-S/2021/665, annex") == ["A/75/982", "S/2021/665"]
    assert printed("A/67/65/Corr.1-E/2012/48/Corr.1") == [
        "A/67/65/Corr.1",
        "E/2012/48/Corr.1",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "https://undocs.org/A/RES/70/1",
        "undocs.org/en/A/RES/70/1",
        "www.un.org/Docs?symbol=S/RES/242(1967)",
        "documents@A/75/1",
        "60/40 and and/or, s/he, I/O, TCP/IP, km/h, 24/7",
        "12/06/2019 and 2019/06/12",
        "paper of size A/4, side A/B",
        "resolution 60/1",
        "WTA/75/294",
        "ÉA/75/294",
        "организацияA/75/294",
        "A / 75 / 294",
        "N/A/75",
        "",
    ],
)
def test_what_is_no_symbol_is_left_alone(text: str) -> None:
    assert printed(text) == []


def test_a_note_that_is_no_part_of_the_symbol_stays_outside() -> None:
    assert printed("A/75/294 (see annex)") == ["A/75/294"]
    assert printed("A/75/294 (2020)") == ["A/75/294"]


def test_a_range_of_documents_gives_its_first() -> None:
    assert printed("A/AC.105/1116–1118") == ["A/AC.105/1116"]


def test_a_word_in_capitals_after_a_symbol_stays_outside() -> None:
    assert printed("A/RES/72/266 AND") == ["A/RES/72/266"]
    assert printed("A/75/294 A new") == ["A/75/294"]


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("S/9427 and Corr.1", ["S/9427", "S/9427/Corr.1"]),
        ("A/55/602/Add.2 et Corr.1]", ["A/55/602/Add.2", "A/55/602/Add.2/Corr.1"]),
        ("A/75/L.5和Add.1", ["A/75/L.5", "A/75/L.5/Add.1"]),
        ("A/75/7/Add.1, Add.2", ["A/75/7/Add.1", "A/75/7/Add.2"]),
        (
            "S/5426 and Add.1 and 2.",
            ["S/5426", "S/5426/Add.1", "S/5426/Add.2"],
        ),
        (
            "S/10855/Add.15, 42/Rev.1 and 47;",
            ["S/10855/Add.15", "S/10855/Add.42/Rev.1", "S/10855/Add.47"],
        ),
        ("A/75/7/Add.1, 23 December 2020", ["A/75/7/Add.1"]),
        ("A/75/7/Add.1 of 23, in which", ["A/75/7/Add.1"]),
        ("A/75/294 and 5 others", ["A/75/294"]),
        ("A/75/7/Add.3, 2.", ["A/75/7/Add.3"]),
    ],
)
def test_what_is_printed_in_part_is_found_whole(text: str, symbols: list[str]) -> None:
    assert [found.symbol.text for found in find_symbols(text)] == symbols


def test_the_end_of_a_range_says_so() -> None:
    first, last = find_symbols("S/11185/Add.14-16.")

    assert (first.symbol.text, first.ranged) == ("S/11185/Add.14", False)
    assert (last.symbol.text, last.ranged) == ("S/11185/Add.16", True)


@pytest.mark.parametrize(
    "text",
    ["S/1906/20200", "A/75/7Add.2", "HSP/A.1HLS2", "A/75/294foo"],
)
def test_the_beginning_of_something_longer_is_no_symbol(text: str) -> None:
    assert printed(text) == []


@pytest.mark.parametrize(
    "hostile",
    [
        "A/" * 100_000,
        "A/1" * 70_000,
        "S-" * 100_000,
        "A/75/6 (" * 25_000,
        "/" * 200_000,
    ],
)
def test_hostile_text_takes_linear_time(hostile: str) -> None:
    began = time.perf_counter()

    for _ in find_symbols(hostile):
        pass

    assert time.perf_counter() - began < 2.0
