from __future__ import annotations

import pytest

from converter.readers.docx.numerals import numeral


@pytest.mark.parametrize(
    ("form", "value", "printed"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 3, "03"),
        ("lowerLetter", 1, "a"),
        ("lowerLetter", 26, "z"),
        ("lowerLetter", 27, "aa"),
        ("upperLetter", 54, "BBB"),
        ("lowerRoman", 4, "iv"),
        ("upperRoman", 1999, "MCMXCIX"),
        ("ordinal", 1, "1st"),
        ("ordinal", 2, "2nd"),
        ("ordinal", 11, "11th"),
        ("ordinal", 112, "112th"),
        ("ordinal", 123, "123rd"),
        ("chicago", 1, "*"),
        ("chicago", 6, "††"),
        ("none", 5, ""),
        ("hex", 10, "A"),
        ("numberInDash", 2, "- 2 -"),
        ("russianLower", 8, "з"),
        ("russianLower", 10, "к"),
        ("russianUpper", 29, "Я"),
        ("russianLower", 30, "аа"),
        ("arabicAlpha", 1, "أ"),
        ("arabicAlpha", 3, "ت"),
        ("arabicAbjad", 3, "ج"),
        ("arabicAbjad", 10, "ي"),
        ("ideographDigital", 10, "一〇"),
        ("ideographDigital", 25, "二五"),
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 12, "十二"),
        ("chineseCounting", 20, "二十"),
        ("chineseCounting", 101, "一○一"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("chineseCountingThousand", 101, "一百零一"),
        ("chineseCountingThousand", 1001, "一千零一"),
        ("chineseCountingThousand", 20000, "二万"),
        ("chineseCountingThousand", 10010, "一万零一十"),
        ("taiwaneseCountingThousand", 15, "十五"),
        ("taiwaneseDigital", 10, "一○"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographTraditional", 2, "乙"),
        ("ideographTraditional", 11, "甲"),
        ("ideographZodiac", 12, "亥"),
        ("decimalEnclosedCircle", 3, "③"),
        ("decimalEnclosedCircle", 21, "21"),
        ("decimalEnclosedCircleChinese", 10, "⑩"),
        ("decimalEnclosedParen", 4, "⑷"),
        ("decimalEnclosedFullstop", 1, "⒈"),
        ("ideographEnclosedCircle", 2, "㈡"),
        ("001, 002, 003, ...", 7, "007"),
        ("01, 02, 03, ...", 10, "10"),
    ],
)
def test_a_number_is_written_as_word_prints_it(
    form: str, value: int, printed: str
) -> None:
    assert numeral(value, form) == printed


@pytest.mark.parametrize(
    "form", ["lowerLetter", "lowerRoman", "chicago", "arabicAbjad"]
)
@pytest.mark.parametrize("value", [0, -4, 10**9])
def test_no_value_breaks_a_format_or_bloats_it(form: str, value: int) -> None:
    written = numeral(value, form)
    assert written is not None
    assert len(written) < 500


def test_an_unknown_format_is_said_to_be_unknown() -> None:
    assert numeral(1, "cardinalText") is None
