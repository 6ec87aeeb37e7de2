"""Marks stand as deep as they fit and never cut what has a meaning."""

from converter.model.inline import A, B, DocTitle, I, text
from converter.model.mark import Mark
from converter.model.node import Text, text_of
from converter.transforms.citations.weaving import insert


def marked(content, *stretches):
    def make(inner):
        return A(href="x", content=inner)

    return insert(content, [Mark(start, end, make) for start, end in stretches])


def shape(nodes):
    return [
        node.value if isinstance(node, Text) else (node.tag, *shape(node.content))
        for node in nodes
    ]


def test_marks_in_one_text_cut_it_in_order():
    assert shape(marked(text("abcdef"), (4, 5), (1, 3))) == [
        "a", ("a", "bc"), "d", ("a", "e"), "f",
    ]  # fmt: skip


def test_a_mark_stands_inside_the_element_that_holds_it():
    content = (DocTitle(content=text("abcdef")),)
    assert shape(marked(content, (2, 4))) == [("docTitle", "ab", ("a", "cd"), "ef")]


def test_a_mark_that_fills_emphasis_stands_around_it():
    assert shape(marked((I(content=text("ab")),), (0, 2))) == [("a", ("i", "ab"))]


def test_a_mark_may_cut_emphasis():
    content = (*text("ab"), B(content=text("cd")))
    assert shape(marked(content, (1, 3))) == ["a", ("a", "b", ("b", "c")), ("b", "d")]


def test_a_mark_that_would_cut_a_meaning_is_left_out():
    content = (*text("ab"), DocTitle(content=text("cd")))
    assert shape(marked(content, (1, 3))) == ["ab", ("docTitle", "cd")]


def test_a_mark_may_hold_a_meaning_whole():
    content = (*text("ab"), DocTitle(content=text("cd")), *text("ef"))
    woven = marked(content, (1, 5))
    assert shape(woven) == ["a", ("a", "b", ("docTitle", "cd"), "e"), "f"]
    assert text_of(*woven) == "abcdef"
