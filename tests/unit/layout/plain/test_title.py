"""The number of a resolution that was read behind its title."""

from support.plain import compose, shown

HEAD = "A/RES/61/301\n\nالجمعية العامة\n\n[بناء على تقرير اللجنة (A/61/900)]\n\n"
TAIL = (
    "\n\nإن الجمعية العامة،\n\n"
    "إذ تشير إلى قرارها بشأن مدارس الجزر وكل ما كتب عنها في التقرير الأخير للجنة،\n"
    "وإذ ترحب بعودة المعلمين إلى مدارسهم بعد أن دفعت لهم أجورهم كما وعدوا بذلك،\n"
)


def test_a_number_at_the_end_of_the_title_goes_to_the_front():
    blocks = shown(compose(f"{HEAD}- مدارس الجزر 61/301{TAIL}"))

    assert "61/301 - مدارس الجزر" in blocks


def test_a_number_below_the_first_line_of_the_title_goes_before_it():
    blocks = shown(compose(f"{HEAD}- مدارس الجزر ومعلموها\n\n61/301.\n\nوكتبهم{TAIL}"))

    assert any(block.startswith("61/301. - مدارس الجزر ومعلموها") for block in blocks)


def test_another_number_at_the_end_of_a_line_stays():
    blocks = shown(compose(f"{HEAD}مدارس الجزر كما في القرار 60/17{TAIL}"))

    assert any(block.endswith("60/17") for block in blocks)


def test_left_to_right_text_is_left_alone():
    blocks = shown(compose("A/RES/61/301\n\nSchools of the islands 61/301\n"))

    assert "Schools of the islands 61/301" in blocks
