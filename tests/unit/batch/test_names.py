"""Names of outputs: from symbol and language, safe, and the same on every run."""

from dataclasses import dataclass

import pytest

from converter.batch.names import base_name, settle, work_of


@dataclass
class Claim:
    source_sha256: str
    key: str


@pytest.mark.parametrize(
    ("symbol", "language", "uri", "name"),
    [
        ("A/RES/75/129", "en", "x.pdf", "A_RES_75_129.en"),
        ("S/RES/1325 (2000)", "fr", "x.pdf", "S_RES_1325--2000.fr"),
        ("", "zh", "/in/letter-zho.txt", "letter-zho.zh"),
        ("", "en", "zip://in/letter.txt::/a/b.zip", "letter.en"),
    ],
)
def test_a_base_says_symbol_and_language(
    symbol: str, language: str, uri: str, name: str
) -> None:
    assert base_name(symbol, language, uri) == name


@pytest.mark.parametrize("stem", ["CON", "a:b", "..", "x" * 300, "رسالة", "a\u202eb"])
def test_unsafe_names_of_files_become_safe(stem: str) -> None:
    name = base_name("", "en", f"/in/{stem}.txt")
    assert name.isascii()
    assert len(name) < 130
    assert not set(name) & set('/\\:*?"<>| ')
    assert name.partition(".")[0].upper() != "CON"


def test_the_first_claim_keeps_the_name_and_the_others_differ() -> None:
    claims = [Claim("a" * 64, "1" * 64), Claim("b" * 64, "2" * 64)]
    assert settle("A.en", claims) == ["A.en", "A.en.bbbbbbbb"]


def test_the_same_source_under_other_options_has_a_name_of_its_own() -> None:
    claims = [Claim("a" * 64, str(n) * 64) for n in range(3)]
    assert settle("A.en", claims) == [
        "A.en", "A.en.aaaaaaaa", "A.en.2222222222222222",
    ]  # fmt: skip


def test_language_versions_have_one_work() -> None:
    assert work_of("A/RES/1/1", "x") == work_of("A/RES/1/1", "y")
    works = {
        work_of("", f"/in/letter{mark}.txt") for mark in ("-en", "_fra", ".ES", " (R)")
    }
    assert works == {"/in/letter"}


def test_files_of_two_folders_are_two_works() -> None:
    assert work_of("", "/a/letter-en.txt") != work_of("", "/b/letter-fr.txt")
