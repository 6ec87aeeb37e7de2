"""Whatever stands in a Word document ends in its text or in a declared discard."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from support.docx_package import abstract, level, num, numbered, p, r
from support.docx_reading import read

WRAPPERS = (
    "<w:smartTag>{}</w:smartTag>",
    "<w:ins>{}</w:ins>",
    "<w:moveTo>{}</w:moveTo>",
    "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    '<w:hyperlink w:anchor="a">{}</w:hyperlink>',
    '<w:fldSimple w:instr="REF a">{}</w:fldSimple>',
)
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    "<w:r><w:instrText> REF a </w:instrText></w:r>"
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
DELETED = "<w:del>{}</w:del>"
HIDDEN = "<w:vanish/>"


@dataclass(frozen=True)
class Content:
    """A piece of a paragraph and the words that it prints or discards."""

    xml: str
    printed: tuple[str, ...] = ()
    discarded: tuple[str, ...] = ()


words = st.text(st.sampled_from("abcdefgхعم中"), min_size=1, max_size=6)
printed = words.map(lambda word: Content(r(f" {word} "), printed=(word,)))
hidden = words.map(lambda word: Content(r(f" {word} ", HIDDEN), discarded=(word,)))


def wrapped(content: Content, wrapper: str) -> Content:
    return Content(
        wrapper.replace("{}", content.xml), content.printed, content.discarded
    )


def deleted(content: Content) -> Content:
    return Content(
        DELETED.replace("{}", content.xml),
        discarded=content.printed,
    )


pieces = st.recursive(
    st.one_of(printed, hidden, printed.map(deleted)),
    lambda inner: st.builds(wrapped, inner, st.sampled_from((*WRAPPERS, FIELD))),
    max_leaves=4,
)


@given(st.lists(st.lists(pieces, max_size=5), max_size=4))
def test_every_word_is_printed_or_declared(paragraphs: list[list[Content]]) -> None:
    body = "".join(
        f"<w:p>{''.join(piece.xml for piece in pieces)}</w:p>" for pieces in paragraphs
    )
    document = read(body)
    contents = [piece for pieces in paragraphs for piece in pieces]
    assert document.text().split() == [w for c in contents for w in c.printed]
    declared = set(" ".join(piece.text for piece in document.furniture).split())
    assert declared == {word for content in contents for word in content.discarded}


OUTLINE = abstract(1, *(level(index, "decimal", f"%{index + 1}") for index in range(9)))


@given(st.lists(st.integers(0, 8), max_size=30))
def test_every_level_counts_up_and_restarts_under_a_new_parent(
    levels: list[int],
) -> None:
    body = "".join(p("x", properties=numbered(1, index)) for index in levels)
    document = read(body, numbering=OUTLINE + num(1, 1))
    last: dict[int, int] = {}
    for index, block in zip(levels, document.blocks(), strict=True):
        for above in range(index):
            last.setdefault(above, 1)
        last = {key: value for key, value in last.items() if key <= index}
        last[index] = last.get(index, 0) + 1
        assert block.label == str(last[index])


@given(st.lists(st.sampled_from(("begin", "separate", "end", "text")), max_size=12))
def test_no_order_of_field_marks_breaks_or_swallows_the_end(marks: list[str]) -> None:
    runs = "".join(
        r("x") if mark == "text" else f'<w:r><w:fldChar w:fldCharType="{mark}"/></w:r>'
        for mark in marks
    )
    document = read(f"<w:p>{runs}</w:p>" + p("end"))
    assert list(document.blocks())[-1].text == "end"
