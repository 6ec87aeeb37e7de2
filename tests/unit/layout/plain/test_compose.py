"""The three shapes of plain text come out as the same paragraphs."""

from __future__ import annotations

from support.plain import compose, furniture, notes, shown

# taken from a PDF with its lines, page by page
PRINTED = """\
A/61/9

United Nations

General Assembly

Distr.: General
3 May 2006

Sixty-first session
Agenda item 54

Migration, development and the schools of the small islands
of all the oceans
The General Assembly,
Recalling the report of the Secretary-General on migration, development and schools,1
and the plan that was adopted by the Conference of the States that live by the sea and
which look after one another,
Noting that teachers leave,2
1.
Requests all States to see to it that teachers who leave are followed by others;
2.
Decides to consider the question again at its next session, in the light of what
1
2

A/61/1.
See resolution 60/2, annex.

06-12345 (E) 030506
*0612345*

\fA/61/9

Migration, development and the schools of the small islands

the States have told him, under the item that is entitled “Migration of the teachers”.
50th plenary meeting
3 May 2006

2/2

06-12345
"""
PARAGRAPHS = [
    "Migration, development and the schools of the small islands of all the oceans",
    "The General Assembly,",
    "Recalling the report of the Secretary-General on migration, development and schools,"
    "[1] and the plan that was adopted by the Conference of the States that live by the sea"
    " and which look after one another,",
    "Noting that teachers leave,[2]",
    "1.\tRequests all States to see to it that teachers who leave are followed by others;",
    "2.\tDecides to consider the question again at its next session, in the light of what"
    " the States have told him, under the item that is entitled “Migration of the"
    " teachers”.",
    "50th plenary meeting",
    "3 May 2006",
]
MINED = """\
United Nations A/61/9

General Assembly 3 May 2006

 Migration, development and the schools of the small islands

of all the oceans

 The General Assembly,

 Recalling the report of the Secretary-General on migration, development and schools,
1

and the plan that was adopted by the Conference of the States that live by the sea and

which look after one another,

 Noting that teachers leave,
2


 1. Requests all States to see to it that teachers who leave are followed by others;

 2. Decides to consider the question again at its next session, in the light of what

__________________
1

A/61/1.

2

the States have told him, under the item that is entitled “Migration of the teachers”.

 50th plenary meeting

3 May 2006
"""


def test_printed_pages_give_paragraphs_notes_and_furniture():
    document = compose(PRINTED)

    assert shown(document)[-8:] == PARAGRAPHS
    assert notes(document) == [("1", "A/61/1."), ("2", "See resolution 60/2, annex.")]
    assert [call.note for block in document.blocks() for call in block.calls] == [0, 1]
    assert furniture(document) == [
        ("job number", "06-12345 (E) 030506"),
        ("bar code", "*0612345*"),
        ("running head", "A/61/9"),
        ("running head", "Migration, development and the schools of the small islands"),
        ("page number", "2/2"),
        ("job number", "06-12345"),
    ]
    assert document.pages == 2


def test_mined_text_gives_the_same_paragraphs():
    document = compose(MINED)

    labels_inline = [line.replace("\t", " ") for line in PARAGRAPHS]
    assert shown(document) == [
        "United Nations",
        "A/61/9",
        "General Assembly",
        "3 May 2006",
        *labels_inline,
    ]


def test_a_note_whose_text_was_lost_leaves_its_call():
    document = compose(MINED)

    assert notes(document) == [("1", "A/61/1.")]
    assert [call.note for block in document.blocks() for call in block.calls] == [
        0,
        None,
    ]


def test_clean_text_is_one_paragraph_a_line():
    paragraphs = [
        "The General Assembly,",
        "Recalling " + "a long report of many words " * 12 + "of the States,",
        "1. Requests " + "all States to report on what they did " * 9 + "at once;",
        "2. Decides to go on.",
        "50th plenary meeting",
    ]

    assert shown(compose("\n".join(paragraphs))) == paragraphs
    assert shown(compose("\n\n".join(paragraphs))) == paragraphs


def test_chinese_lines_are_joined_without_a_blank_and_digits_keep_theirs():
    document = compose(
        """\
 谨根据社会发展委员会第 44/101 号决定，按照经济及社会理事会商定的结

果，在此向 2006 年 9 月 14 和 15 日国际移徙与发展高级别对话转递 2004 年社会

发展委员会第二十四届会议的总结。

 请将本函及其附件作为大会文件分发，供各国代表团在审议该议程项目时参考，

并送交秘书处。
"""
    )

    assert shown(document) == [
        "谨根据社会发展委员会第 44/101 号决定，按照经济及社会理事会商定的结果，在此向"
        " 2006 年 9 月 14 和 15 日国际移徙与发展高级别对话转递 2004 年社会发展委员会"
        "第二十四届会议的总结。",
        "请将本函及其附件作为大会文件分发，供各国代表团在审议该议程项目时参考，并送交"
        "秘书处。",
    ]


def test_an_asterisk_on_its_own_line_is_a_call_of_the_line_before():
    document = compose("临时议程\n*\n 项目 54(b)\n\n全球化\n\n移徙\n\n发展\n")

    assert shown(document)[:2] == ["临时议程[*]", "项目 54(b)"]


def test_a_number_that_breaks_behind_its_dash_is_joined_without_blank():
    text = """\
The Decade for the schools of the small islands, which was proclaimed for the years 2015-
2024 by all States together, goes on for as long as there are islands and schools on them,
and will be followed by another one of the same kind, as the Assembly has decided to-day.
The end of it all is not in sight, and nobody who was asked about it could say otherwise.
"""

    assert "years 2015-2024 by" in shown(compose(text))[0]


def test_blocks_know_where_they_stood():
    blocks = list(compose(PRINTED).blocks())
    last = blocks[-3].source

    assert (last.page, last.last_page, last.first_line, last.last_line) == (
        1,
        2,
        22,
        37,
    )


def test_the_findings_of_the_reader_are_kept():
    assert [f.code for f in compose("United\u200e Nations\nText").diagnostics] == [
        "TX004"
    ]


def test_a_hyphen_at_a_line_end_goes_only_where_the_word_is_known_whole():
    document = compose(
        """\
The Conference noted that the representatives of the small islands had asked the Secre-
tariat for a high-level panel of experts, and that the Secretariat had answered a high-
level panel could not be set up before the States had decided on its members. A multi-
lateral answer was to be sought by everybody who had been there, so the letter had said.
"""
    )

    text = shown(document)[0]
    assert "asked the Secretariat for" in text
    assert "answered a high-level panel" in text
    assert "A multi-lateral answer" in text
    assert [finding.code for finding in document.diagnostics] == ["TX005"]
