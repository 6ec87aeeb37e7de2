"""Lines become paragraphs: by gap, indent, label, form, and words where all is open."""

import re
from dataclasses import replace

import pytest
from support.printed_pages import (
    LEADING,
    LEFT,
    RIGHT,
    SENTENCE,
    below,
    compose,
    line,
    moved,
    page,
    set_text,
    texts,
)

from converter.layout import Cues
from converter.layout.page import Align, Span


def printed(block):
    """Return the text of a block with its tabs."""
    return "".join(span.text for span in block.inlines)


def two(upper, lower, gap, **form):
    """Return two paragraphs with a gap between them."""
    lines = set_text(upper, **form)
    return [*lines, *set_text(lower, below(lines, gap), **form)]


def test_the_lines_of_a_paragraph_are_one_block():
    assert texts(compose(page(*set_text()))) == [SENTENCE + "."]


def test_a_gap_parts_paragraphs():
    found = compose(page(*two(f"{SENTENCE}.", "Then it rose.", 6)))
    assert texts(found) == [f"{SENTENCE}.", "Then it rose."]


def test_a_first_line_indent_parts_paragraphs_without_a_gap():
    found = compose(page(*two(f"{SENTENCE}.", f"It rose. {SENTENCE}.", 0, first=20)))
    assert len(texts(found)) == 2
    assert [block.first_indent for block in found.blocks()] == [20, 20]
    assert [block.indent for block in found.blocks()] == [0, 0]


def test_a_short_last_line_parts_paragraphs():
    found = compose(page(*two(f"{SENTENCE}.", f"It rose. {SENTENCE}.", 0)))
    assert texts(found) == [f"{SENTENCE}.", f"It rose. {SENTENCE}."]


def test_a_label_before_a_gap_is_parted_from_its_text_by_a_tab():
    lines = [line("1.", LEFT + 20), *set_text(f"{SENTENCE}.", first=50)]
    (block,) = compose(page(*lines)).blocks()
    assert printed(block) == f"1.\t{SENTENCE}."
    assert block.label == "1."


def test_items_with_hanging_labels_are_apart():
    lines, y = [], 100.0
    for label in ("(a)", "(b)", "(c)"):
        lines += [line(label, LEFT, y), *set_text(f"{SENTENCE};", y, left=LEFT + 30)]
        y = below(lines, 0)
    found = [printed(block) for block in compose(page(*lines)).blocks()]
    assert [text[:4] for text in found] == ["(a)\t", "(b)\t", "(c)\t"]
    assert all(text.endswith("in the regions;") for text in found)


def test_a_label_amid_a_sentence_starts_nothing():
    rows = (
        "The Committee asked the States (a) to report on the measures they had",
        "taken in the last years, of which there were many to be seen in Asia,",
        "(b) to consider what else might be of use to the regions of the world",
    )
    lines = [
        line(text, LEFT if place else LEFT + 20, 100 + 12 * place, end=RIGHT)
        for place, text in enumerate(rows)
    ]
    found = compose(page(*lines, *set_text(y=300), *set_text(y=400)))
    assert texts(found)[0] == " ".join(rows)


def test_a_word_that_begins_paragraphs_goes_on_behind_a_bracket_at_the_margin():
    rows = (
        "The Committee took note of the outcome of the Conference (first part)",
        "held in the capital of the region, of which it had read the report.",
    )
    lines = [
        line(text, LEFT if place else LEFT + 20, 100 + 12 * place, end=RIGHT)
        for place, text in enumerate(rows)
    ]
    cues = Cues(starts=re.compile("held in"))
    found = compose(page(*lines, *set_text(y=300), *set_text(y=400)), cues=cues)
    assert texts(found)[0] == " ".join(rows)


def test_a_line_that_a_raised_call_pushes_down_goes_on():
    lines = set_text(f"{SENTENCE}.")
    pushed = moved(lines[1:], down=5)
    call = Span(text="(1)", raised=True)
    pushed[0] = replace(pushed[0], inlines=(*pushed[0].inlines, call))
    assert len(texts(compose(page(*lines[:1], *pushed, *set_text(y=300))))) == 2
    plain = moved(lines[1:], down=5)
    assert len(texts(compose(page(*lines[:1], *plain, *set_text(y=300))))) == 3
    star = Span(text="*", raised=True)
    title = [replace(plain[0], inlines=(*plain[0].inlines, star)), *plain[1:]]
    assert len(texts(compose(page(*lines[:1], *title, *set_text(y=300))))) == 3


