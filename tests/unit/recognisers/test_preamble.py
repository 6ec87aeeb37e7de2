"""Preambular paragraphs before colons and semicolons."""

import pytest
from support.cursors import at

from converter.languages.loader import load_pack
from converter.model.block import BlockList
from converter.model.node import walk
from converter.recognisers.paragraph import recognise_preambular_in_body
from converter.recognisers.preamble import recognise_formula, recognise_preambular


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        (
            "zh",
            (
                "深信学校在下列方面发挥作用：",
                "(a)\t书籍，",
                "(b)\t船只，",
                "1.\t决定；",
            ),
        ),
        (
            "en",
            (
                "Convinced that schools serve:",
                "(a)\tBooks,",
                "(b)\tBoats,",
                "Recalling the past,",
            ),
        ),
    ],
)
def test_items_that_end_in_a_comma_belong_to_the_preamble(code, lines):
    match = recognise_preambular(at(*lines), load_pack(code))

    assert match.taken == 3
    assert [n for one in match.nodes for n in walk(one) if isinstance(n, BlockList)]


def test_chinese_items_that_end_in_a_semicolon_are_operative():
    lines = at("深信学校在下列方面发挥作用：", "(a)\t书籍；", "(b)\t船只。")

    assert recognise_preambular(lines, load_pack("zh")) is None


@pytest.mark.parametrize(
    ("code", "line", "below"),
    [
        ("en", "Recalling its resolution 60/1;", "Approves the sum of 5 dollars;"),
        ("en", "Recalling its resolution 60/1;", "1.\tApproves the sum;"),
    ],
)
def test_a_semicolon_may_end_the_preamble_of_a_section(code, line, below):
    cursor = at("Schools", line, below).at(1)

    assert recognise_preambular_in_body(cursor, load_pack(code)) is not None


def test_a_semicolon_before_another_paragraph_of_the_preamble_proves_nothing():
    cursor = at("Schools", "Recalling its resolution 60/1;", "The end.").at(1)

    assert recognise_preambular_in_body(cursor, load_pack("en")) is None


def test_items_of_a_preamble_have_items_of_their_own():
    match = recognise_preambular(
        at(
            "Having received the opinion, in which it found that:",
            "(a)\tTowns have the following duties:",
            "(i)\tTo keep books,",
            "(ii)\tTo lend them,",
            "(b)\tReaders may enter,",
            "Emphasizing the need to read,",
        ),
        load_pack("en"),
    )
    lists = [n for one in match.nodes for n in walk(one) if isinstance(n, BlockList)]

    assert match.taken == 5
    assert [len(one.items) for one in lists] == [2, 2]


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("en", ("Recalling its resolution 60/1, in which it asked:", "Who reads?",
                "Noting the answer,")),
        ("zh", ("回顾其第60/1号决议，其中问道：", "谁阅读？", "注意到答复，")),
    ],
)  # fmt: skip
def test_what_a_preambular_paragraph_quotes_belongs_to_it(code, lines):
    match = recognise_preambular(at(*lines), load_pack(code))

    assert match.taken == 2


def test_behind_a_colon_nothing_is_quoted_where_the_preamble_ends():
    lines = at("Recalling the following:", "Schools of the islands", "1.\tDecides;")

    assert recognise_preambular(lines, load_pack("en")).taken == 1


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("en", "“The Human Rights Council,"),
        ("fr", "« Le Conseil des droits de l’homme,"),
        ("ru", "«Совет по правам человека,"),
        ("zh", "“人权理事会，"),
        ("ar", "”إن مجلس حقوق الإنسان،"),
    ],
)
def test_a_decision_quotes_the_enacting_words(code, line):
    match = recognise_formula(at(line, "…"), load_pack(code))

    assert match is not None
