"""Flat pieces become the levels that their labels mean."""

from dataclasses import replace

import pytest

from converter.languages.loader import load_pack
from converter.model.block import Num
from converter.model.draft import HeadingLine, Numbered, Preambular, Unnumbered
from converter.model.hierarchy import Level, List
from converter.model.inline import text
from converter.model.node import children, text_of
from converter.recognisers.label import label_of, parse_label
from converter.transforms.levels import build_levels

PACK = load_pack("en")


def piece(line):
    if line.startswith("# "):
        label, _, rest = line[2:].partition(" ")
        found = label_of(label, PACK) if label.endswith(".") else None
        if found:
            return HeadingLine(
                num=Num(content=text(label)), label=found, content=text(rest)
            )
        return HeadingLine(content=text(line[2:]))
    if line.startswith("~ "):
        return Preambular(content=text(line[2:]))
    parsed = parse_label(line, PACK)
    if parsed is None:
        return Unnumbered(content=text(line))
    return Numbered(
        num=Num(content=text(parsed.label.printed)),
        label=parsed.label,
        content=text(line[parsed.end :]),
    )


def outline(node, depth=0):
    """The levels as an indented list: element, number, heading."""
    lines = []
    for child in children(node) if not isinstance(node, tuple) else node:
        if isinstance(child, Level):
            number = text_of(child.num) if child.num else ""
            heading = text_of(child.heading) if child.heading else ""
            words = " ".join(part for part in (child.element, number, heading) if part)
            lines.append("  " * depth + words)
            lines += outline(child, depth + 1)
        elif child.element == "crossHeading":
            lines.append("  " * depth + "crossHeading")
    return lines


def built(*lines):
    content, diagnostics = build_levels([piece(line) for line in lines])
    return outline(content), [one.code for one in diagnostics]


def test_items_stand_in_the_list_of_their_paragraph():
    levels, codes = built(
        "1. Decides:", "(a) One:", "(i) Two;", "(ii) Three;", "(b) Four.", "2. Ends."
    )
    assert levels == [
        "paragraph 1.", "  list", "    point (a)", "      list", "        point (i)",
        "        point (ii)", "    point (b)", "paragraph 2.",
    ]  # fmt: skip
    assert codes == []


def test_i_after_h_is_a_letter_unless_ii_follows():
    letters = [f"({letter}) Text;" for letter in "abcdefghij"]
    levels, _ = built("1. Decides:", *letters)
    assert levels[-2:] == ["    point (i)", "    point (j)"]
    levels, _ = built("1. Decides:", *letters[:8], "(i) Text;", "(ii) Text.")
    assert levels[-3:] == ["      list", "        point (i)", "        point (ii)"]


def test_sections_hold_titles_and_divisions():
    levels, _ = built(
        "# I. Scope",
        "# A. Who",
        "1. All.",
        "# What",
        "2. Everything.",
        "# II. End",
        "3. Done.",
    )
    assert levels == [
        "section I. Scope", "  title A. Who", "    paragraph 1.", "    division What",
        "      paragraph 2.", "section II. End", "  paragraph 3.",
    ]  # fmt: skip


def test_preambular_text_inside_a_section_is_a_cross_heading():
    levels, _ = built("# I. Scope", "~ Recalling this,", "1. Decides.")
    assert levels == ["section I. Scope", "  crossHeading", "  paragraph 1."]


@pytest.mark.parametrize("after", [";", ","])
def test_a_sentence_goes_on_after_its_items(after):
    content, _ = build_levels(
        [
            piece(line)
            for line in (
                "1. Calls upon States:",
                f"(a) To act{after}",
                "in good faith;",
            )
        ]
    )
    (paragraph,) = content
    (items,) = paragraph.levels
    assert isinstance(items, List)
    assert text_of(items.wrap_up) == "in good faith;"


def test_odd_numbers_are_reported_and_lose_nothing():
    levels, codes = built("1. One.", "3. Three.", "(c) Item.")
    assert levels[:2] == ["paragraph 1.", "paragraph 3."]
    assert codes == ["NU001", "NU002"]


