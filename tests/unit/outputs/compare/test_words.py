import pytest

from converter.outputs.compare.words import Change, likeness, word_changes, words


@pytest.mark.parametrize("language", ["en", "zh", "ar"])
def test_words_joined_are_the_text(language: str) -> None:
    text = "A/RES/60/1, 1,412 – l’homme; 大会强调指出 12 نص\n end "
    assert "".join(words(text, language)) == text


def test_numbers_and_symbols_stay_whole() -> None:
    assert words("of 1,412.5 in 60/1", "en") == ["of", " ", "1,412.5", " ", "in", " ",
                                                 "60/1"]  # fmt: skip


def test_chinese_is_cut_into_words_not_characters() -> None:
    assert "大会" in words("大会强调指出", "zh")


def test_changes_are_told_word_by_word() -> None:
    pieces = [
        (one.change, one.text)
        for one in word_changes("Takes note of it", "Takes due note of it", "en")
    ]
    assert pieces == [
        (Change.SAME, "Takes"),
        (Change.ADDED, " due"),
        (Change.SAME, " note of it"),
    ]


def test_a_new_phrase_is_one_piece() -> None:
    pieces = word_changes("a b c d", "a x y z d", "en")
    assert [(one.change, one.text) for one in pieces] == [
        (Change.SAME, "a "),
        (Change.DELETED, "b c"),
        (Change.ADDED, "x y z"),
        (Change.SAME, " d"),
    ]


def test_pieces_hold_both_texts() -> None:
    old, new = "It was so decided, at once.", "So it was decided: now."
    pieces = word_changes(old, new, "en")
    assert "".join(p.text for p in pieces if p.change is not Change.ADDED) == old
    assert "".join(p.text for p in pieces if p.change is not Change.DELETED) == new


def test_likeness_runs_from_nothing_to_all() -> None:
    assert likeness(["a", "b"], ["b", "a"]) == 1
    assert likeness(["a"], ["b"]) == 0
    assert likeness(["a", "a", "b"], ["a", "c", "d"]) == pytest.approx(1 / 3)
