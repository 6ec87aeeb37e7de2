"""Going through the model."""

from converter.model.block import P
from converter.model.inline import B, I
from converter.model.node import Text, children, walk


def text(value: str) -> Text:
    return Text(value=value)


def test_a_walk_is_in_document_order() -> None:
    bold = B(content=(text("b"), I(content=(text("c"),))))
    paragraph = P(content=(text("a"), bold, text("d")))
    assert [
        node.value if isinstance(node, Text) else node.element
        for node in walk(paragraph)
    ] == ["p", "a", "b", "b", "i", "c", "d"]
    assert list(children(paragraph)) == list(paragraph.content)
