"""Printed numbers of six languages as one number in ASCII."""

import pytest

from converter.validation.upgrade.numbers import number_of


@pytest.mark.parametrize(
    ("printed", "level", "number"),
    [
        ("1.", "paragraph", "1"),
        ("1 -", "paragraph", "1"),
        ("١٢", "paragraph", "12"),
        ("１.", "paragraph", "1"),
        ("2.1", "subsection", "2-1"),
        ("(a)", "point", "a"),
        ("a)", "point", "a"),
        ("(أ)", "point", "a"),
        ("(ج)", "point", "c"),
        ("а)", "point", "a"),
        ("(aa)", "point", "aa"),
        ("(ii)", "point", "ii"),
        ("’2‘", "point", "ii"),
        ("㈢", "point", "iii"),
        ("(十一)", "point", "xi"),
        ("一、", "section", "I"),
        ("IV", "section", "IV"),
        ("XVIII.", "section", "XVIII"),
        ("A.", "section", "A"),
        ("Article 76", "article", "76"),
        ("Agenda item 8", "debateSection", "8"),
        ("Part I", "part", "I"),
        ("–", "indent", ""),
        ("•", "indent", ""),
        ("", "point", ""),
    ],
)
def test_a_number_is_the_same_in_every_language(
    printed: str, level: str, number: str
) -> None:
    assert number_of(printed, level) == number


@pytest.mark.slow
@pytest.mark.parametrize(("printed", "number"), [("أولا", "I"), ("ثالث عشر", "XIII")])
def test_a_number_in_words_needs_the_language(printed: str, number: str) -> None:
    assert number_of(printed, "section", "ar") == number
    assert number_of(printed, "section") == ""
