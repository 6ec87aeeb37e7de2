"""Changes are said in terms of the document, not of its markup."""

import time
from pathlib import Path

import pytest
from lxml import etree

from converter.validation.comparison import Kind, compare
from converter.validation.comparison.outline import outline_of
from converter.validation.comparison.wording import difference, likeness

BASES = Path(__file__).parents[3] / "rules/bases"
OFFICIAL = (BASES / "official.xml").read_text("utf-8")
RECORD = (BASES / "record.xml").read_text("utf-8")
PARAGRAPH_3 = OFFICIAL[
    OFFICIAL.index('      <paragraph eId="para_3">') : OFFICIAL.index(
        '      <paragraph eId="para_4">'
    )
]
PARAGRAPH_4 = OFFICIAL[
    OFFICIAL.index('      <paragraph eId="para_4">') : OFFICIAL.index("    </mainBody>")
]
NOTE = OFFICIAL[
    OFFICIAL.index("<authorialNote") : OFFICIAL.index("</authorialNote>")
    + len("</authorialNote>")
]


def changes(*edits: tuple[str, str], base: str = OFFICIAL) -> list[str]:
    text = base
    for find, put in edits:
        assert find in text
        text = text.replace(find, put, 1)
    before, after = etree.fromstring(base.encode()), etree.fromstring(text.encode())
    return [str(change) for change in compare(before, after)]


@pytest.mark.parametrize("path", sorted(BASES.glob("*.xml")), ids=lambda p: p.stem)
def test_a_file_does_not_differ_from_itself(path: Path) -> None:
    root = etree.parse(path).getroot()
    assert compare(root, root) == []


def test_markup_that_says_the_same_is_no_change() -> None:
    assert changes(("<p><i>Decides</i> to", "<p>\n   <b>Decides</b>  to")) == []


@pytest.mark.parametrize(
    ("find", "put", "said"),
    [
        (
            "To keep a bell.",
            "To keep a loud bell.",
            "paragraph 2 (b): text changed: To keep a {+loud+} bell.",
        ),
        (
            "To keep a bell.",
            "To keep a bell;",
            (
                "paragraph 2 (b): spaces or punctuation changed: "
                "To keep a [-bell.-]{+bell;+}"
            ),
        ),
        (NOTE, "", "footnote 1: lost: “See A/105/9.”"),
        ('marker="1"', 'marker="*"', "footnote 1: number: 1 → *"),
        (
            "<num>4.</num>",
            "<num>5.</num>",
            "paragraph 4: number: 4 → 5",
        ),
        (PARAGRAPH_4, "", "paragraph 4: lost: “Decides to return to the question.”"),
        (
            "<num>4.</num>",
            "",
            "paragraph 4: role: paragraph → text “Decides to return to the question.”",
        ),
        (
            'href="/akn/un/statement/deliberation/un-ga/2049-12-03/104-17"',
            'href="#att_1"',
            (
                "preambular paragraph “Noting its resolution 104/17,”: links changed: "
                "104/17 </akn/un/statement/deliberation/un-ga/2049-12-03/104-17> → "
                "104/17 <#att_1>"
            ),
        ),
        ('value="106">', 'value="107">', "session generalAssembly: 106 → 107"),
        (
            '<FRBRcountry value="un"/>',
            '<FRBRcountry value="no"/>',
            "resolution: work FRBRcountry: un → no",
        ),
        ('"para_4"', '"para_9"', "paragraph 4: identifier: para_4 → para_9"),
    ],
    ids=lambda value: value[:30],
)
def test_a_change_reads_like_a_sentence(find: str, put: str, said: str) -> None:
    assert changes((find, put)) == [said]


def test_a_new_paragraph_is_added() -> None:
    new = PARAGRAPH_4.replace("4", "5").replace("return", "come back")
    assert changes((PARAGRAPH_4, PARAGRAPH_4 + new)) == [
        "paragraph 5: added: “Decides to come back to the question.”"
    ]


