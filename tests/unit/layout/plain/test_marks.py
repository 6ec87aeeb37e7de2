"""Lines of Arabic that a vowel mark took apart."""

import re
from dataclasses import replace

from support.plain import CUES, compose, shown

LINE = "وإذ ترحب بعودة المعلمين إلى مدارسهم في الجزر بعد أن دفعت لهم أجورهم كلها"
COLUMN = [LINE, LINE, LINE, LINE, f"{LINE}؛"]


def whole(*lines):
    """Return the text of the lines, set between lines that show the column."""
    text = "\n".join([*COLUMN, *lines, *COLUMN])
    return "\n".join(shown(compose(text)))


def test_the_half_behind_the_mark_goes_behind_the_half_before_it():
    text = whole("ل البحرية على بناء المدارس", "تشجع الدوَ", f"{LINE}؛")

    assert "تشجع الدولَ البحرية على بناء المدارس" in text


def test_a_mark_on_a_line_of_its_own_belongs_to_the_half_below_it():
    text = whole("رئيس اللجنة قائمة بأسماء", "ُ", "يعد", f"المدارس {LINE}؛")

    assert "يعدُ رئيس اللجنة قائمة بأسماء" in text


def test_whole_words_with_an_indefinite_ending_stay_where_they_are():
    text = whole("وتطلب منهم أن يذهبوا", "إليها جميعاً")

    assert "جميعا" in text
    assert text.index("وتطلب منهم") < text.index("إليها جميع")


def test_full_lines_are_two_lines_whatever_their_marks():
    text = whole(LINE, f"{LINE}َ", f"{LINE}؛")

    assert text.count(LINE) == 13


def test_a_word_cut_at_its_mark_goes_on_in_the_next_line():
    text = whole(f"{LINE}؛", "تقرر أن ينَ", "ظم المؤتمر كما ورد", f"{LINE}؛")

    assert "تقرر أن ينظَم المؤتمر كما ورد" in text


def test_a_mark_above_a_line_stands_on_its_doubled_letter():
    text = whole(LINE, "ُ", f"التعرّض للاتجار {LINE[:50]}", LINE)

    assert "التعرُّض للاتجار" in text


def test_lines_of_mined_text_come_together_over_their_blank_lines():
    lines = [*COLUMN, "ل البحرية على بناء المدارس", "تشجع الدوَ", *COLUMN]
    text = "\n".join(shown(compose("\n\n".join(lines))))

    assert "تشجع الدولَ البحرية على بناء المدارس" in text


def test_the_end_of_a_paragraph_is_no_half_of_the_next():
    cues = replace(CUES, openers=re.compile("وإذ"))
    lines = [*COLUMN, LINE, "والابتكار،", "وإذ تشير إلى الجمعيةَ", "شجعت المدارس،"]
    text = shown(compose("\n".join([*lines, *COLUMN]), cues))

    assert f"{LINE} والابتكار،" in text
