"""Calls fused with words are found by the chain that their numbers make."""

from __future__ import annotations

import time

from converter.layout.plain.fused_calls import FoundCall, Passage, find_calls


def called(
    *texts: str,
    known: tuple[str, ...] = (),
    certain: tuple[FoundCall, ...] = (),
    complete: bool = False,
) -> list[tuple[str, str]]:
    """Return the marks found and the text before each."""
    passages = [Passage(text=text) for text in texts]
    notes = {marker: {1} for marker in known}
    found = find_calls(passages, certain, notes, complete=complete)
    return [(c.marker, texts[c.block][max(0, c.start - 6) : c.start]) for c in found]


def test_digits_behind_words_stops_quotes_and_brackets_are_calls():
    assert called("The plan1 and,2 in “peace”,3 the note (see A)4 end.5") == [
        ("1", "e plan"),
        ("2", "1 and,"),
        ("3", "eace”,"),
        ("4", "see A)"),
        ("5", "4 end."),
    ]


def test_calls_behind_years_are_told_from_the_year():
    assert called("of 5 May 20161 and 6 June 2017.2") == [
        ("1", "y 2016"),
        ("2", " 2017."),
    ]


def test_symbols_decimals_and_paragraph_numbers_are_not_called():
    text = "plan1 A/75/L.2 Add.2 2.2 million, para. XI.2, rule 2"

    assert called(text) == [("1", "plan")]


def test_a_gap_in_the_numbers_does_not_end_the_chain():
    assert [m for m, _ in called("a plan1 the act2 the law5 the end6")] == list("1256")


def test_numbers_that_do_not_rise_stay_text():
    assert [m for m, _ in called("a plan1 the act2 the B1 law3")] == list("123")


def test_lone_weak_digits_are_no_calls():
    assert called("Rights, 1 in particular") == []


def test_a_note_that_was_found_makes_a_weak_mark_a_call():
    assert called("Rights, 1 in particular", known=("1",)) == [("1", "ights,")]


def test_where_all_notes_are_known_other_numbers_are_none():
    assert called("plan1 and act2", known=("1",), complete=True) == [("1", "plan")]


def test_a_number_behind_a_symbol_is_a_call_only_where_its_note_is_known():
    assert called("resolution 21/117 and") == []
    assert called("resolution 21/117 and", known=("7",)) == [("7", " 21/11")]


def test_certain_calls_anchor_the_chain():
    sure = FoundCall(block=0, start=3, end=3, marker="1")

    assert [m for m, _ in called("abc, 2 def", certain=(sure,))] == ["1", "2"]


def test_asterisks_behind_words_are_calls():
    assert called("Uruguay:* draft", "Title*", "2 * 3", "*2017078*") == [
        ("*", "uguay:"),
        ("*", "Title"),
    ]


def test_chinese_numbers_that_count_are_told_from_calls():
    text = "第 3 段和第 1 段、第 2 段，宣言》1 报告 2 和决定。3"

    assert [m for m, _ in called(text)] == ["1", "2", "3"]
    assert called(text)[1] == ("2", "言》1 报告")


def test_marks_in_parentheses_go_with_their_parentheses():
    texts = ("النامية(1).",)
    call = find_calls([Passage(text=texts[0])], (), {"1": {1}}, complete=True)[0]

    assert texts[0][call.start : call.end] == "(1)"


def test_items_in_quotes_are_no_calls():
    assert called("what follows: ’1‘ records; ’2‘ access") == []


def test_megabytes_of_digits_take_seconds():
    begin = time.monotonic()
    called("a1 b2 " * 200_000)

    assert time.monotonic() - begin < 30


def test_a_certain_call_that_repeats_a_number_is_kept():
    sure = [FoundCall(block=0, start=at, end=at, marker="1") for at in (3, 5)]

    assert [m for m, _ in called("abc de", certain=tuple(sure))] == ["1", "1"]


def test_the_number_that_ends_a_bracket_is_no_call():
    items = [f"(Agenda item {number})" for number in range(1, 6)]
    assert called(*items) == []


def test_formulas_are_no_calls():
    assert called("Boats1 emit CO2, N2O, NF3, methane (CH4) and more2 and more3.") == [
        ("1", "Boats"),
        ("2", "d more"),
        ("3", "d more"),
    ]


def test_a_word_that_counts_up_and_down_calls_nothing():
    numbers = (3, 1, 2, 1, 2, 3, 4, 9)
    texts = [f"Under paragraph {number}, of the Convention" for number in numbers]
    assert called("The boats1 sail.", *texts) == [("1", " boats")]