def test_a_paragraph_goes_on_over_the_page():
    lines = set_text(f"{SENTENCE}.")
    rest = moved(lines[2:], down=-2 * LEADING)
    found = compose(page(*lines[:2]), page(*rest, *set_text(y=300)))
    assert texts(found)[0] == f"{SENTENCE}."
    assert next(found.blocks()).source.last_page == 2


def test_a_sentence_that_ends_at_the_foot_ends_its_paragraph():
    found = compose(
        page(*set_text(f"{SENTENCE}.")), page(*set_text("It rose. " + SENTENCE))
    )
    assert len(texts(found)) == 2


def test_bold_and_text_are_apart():
    heading = line("General debate of the Committee", y=88, bold=True)
    found = list(compose(page(heading, *set_text())).blocks())
    assert [block.bold for block in found] == [True, False]


def test_lines_of_a_large_title_are_one_block():
    lines = [
        line("Strengthening of the coordination of the", y=60, size=14, bold=True),
        line("work of the regions", y=77, size=14, bold=True),
    ]
    assert texts(compose(page(*lines, *set_text()))) == [
        "Strengthening of the coordination of the work of the regions",
        SENTENCE + ".",
    ]


def test_centred_lines_are_one_block():
    middle = (LEFT + RIGHT) / 2
    lines = [
        line(text, middle - 2.5 * len(text), y)
        for text, y in (("Report of the Working Group", 60), ("on Fisheries", 72))
    ]
    found = list(compose(page(*lines, *set_text(), *set_text(y=300))).blocks())
    assert found[0].text == "Report of the Working Group on Fisheries"
    assert found[0].align == Align.CENTRE


@pytest.mark.parametrize("kind", ["starts", "masthead"])
def test_words_part_what_geometry_leaves_open(kind):
    upper, lower = (
        "Sixth session of the working group in March",
        "Provisional agenda here",
    )
    lines = [line(upper, y=60), line(lower, y=72)]
    pattern = re.compile(lower if kind == "starts" else upper)
    found = compose(page(*lines, *set_text()), cues=Cues(**{kind: pattern}))
    assert texts(found)[:2] == [upper, lower]


def test_words_that_start_paragraphs_do_not_part_a_sentence():
    lines = set_text(f"{SENTENCE}.", first=20)
    second = "".join(span.text for span in lines[1].inlines)
    cues = Cues(starts=re.compile(re.escape(second[:12])))
    found = compose(page(*lines, *set_text(y=300), *set_text(y=400)), cues=cues)
    assert texts(found)[0] == f"{SENTENCE}."


def test_a_word_that_may_start_a_list_goes_on_with_a_centred_title():
    upper = "Measures of the Forum on Forests of the United Nations and of its"
    lines = [
        line(upper, 135, 100, bold=True, end=465),
        line("members", 282.5, 112, bold=True),
    ]
    found = compose(
        page(*lines, *set_text(y=140)), cues=Cues(starts=re.compile("(?i)members"))
    )
    assert texts(found)[0] == f"{upper} members"


def test_a_drawn_line_of_characters_is_a_rule():
    found = compose(page(*set_text(), line("_" * 12, 280, 200), *set_text(y=300)))
    assert [type(item).__name__ for item in found.flow] == ["Block", "Rule", "Block"]


def test_a_number_behind_a_wide_chinese_comma_is_no_label():
    full = line("回顾其2004年12月3日题为“和平”的第", LEFT + 22, 100, end=RIGHT)
    number = line("59/91号、", LEFT, 112, end=LEFT + 45)
    rest = line("2005年12月8日第60/62号决议，", LEFT + 60, 112)
    found = compose(page(*set_text(y=200), full, number, rest))
    assert not any(block.label for block in found.blocks())


def test_the_enacting_words_of_a_short_chinese_text_stand_alone():
    lines = [
        line("经济及社会理事会，", LEFT + 22, 100),
        line("回顾其2020年7月17日题为“森林”的第2020/14号决议，", LEFT + 22, 112),
    ]
    assert len(texts(compose(page(*lines)))) == 2


