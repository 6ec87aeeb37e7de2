"""Whatever bytes come in, validation answers and does not crash."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from converter.core.errors import ValidationError
from converter.validation import validate
from converter.validation.comparison import compare
from converter.validation.upgrade import upgrade

TESTS = Path(__file__).parents[1]
PATHS = [
    *sorted((TESTS / "rules/bases").glob("*.xml")),
    TESTS / "upgrade/published.xml",
]
DOCUMENTS = [path.read_bytes() for path in PATHS]


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """Return a document with bytes cut out, doubled or put in."""
    data = draw(st.sampled_from(DOCUMENTS))
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(data)))
        end = draw(st.integers(start, min(len(data), start + 400)))
        twice = data[start:end] * 2
        put = draw(st.sampled_from([b"", b"<p>", b"&", b'"', b"\x00", twice]))
        data = data[:start] + put + data[end:]
    return data


@st.composite
def pruned(draw: st.DrawFn) -> bytes:
    """Return a well-formed document that lacks elements and attributes."""
    root = etree.fromstring(draw(st.sampled_from(DOCUMENTS)))
    for _ in range(draw(st.integers(1, 4))):
        nodes = list(root.iterdescendants("{*}*"))
        if not nodes:
            break
        node = nodes[draw(st.integers(0, len(nodes) - 1))]
        names = sorted(map(str, node.attrib))
        if names and draw(st.booleans()):
            del node.attrib[draw(st.sampled_from(names))]
        else:
            node.getparent().remove(node)  # type: ignore[union-attr]
    return etree.tostring(root)


@settings(max_examples=150, deadline=None)
@given(st.one_of(damaged(), pruned(), st.binary(max_size=200)))
def test_any_bytes_get_an_answer(data: bytes) -> None:
    for finding in validate(data):
        assert finding.rule
        assert finding.message
        assert finding.as_dict()


@settings(max_examples=80, deadline=None)
@given(pruned())
def test_any_well_formed_file_is_upgraded_without_losing_text(data: bytes) -> None:
    try:
        result = upgrade(data)
    except ValidationError as refused:
        assert "text" not in str(refused)  # noqa: PT017  a refusal is no change of text
        return
    again = upgrade(result.xml)
    assert again.xml == result.xml


@settings(max_examples=80, deadline=None)
@given(pruned(), pruned())
def test_any_two_files_can_be_compared(one: bytes, other: bytes) -> None:
    for change in compare(etree.fromstring(one), etree.fromstring(other)):
        assert str(change)
        assert change.as_dict()
