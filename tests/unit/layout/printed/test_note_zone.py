"""Footnotes leave the foot of the page and are tied to the calls in the text."""

from support.printed_pages import (
    LEFT,
    SENTENCE,
    below,
    compose,
    line,
    page,
    set_text,
    texts,
)

from converter.layout import NoteCall
from converter.layout.page import FurnitureKind

RULE = (LEFT, 688.0, LEFT + 110, 688.5)


def body(call="1", topic="Ageing"):
    """Return two paragraphs; the first ends with a call."""
    lines = set_text(f"{topic} was discussed. {SENTENCE}.", 100)
    last = lines.pop()
    text = "".join(span.text for span in last.inlines)
    lines.append(line(text, y=below(lines, 0), call=call))
    return [*lines, *set_text(f"{topic} came up again. {SENTENCE}.", 300)]


def note(text, y, mark="1"):
    """Return the line of a note, its mark raised."""
    return [
        line("", LEFT, y, size=8, call=mark),
        line(text, LEFT + 8, y, size=8),
    ]


def notes(document):
    return [
        (found.marker, " ".join(block.text for block in found.blocks))
        for found in document.notes
    ]


def calls(document):
    return [(c.marker, c.note) for block in document.blocks() for c in block.calls]


def test_a_note_below_a_rule_is_tied_to_its_call():
    found = compose(page(*body(), *note("See A/90/12.", 700), rulings=[RULE]))
    assert notes(found) == [("1", "See A/90/12.")]
    assert calls(found) == [("1", 0)]


def test_the_rule_is_furniture_when_characters_draw_it():
    drawn = line("____________", y=688, size=8)
    found = compose(page(*body(), drawn, *note("See A/90/12.", 700)))
    assert [f.kind for f in found.furniture] == [FurnitureKind.NOTE_RULE]
    assert notes(found) == [("1", "See A/90/12.")]


def test_notes_need_no_rule():
    found = compose(page(*body(), *note("See A/90/12.", 700)))
    assert notes(found) == [("1", "See A/90/12.")]


def test_the_lines_of_a_note_are_joined():
    more = line("and A/90/13.", y=710, size=8)
    found = compose(page(*body(), *note("See A/90/12", 700), more, rulings=[RULE]))
    assert notes(found) == [("1", "See A/90/12 and A/90/13.")]


def test_a_note_goes_on_at_the_foot_of_the_next_page():
    more = line("and all that follows.", y=700, size=8)
    found = compose(
        page(*body(), *note("See the report,", 700), rulings=[RULE]),
        page(*body("2", "Drought"), more, *note("Ibid.", 712, "2"), rulings=[RULE]),
    )
    assert notes(found) == [
        ("1", "See the report, and all that follows."),
        ("2", "Ibid."),
    ]


def test_each_page_may_begin_with_one_again():
    found = compose(
        page(*body(), *note("See A/90/12.", 700), rulings=[RULE]),
        page(*body(topic="Drought"), *note("See A/90/13.", 700), rulings=[RULE]),
    )
    assert calls(found) == [("1", 0), ("1", 1)]


def test_a_raised_number_calls_no_note_of_a_later_page():
    plain = [page(*body("", topic)) for topic in ("Floods", "Heat")]
    found = compose(
        page(*body("1")),
        *plain,
        page(*body(topic="Drought"), *note("See A/90/12.", 700), rulings=[RULE]),
    )
    assert calls(found) == [("1", 0)]
    assert "1" in texts(found)[0]


def test_an_asterisk_is_a_call_though_it_is_not_raised():
    star = line("* Reissued for technical reasons.", y=700, size=8)
    title = line("Draft decision*", y=60, bold=True)
    found = compose(page(title, *body(""), star, rulings=[RULE]))
    assert notes(found) == [("*", "Reissued for technical reasons.")]
    assert calls(found) == [("*", 0)]
    assert texts(found)[0] == "Draft decision"


def test_typewritten_calls_have_a_slash():
    text = f"{SENTENCE}, 1/ and by those of the region."
    old = line("1/ A/45/12.", y=700)
    found = compose(page(*set_text(text), line("_____", y=688), old))
    assert notes(found) == [("1", "A/45/12.")]
    assert texts(found)[0].endswith("regions, and by those of the region.")
    assert calls(found) == [("1", 0)]


def test_two_calls_may_stand_in_one_superscript():
    foot = [*note("See A/90/12.", 700), *note("See A/90/13.", 710, "2")]
    found = compose(page(*body("1, 2"), *foot, rulings=[RULE]))
    assert calls(found) == [("1", 0), ("2", 1)]


def test_a_superscript_without_a_note_stays_text():
    found = compose(page(*body("3")))
    assert calls(found) == []
    assert "3" in texts(found)[0]


def test_the_call_leaves_no_blank_before_it():
    found = compose(page(*body(), *note("See A/90/12.", 700), rulings=[RULE]))
    inlines = next(found.blocks()).inlines
    place = next(at for at, item in enumerate(inlines) if isinstance(item, NoteCall))
    assert not inlines[place - 1].text.endswith(" ")


def test_small_print_without_a_mark_is_no_note():
    small = set_text(f"{SENTENCE}.", 680, size=8, leading=10)
    found = compose(page(*body(""), *small))
    assert notes(found) == []


def test_notes_listed_at_the_end_are_called_from_any_page():
    plain = [page(*body("", topic)) for topic in ("Floods", "Heat")]
    listed = note("See A/90/12.", 700)
    found = compose(
        page(*body("1")),
        *plain,
        page(*body("", topic="Drought"), *listed, rulings=[RULE]),
    )
    assert calls(found) == [("1", 0)]
    assert notes(found) == [("1", "See A/90/12.")]