def test_an_item_goes_on_behind_its_tab_whatever_sign_ends_its_first_line():
    opening = "(xvii) The Committee took note of the reports of the States invited,"
    first = line(opening, LEFT, 100, end=RIGHT)
    rest = set_text(f"{SENTENCE}, {SENTENCE}, {SENTENCE}.", 112, left=LEFT + 23)
    found = compose(page(*set_text(y=20), first, *rest))
    assert len(texts(found)) == 2


def test_a_line_under_a_label_goes_on_where_it_stands_further_out():
    lines = [
        line("1.", LEFT + 24),
        line("The Committee recalls the resolution of the Economic and Social", 148,
             end=RIGHT),
        line("Council on reading.", LEFT, 100 + LEADING),
        *set_text(f"{SENTENCE}.", 160, first=24),
    ]  # fmt: skip
    cues = Cues(starts=re.compile("Council"))
    assert texts(compose(page(*lines), cues=cues))[0].endswith("Council on reading.")


def test_what_begins_where_paragraphs_do_is_not_centred():
    lines = [
        *set_text(f"{SENTENCE}.", first=60),
        *set_text(f"{SENTENCE}.", 200, first=60),
        line(
            "Annotated agenda of the session (E/CN.99/1), as a", LEFT + 60, 280, end=440
        ),
    ]
    *_, last = compose(page(*lines)).blocks()
    assert last.align is Align.START


def test_small_latin_words_go_on_with_an_arabic_line_that_had_no_room():
    arabic = "وإذ تسلم بعمل المجلس الدولي للمحفوظات ومنظمات المجتمع المدني " * 2
    full = line(arabic.strip(), LEFT + 24, 100, size=11.5, end=RIGHT)
    rest = line("Abierta،", LEFT, 113, size=10)
    assert len(texts(compose(page(full, rest)))) == 1


def test_two_first_lines_around_a_page_break_are_two_paragraphs():
    last = line("认识到国际档案理事会等民间社会组织的工作，", LEFT + 24, 700, end=440)
    upper = page(*set_text(y=100), last)
    following = line(
        "强调指出档案尤为重要，而最先被销毁的正是这类", LEFT + 24, 100, end=RIGHT
    )
    lower = page(following, *set_text(y=112))
    found = texts(compose(upper, lower))
    assert found[1] == "认识到国际档案理事会等民间社会组织的工作，"


def cut_by_hand(second, **form):
    """Return a page that ends amid a sentence, and one that begins with an indent."""
    upper = set_text(f"{SENTENCE} where", first=24)
    lower = set_text(f"{second} {SENTENCE}.", first=24, **form)
    return compose(page(*set_text(first=24), *moved(upper, down=200)), page(*lower))


def test_a_paragraph_cut_by_hand_at_the_foot_goes_on_at_an_indent():
    found = texts(cut_by_hand("archives are kept, and"))
    assert len(found) == 2
    assert "where archives are kept" in found[1]


def test_a_paragraph_with_a_beginning_is_not_the_second_half_of_another():
    lines = moved(set_text(f"{SENTENCE}; the", first=24), down=200)
    upper = page(*set_text(first=24), *lines[:-1])
    found = texts(compose(upper, page(*set_text(f"It rose. {SENTENCE}.", first=24))))
    assert len(found) == 3


def test_a_small_letter_behind_the_comma_of_a_full_line_goes_on():
    cues = Cues(starts=re.compile("held in .* 2044"))
    upper = line(
        "The Council recalls the Congress of the leaders of the world,", end=RIGHT
    )
    lower = line("held in Astana on 10 May 2044, and the plan of action.", y=112.0)

    assert len(texts(compose(page(*set_text(y=60.0), upper, lower), cues=cues))) == 2


def test_latin_words_below_arabic_keep_the_distance_of_the_lines_above():
    arabic = "قرار المجلس التنفيذي بشأن التنفيذ " * 2
    lines = [line(arabic, y=100.0 + 20 * at, size=13.0, end=RIGHT) for at in range(4)]
    rest = line("EC-94/DEC.2;", y=180.0, size=10.0)

    assert len(texts(compose(page(*lines, rest)))) == 1