@pytest.mark.parametrize(
    ("printed", "places"),
    [
        (["1.", "2.", "3.", "3.", "5."], ["1", "2", "3", "4", "5"]),
        (["4.", "5.", "7.", "7.", "8."], ["4", "5", "6", "7", "8"]),
        (["8.", "9.", "9."], ["8", "9", "10"]),
        (["1.", "2.", "1.", "3.", "4."], ["1", "2", "3", "4", "5"]),
        (["1.", "1.", "1.", "2.", "3."], ["1", "2", "3", "4", "5"]),
    ],
)
def test_a_misprinted_number_stands_in_its_place(printed, places):
    content, diagnostics = build_levels(
        [piece(f"{n} Requests all to go;") for n in printed]
    )

    assert [level.num.canonical for level in content] == places
    assert [text_of(level.num) for level in content] == printed
    assert [found.code for found in diagnostics][-1] == "NU003"


@pytest.mark.parametrize(
    "printed",
    [
        ["5.", "7.", "8."],
        ["1.", "2.", "1.", "2."],
        ["1.", "2.", "1."],
        ["3.", "3.", "4."],
        ["1.", "1.", "3."],
        ["1.", "4.", "3."],
    ],
)
def test_numbers_that_their_neighbours_do_not_prove_wrong_are_kept(printed):
    content, _ = build_levels([piece(f"{n} Requests all to go;") for n in printed])

    assert [f"{level.num.canonical}." for level in content] == printed


@pytest.mark.parametrize("between", ["# Boats", "Boats are meant here."])
def test_a_one_below_another_line_begins_a_row(between):
    content, codes = build_levels(
        [piece(line) for line in ("1. To go;", between, "1. To sail;", "2. To row;")]
    )
    assert not codes
    assert [text_of(one.num) for one in content[-1].levels or content[-2:]] == [
        "1.",
        "2.",
    ]


def test_text_between_two_items_stays_between_them():
    content, _ = build_levels(
        [
            piece("1. Calls upon all to go:"),
            piece("(a) By boat, of which:"),
            Unnumbered(content=text("ten are ready;")),
            Unnumbered(content=text("six are being built;")),
            piece("(b) By train;"),
        ]
    )
    (items,) = content[0].levels
    assert [text_of(item.content) for item in items.levels] == [
        "By boat, of which:ten are ready;six are being built;",
        "By train;",
    ]
    assert items.wrap_up is None


def test_text_below_inner_items_closes_their_list_where_the_outer_goes_on():
    content, _ = build_levels(
        [
            piece("1. Calls upon all to go:"),
            piece("(a) By boat:"),
            piece("(i) At night,"),
            piece("(ii) By day,"),
            Unnumbered(content=text("as the case may be;")),
            piece("(b) By train;"),
        ]
    )
    (items,) = content[0].levels
    first, second = items.levels
    assert text_of(first.levels[0].wrap_up) == "as the case may be;"
    assert text_of(second.content) == "By train;"


def test_a_section_i_behind_h_is_a_letter():
    lines = [f"{letter}. Schools" for letter in "ABCDEFGHI"]
    rows = [
        replace(node, label=label_of(line[:2], load_pack("en")))
        for line in lines
        for node in [
            HeadingLine(content=text(line[3:]), num=Num(content=text(line[:2])))
        ]
    ]
    content, _ = build_levels(rows)

    assert {level.element for level in content} == {"title"}
    assert content[-1].num.canonical == "I"


@pytest.mark.parametrize("rest", ["Vulnerable to traffickers", "vulnerable to them"])
def test_a_line_without_label_in_an_unfinished_item_is_its_rest(rest):
    lines = ["1. Requests all:", "(a) To see to those who are", "(b) To go;"]
    rows = [piece(line) for line in lines]
    rows.insert(2, HeadingLine(content=text(rest)))
    content, _ = build_levels(rows)

    assert [level.element for level in content] == ["paragraph"]
    assert rest in text_of(content[0])


def test_a_line_without_label_behind_a_finished_item_is_a_heading():
    rows = [piece("1. Requests all:"), piece("(a) To go;"), piece("(b) To stay.")]
    rows.insert(2, HeadingLine(content=text("Schools")))
    content, _ = build_levels(rows)

    assert "division" in {level.element for level in content}


def test_numbers_below_a_letter_that_ends_in_a_colon_stand_inside_it():
    lines = ["(a) To approve the agenda:", "1. Election.", "2. Theme;", "(b) To go."]
    content, _ = build_levels([piece(line) for line in lines])

    assert len(content) == 1
    assert [p.num.canonical for p in content[0].levels] == ["a", "b"]