def test_a_paragraph_that_changed_places_is_moved_and_not_lost() -> None:
    swapped = changes((PARAGRAPH_3 + PARAGRAPH_4, PARAGRAPH_4 + PARAGRAPH_3))
    (said,) = [line for line in swapped if "moved" in line]
    assert said.startswith(("paragraph 3: moved", "paragraph 4: moved"))
    assert not [line for line in swapped if "lost" in line or "added" in line]


def test_text_that_went_into_an_annex_is_moved() -> None:
    text = '<p eId="att_1__p_1">Decides to return to the question.</p>'
    said = changes(
        (PARAGRAPH_4, ""), ('<mainBody eId="att_1__body">', f"<mainBody>{text}")
    )
    assert "paragraph 4: moved: main text → Annex" in said


def test_a_heading_that_became_text_has_another_role() -> None:
    heading = '<heading eId="sec_I__heading">Harbours</heading>'
    said = changes((heading, ""), ("<num>I</num>", "<num>I</num><p>Harbours</p>"))
    assert "heading I: role: heading → text “Harbours”" in said


def test_an_annex_is_named_by_its_title() -> None:
    said = changes(("Every harbour with", "Each harbour with"))
    assert said == [
        "paragraph 1 (Annex): text changed: [-Every-] {+Each+} harbour with fewer…"
    ]


def test_a_speech_is_known_by_its_speaker() -> None:
    said = changes(("open the debate", "close the debate"), base=RECORD)
    assert said == [
        "speech of The President: text changed: : I [-open-] {+close+} the debate."
    ]


def test_tables_are_compared_row_by_row() -> None:
    table = "<table><tr><td><p>Lamp</p></td><td><p>{}</p></td></tr></table>"
    base = OFFICIAL.replace("<p>To keep a bell.</p>", table.format("12"))
    said = changes((">12<", ">14<"), base=base)
    assert said == ["table “Lamp | 12”: text changed: Lamp | [-12-]{+14+}"]


def test_a_change_knows_its_lines() -> None:
    before = etree.fromstring(OFFICIAL.encode())
    after = etree.fromstring(OFFICIAL.replace("a bell", "\n\na horn").encode())
    (change,) = compare(before, after)
    assert (change.kind, change.other_line) == (Kind.TEXT, change.line)
    assert "point_b" in OFFICIAL.splitlines()[change.line - 1]


def test_parts_come_in_reading_order() -> None:
    kinds = [
        part.name for part in outline_of(etree.fromstring(OFFICIAL.encode())).parts
    ]
    at = [
        kinds.index(name)
        for name in ("formula “The General Assembly,”", "heading I", "paragraph 2 (a)")
    ]
    assert at == sorted(at)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("one two", "one three", "one [-two-]{+three+}"),
        ("a b c d e f g", "a b c d E f g", "… b c d [-e-] {+E+} f g"),
        ("大会决定保留灯塔。", "大会决定关闭灯塔。", "… 会决定[-保留-]{+关闭+}灯塔。"),
        ("same", "same", "same"),
        ("", "new words", "{+new words+}"),
    ],
)
def test_a_difference_shows_words_around(before: str, after: str, said: str) -> None:
    assert difference(before, after) == said


def test_likeness_counts_words() -> None:
    assert likeness("a b c d", "d c b a") == pytest.approx(0.75, abs=0.26)
    assert likeness("a b", "c d") == 0
    assert likeness("", "") == 1


def test_two_long_and_wholly_different_documents_take_little_time() -> None:
    def long(word: str) -> etree._Element:
        body = "".join(f"<p>{word} {n} {word * 3}</p>" for n in range(2000))
        return etree.fromstring(f"<r><mainBody>{body}</mainBody></r>")

    started = time.perf_counter()
    assert len(compare(long("lamp"), long("bell"))) > 2000
    assert time.perf_counter() - started < 5
