"""Surgery on mixed content loses no character and makes none."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from converter.validation.upgrade.repair import Log
from converter.validation.upgrade.tree import AKN, akn, move, remove, unwrap
from converter.validation.upgrade.whitespace import settle_spaces

TEXT = st.text(alphabet="ab \t\n\u00a0", max_size=4)
INLINE = st.recursive(
    st.tuples(st.just(""), TEXT),
    lambda inner: st.tuples(
        st.sampled_from(["i", "b", "a", "sup"]), st.lists(inner, max_size=3)
    ),
    max_leaves=8,
)


def written(parts: object) -> str:
    name, content = parts  # type: ignore[misc]
    if not name:
        return str(content)
    return f"<{name}>{''.join(map(written, content))}</{name}>"


def block(parts: list[object]) -> etree._Element:
    content = "".join(map(written, parts))
    return etree.fromstring(f'<r xmlns="{AKN}"><p>x{content}y</p>z</r>')


def letters(root: etree._Element) -> str:
    return "".join("".join(map(str, root.itertext())).split(" "))


@given(st.lists(INLINE, max_size=4))
def test_unwrapping_keeps_the_text(parts: list[object]) -> None:
    root = block(parts)
    before = "".join(root.itertext())
    for node in list(root.iter(akn("i"), akn("a"))):
        unwrap(node)
    assert "".join(root.itertext()) == before
    assert root.find(f".//{akn('i')}") is None


@given(st.lists(INLINE, max_size=4))
def test_removing_keeps_the_text_around(parts: list[object]) -> None:
    root = block(parts)
    kept = "".join(root.xpath("//text()[not(ancestor::*[local-name()='b'])]"))
    for node in list(root.iter(akn("b"))):
        remove(node)
    assert "".join(root.itertext()) == kept


@given(st.lists(INLINE, max_size=4))
def test_moving_leaves_the_text_after(parts: list[object]) -> None:
    root = block(parts)
    move(root[0], root)
    assert "".join(root.itertext()).startswith("z")


@given(st.lists(INLINE, max_size=4))
def test_settling_spaces_keeps_words_apart_and_together(parts: list[object]) -> None:
    root = block(parts)
    words = "".join(root[0].itertext()).replace("\t", " ").replace("\n", " ").split(" ")
    settle_spaces(root, Log())
    after = "".join(root[0].itertext())
    assert after.split(" ") == [word for word in words if word]
    assert after == after.strip(" \t\n")
