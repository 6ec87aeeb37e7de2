"""Labels on lines of their own find their paragraphs."""

from __future__ import annotations

from support.plain import compose, shown

COLUMN = [
    "The Conference met in the city by the sea, and everybody who was invited came to it",
    "and spoke about the schools of the islands for as long as the light of the day held,",
    "and about the teachers who had left, because nobody had paid them what was promised,",
    "until the last of the boats went back.",
]
HAN = [
    "会议在海边的城市举行，所有受邀者都来了，并就各岛屿的学校发言，直到天黑为止，还谈",
    "到了离开学校的教师，因为没有人向他们支付所承诺的报酬，直到最后一艘船回到另一个城",
    "市的港口，在那里它将得到修理。",
]


def printed(*lines: str) -> list[str]:
    """Return the blocks of lines, between paragraphs that show the column."""
    return shown(compose("\n".join([*COLUMN, *lines, *COLUMN])))[1:]


def test_a_label_leads_the_text_below():
    blocks = printed("1.", "Requests all to go;", "2.", "Decides to go itself.")

    assert blocks[:2] == ["1.\tRequests all to go;", "2.\tDecides to go itself."]


def test_labels_in_a_stack_are_given_out_in_order():
    blocks = printed("(a)", "(b)", "Schools on the islands;", "Schools by the sea;")

    assert blocks[:2] == ["(a)\tSchools on the islands;", "(b)\tSchools by the sea;"]


def test_a_stack_inside_a_stack_goes_first():
    blocks = printed(
        "(b)", "(c)", "Schools, namely:", "(i)", "Of stone;", "Schools by the sea."
    )

    assert blocks[:3] == [
        "(b)\tSchools, namely:",
        "(i)\tOf stone;",
        "(c)\tSchools by the sea.",
    ]


def test_labels_may_trail_their_texts():
    blocks = printed(
        "Requests all to go;",
        "1.",
        "",
        "Decides to go;",
        "2.",
        "",
        "Goes on.",
        "3.",
        "",
    )

    assert blocks[:3] == [
        "1.\tRequests all to go;",
        "2.\tDecides to go;",
        "3.\tGoes on.",
    ]


def test_a_label_without_a_text_stands_alone():
    assert printed()[-1:] != ["9."]
    assert shown(compose("\n".join([*COLUMN, *COLUMN, "9."])))[-1] == "9.\t"


def test_the_last_line_of_a_paragraph_may_come_before_its_label():
    blocks = printed(
        "4.",
        "of the ship.",
        "Decides that the ship is to be mended by those who have built it, before the winter",
        "",
    )

    assert blocks[0] == (
        "4.\tDecides that the ship is to be mended by those who have built it, before the"
        " winter of the ship."
    )


def test_mined_chinese_prints_a_label_behind_the_first_line():
    document = compose("\n\n".join([*HAN, HAN[0], "2.", *HAN[1:]]))

    assert shown(document)[-1] == "2.\t" + "".join(HAN)


def test_the_number_of_a_resolution_leads_its_title():
    assert printed("", "61/9.", "Schools of the islands")[0] == (
        "61/9.\tSchools of the islands"
    )


def test_a_bare_number_is_no_label():
    assert printed("1", "Schools of the islands;")[0] == "Schools of the islands;"


def test_a_label_before_a_page_number_leads_the_text_behind_it():
    page = [*COLUMN, "Requests all:", "(i)", "", "1/2", "", "To go;", "(j)", "To stay."]
    blocks = shown(compose("\n".join(page) + "\f" + "\n".join([*COLUMN, "2/2"])))

    assert blocks[1:4] == ["Requests all:", "(i)\tTo go;", "(j)\tTo stay."]


def test_a_trailing_label_between_two_sentences_parts_them():
    trailing = [line for n in "1234" for line in (*COLUMN, f"{n}.", "")]
    stop = (
        "and of the teachers, whom nobody had paid what had been promised to them all;"
    )
    lines = [*trailing, *COLUMN[:2], stop, "(i)", *COLUMN[:3], "in the end."]

    assert shown(compose("\n".join(lines)))[-2].endswith(stop)


def test_no_label_behind_a_preambular_paragraph_is_its_own():
    trailing = ["请各方都来；", "8.", "", *HAN, "深信学校应当开放，", "1.", "", HAN[0]]
    rest = ["", "2.", "", "请各方：", "", "续；", "", "9.", "", *HAN]
    blocks = shown(compose("\n".join([*HAN, *HAN, *trailing, *rest])))

    assert "深信学校应当开放，" in blocks
    assert any(block.startswith("1.\t会议") for block in blocks)
