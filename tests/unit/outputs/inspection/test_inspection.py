from lxml import html

from converter.outputs.inspection import Candidate, Step, inspection_page
from converter.outputs.report import Discarded

_STEPS = (
    Step(recogniser="recognise_masthead", zone="cover", place="page 1, line 1",
         text="الأمم المتحدة"),
    Step(recogniser="recognise_paragraph", zone="body", place="page 1, line 9",
         text="<b>", declined=("recognise_heading", "recognise_table")),
)  # fmt: skip
_PAGE = inspection_page(
    title="A/1",
    language="ar",
    steps=_STEPS,
    candidates=(
        Candidate(name="letter", score=6, chosen=True, evidence=(("title", 1, 6.0),)),
        Candidate(name="report", score=0, chosen=False, evidence=()),
    ),
    discards=(Discarded(kind="page number", text="1/3", place="page 1, line 60"),),
)
_TREE = html.fromstring(_PAGE)


def test_every_block_has_the_colour_of_its_recogniser() -> None:
    blocks = _TREE.xpath("//li[starts-with(@class, 'block')]")
    chips = _TREE.xpath("//button[starts-with(@class, 'chip')]")
    assert [one.get("class").split()[1] for one in blocks] == ["c0", "c1"]
    assert [one.get("class").split()[1] for one in chips] == ["c0", "c1"]


def test_the_evidence_says_who_declined() -> None:
    assert "Declined: heading, table." in _PAGE


def test_the_kind_is_explained() -> None:
    assert "Taken: letter, +6.0" in _PAGE
    assert "Nothing speaks for report." in _PAGE


def test_what_was_left_out_is_listed() -> None:
    assert "1/3" in _PAGE


def test_text_of_the_document_is_text() -> None:
    assert _TREE.xpath("//bdi[@lang='ar']/text()") == ["الأمم المتحدة", "<b>"]
