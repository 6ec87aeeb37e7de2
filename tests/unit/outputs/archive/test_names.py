"""Promises of names of packages."""

import pytest

from converter.outputs.archive.names import extension_of, is_safe, package_name


@pytest.mark.parametrize(
    ("symbol", "name"),
    [
        ("A/RES/60/1", "A_RES_60_1"),
        ("S/RES/1325 (2000)", "S_RES_1325--2000"),
        ("A/RES/75/101 A-B", "A_RES_75_101__A-B"),
        ("A/RES/217 A (III)", "A_RES_217__A--III"),
        ("A/C.3/78/L.41/Rev.1", "A_C.3_78_L.41_Rev.1"),
    ],
)
def test_a_symbol_stays_readable(symbol: str, name: str) -> None:
    assert package_name(symbol) == name


@pytest.mark.parametrize(
    "symbol",
    ["../../etc/passwd", "/etc", "CON", "a:b", "x" * 400, "A/%0A", "A\n/1", "é", "",
     ".", "..", "A/RES/1\u202e", "nul.txt", "-rf", ".hidden", "A/RES/1 "],
)  # fmt: skip
def test_what_is_no_plain_symbol_gets_a_safe_name_of_its_own(symbol: str) -> None:
    name = package_name(symbol)

    assert is_safe(name)
    assert name != package_name(f"{symbol}x")


def test_names_differ_even_where_capitals_do_not_count() -> None:
    pairs = [("A/RES/1", "a/res/1"), ("A/1/Add.1", "A/1/ADD.1"), ("A-1", "A/1")]

    for one, other in pairs:
        assert package_name(one).casefold() != package_name(other).casefold()


@pytest.mark.parametrize(
    ("name", "extension"),
    [("a.PDF", ".pdf"), ("a", ""), ("a.b/c", ""), ("a.tar.gz", ".gz"), ("a.é", "")],
)
def test_extensions_are_kept_when_they_are_safe(name: str, extension: str) -> None:
    assert extension_of(name) == extension
