"""Labels of every language read to one canonical number."""

import pytest

from converter.languages.loader import load_pack
from converter.recognisers.label import label_of, parse_label

CASES = [
    ("en", "1. Decides", "1", "1."),
    ("en", "(a) To act", "a", "(a)"),
    ("en", "(ii) To act", "ii", "(ii)"),
    ("en", "1.1\tScope", "1-1", "1.1"),
    ("en", "8.I.104 Table 2 lists", "8-I-104", "8.I.104"),
    ("en", "29A.12\tThe Office", "29A-12", "29A.12"),
    ("en", "IS3.5\tIncome", "IS3-5", "IS3.5"),
    ("en", "IV. Means", "IV", "IV."),
    ("en", "I\nMeans", "I", "I"),
    ("en", "12.\u00a0Decides", "12", "12."),
    ("fr", "a) Agir", "a", "a)"),
    ("ru", "а) действовать", "a", "а)"),
    ("fr", "10 Rappelle que", "10", "10"),
    ("ru", "xxvii)обеспечить", "xxvii", "xxvii)"),
    ("ar", "1 - تقرر", "1", "1 -"),
    ("ar", "(ب) تعمل", "b", "(ب)"),
    ("ar", ")أ) نأسف", "a", ")أ)"),
    ("ar", "’2‘ تعمل", "ii", "’2‘"),
    ("ar", "أولا - مقدمة", "I", "أولا -"),
    ("ar", "باء - الوسائل", "B", "باء -"),
    ("zh", "㈡ 行动", "ii", "㈡"),
    ("zh", "一、导言", "I", "一、"),
    ("zh", "(三)行动", "iii", "(三)"),
    ("zh", "２．决定", "2", "２．"),
]


@pytest.mark.parametrize(("code", "text", "canonical", "printed"), CASES)
def test_label_is_read(code, text, canonical, printed):
    parsed = parse_label(text, load_pack(code))
    assert parsed is not None
    assert parsed.label.readings[0].canonical == canonical
    assert parsed.label.printed == printed
    assert parsed.marked


@pytest.mark.parametrize(
    "text",
    [
        "2016. First shelf opened",  # a year
        "30th plenary meeting",
        "12 December 2044",
        "75/129. Title",
        "I have the honour",
        "A plan for the future",
        "(see annex) The Council",
        "3.5 per cent of the total"[0:3] + "%",
        "e.g. books",
        "(46%) of the total",
        "10 schools",
        "10 Recallings",
        "(56–57%) of the total",
    ],
)
def test_what_looks_like_a_label_is_none(text):
    assert parse_label(text, load_pack("en")) is None


def test_one_sign_has_two_readings_the_likelier_first():
    label = label_of("(i)", load_pack("en"))
    assert [reading.canonical for reading in label.readings] == ["i", "i"]
    assert [str(reading.series) for reading in label.readings] == ["roman", "letter"]
    label = label_of("(c)", load_pack("en"))
    assert str(label.readings[0].series) == "letter"


def test_a_number_of_two_parts_needs_no_blank_before_chinese():
    assert (
        parse_label("12.1本方案由图书馆执行。", load_pack("zh")).label.printed == "12.1"
    )
    assert parse_label("12.1万人参加了会议。", load_pack("zh")) is None


@pytest.mark.parametrize(
    ("line", "printed"),
    [("1.Le Comité note", "1."), ("a)La loi", "a)"), ("(b)The law", "(b)"),
     ("12.Комитет отмечает", "12."), ("3.L’État partie", "3.")],
)  # fmt: skip
def test_a_number_needs_no_blank_before_a_capitalised_word(line, printed):
    parsed = parse_label(line, load_pack("fr"))
    assert parsed is not None
    assert parsed.label.printed == printed


@pytest.mark.parametrize("line", ["3.D models", "1.CP.20", "e.g.The law", "(A)Law"])
def test_a_number_inside_a_word_is_no_label(line):
    assert parse_label(line, load_pack("en")) is None


def test_a_line_between_two_dashes_has_no_label():
    assert parse_label("- Eighty-fourth session -", load_pack("en")) is None
