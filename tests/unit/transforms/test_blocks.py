"""Bodies that have no levels."""

from converter.languages.loader import load_pack
from converter.model.block import Num, P
from converter.model.draft import HeadingLine, Loose, Numbered, Unnumbered
from converter.model.hierarchy import ContentBlock, Paragraph
from converter.model.inline import text
from converter.model.node import text_of
from converter.recognisers.label import label_of
from converter.transforms.blocks import as_blocks, as_plain


def paragraph(words, num=None):
    content = ContentBlock(content=(P(content=text(words)),))
    return Paragraph(num=num, content=content)


def test_unnumbered_paragraphs_alone_are_plain_blocks():
    blocks = as_plain((paragraph("We write."), paragraph("We sign.")))
    assert [(node.element, text_of(node)) for node in blocks] == [
        ("p", "We write."),
        ("p", "We sign."),
    ]


def test_one_number_keeps_the_levels_of_a_body():
    body = (paragraph("We write."), paragraph("We sign.", Num(content=text("1."))))
    assert as_plain(body) == body


def test_a_number_is_text_before_the_words_of_its_block():
    label = label_of("1.", load_pack("en"))
    pieces = [
        HeadingLine(content=text("Amendments")),
        Numbered(num=Num(content=text("1.")), label=label, content=text("Delete it.")),
        Loose(content=(P(content=text("Table")),)),
        Unnumbered(content=text("End.")),
    ]
    assert [text_of(block) for block in as_blocks(pieces)] == [
        "Amendments", "1. Delete it.", "Table", "End.",
    ]  # fmt: skip
