from lxml import etree
from support.akoma import akoma, note, paragraph

from converter.outputs.akn import describe
from converter.outputs.compare.html import to_html
from converter.outputs.compare.matching import Difference, compare
from converter.outputs.compare.plain import to_plain

_TEXTS = (
    "Takes note of the report on open formats;",
    "Decides that every record shall be kept for ever;",
    "Invites States to publish their archives without delay;",
    "Requests the Secretary-General to report on progress;",
)


def _document(*texts: str) -> etree._Element:
    return akoma("".join(paragraph(at, text) for at, text in enumerate(texts, 1)))


def _fates(differences: list[Difference]) -> list[tuple[str, bool, bool]]:
    return [(one.kind, one.moved, one.renumbered) for one in differences]


def test_equal_texts_are_as_they_were() -> None:
    assert {one.kind for one in compare(_document(*_TEXTS), _document(*_TEXTS))} == {
        "same"
    }


def test_a_new_paragraph_is_added_and_the_rest_renumbered() -> None:
    new = (_TEXTS[0], "Welcomes something wholly different here;", *_TEXTS[1:])
    assert _fates(compare(_document(*_TEXTS), _document(*new))) == [
        ("same", False, False),
        ("added", False, False),
        ("same", False, True),
        ("same", False, True),
        ("same", False, True),
    ]


def test_a_deleted_paragraph_stands_where_it_stood() -> None:
    found = compare(_document(*_TEXTS), _document(*_TEXTS[:1], *_TEXTS[2:]))
    assert [one.kind for one in found] == ["same", "deleted", "same", "same"]
    assert found[1].shown.text == _TEXTS[1]


def test_a_moved_paragraph_is_not_deleted_and_added() -> None:
    found = compare(_document(*_TEXTS), _document(*_TEXTS[1:], _TEXTS[0]))
    assert [one.kind for one in found] == ["same"] * 4
    assert [one.moved for one in found] == [False, False, False, True]


def test_a_moved_and_reworded_paragraph_is_found() -> None:
    reworded = "Takes due note of the fine report on open formats;"
    found = compare(_document(*_TEXTS), _document(*_TEXTS[1:], reworded))
    assert (found[-1].kind, found[-1].moved) == ("changed", True)


def test_notes_are_compared_too() -> None:
    old = akoma(paragraph(1, "Report;" + note("1", "A/99/1.")))
    new = akoma(paragraph(1, "Report;" + note("1", "A/99/2.")))
    assert [one.kind for one in compare(old, new)] == ["same", "changed"]


def test_the_text_form_marks_words() -> None:
    new = (_TEXTS[0].replace("open", "very open"), *_TEXTS[1:])
    text = to_plain(compare(_document(*_TEXTS), _document(*new)))
    assert text.startswith("4 paragraphs: 1 reworded.")
    assert "{+very +}" in text


def test_the_page_marks_words_and_lists_changes_first() -> None:
    old, new = _document(*_TEXTS), _document(*_TEXTS[1:])
    text = to_html(describe(old), describe(new), compare(old, new))
    assert text.index("What changed") < text.index("The text")
    assert f"<del>{_TEXTS[0]}</del>" in text
    assert "<del>2.</del> <ins>1.</ins>" in text
