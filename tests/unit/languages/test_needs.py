"""What a text must hold for a phrase to match: never more than the phrase asks for."""

import pytest

from converter.languages.needs import held, initial_of, meets, needs_of


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("annex(?:es)? to (?:this|the present) report",
         [{"present", "this"}, {"report"}, {"annex"}, {"to"}]),
        ("colou?r", [{"colo"}]),
        ("(?:sub)?para", [{"para"}]),
        ("(?:one|.*)", []),
        ("(?!never)ever", [{"ever"}]),
        ("[a-z]+{n}", []),
        ("a(?:b{0,2}c)+d", []),
        ("(?:上文|下文)第 ?{n} ?段", [{"上文", "下文"}]),
    ],
)  # fmt: skip
def test_a_phrase_needs_the_words_that_no_match_lacks(pattern, needs):
    assert {*needs_of(pattern)} == {frozenset(words) for words in needs}


@pytest.mark.parametrize(
    ("pattern", "initial"),
    [("Annex", "a"), ("A?nnex", ""), ("Annex|Part", ""), ("a(?:b|c)", "a"), (".", "")],
)
def test_an_initial_is_known_only_where_it_is_sure(pattern, initial):
    assert initial_of(pattern) == initial


def test_vowel_marks_and_case_hide_no_word():
    assert meets(held("المُرفَق ANNEX"), (frozenset({"المرفق"}), frozenset({"annex"})))
