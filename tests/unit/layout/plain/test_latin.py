"""Latin names in right-to-left text that a line end parts."""

from support.plain import compose, shown

LINE = "وإذ ترحب بعودة المعلمين إلى مدارسهم في الجزر بعد أن دفعت لهم أجورهم كلها"
COLUMN = [LINE, LINE, LINE, LINE, f"{LINE}؛"]


def whole(*lines: str) -> str:
    return "\n".join(shown(compose("\n".join([*COLUMN, *lines, *COLUMN]))))


def test_a_name_goes_on_behind_empty_lines():
    text = whole(f"{LINE[:60]} Memoria", "", "Abierta،")

    assert "Memoria Abierta،" in text


def test_a_latin_line_behind_arabic_words_stands_alone():
    text = whole(LINE, "", "Abierta")

    assert f"{LINE}\nAbierta" in text
