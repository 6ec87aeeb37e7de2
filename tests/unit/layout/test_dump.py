"""A layout as lines that a person can read."""

from support.printed_pages import compose, line, page, set_text

from converter.layout.dump import dump


def test_a_block_shows_place_form_label_and_text():
    lines = [
        line("1.", 120),
        *set_text("Decides to remain seized of the matter.", first=50),
        *set_text(y=200),
    ]
    shown = dump(compose(page(*lines)))
    assert "1:1-2 20/20 start 10 " in shown
    assert "[1.] | 1.\u2192Decides to remain seized of the matter." in shown


def test_notes_calls_and_furniture_are_shown():
    found = dump(
        compose(
            page(
                line("Draft decision*", y=60, bold=True),
                *set_text(),
                line("* See A/90/12.", y=700, size=8),
                line("44-12345 (E)", y=770),
                rulings=[(100.0, 688.0, 200.0, 688.5)],
            )
        )
    )
    assert "b | Draft decision{*:0}" in found
    assert "note 0 [*] page 1, line 5: See A/90/12." in found
    assert "furniture (job number) page 1, line 6: 44-12345 (E)" in found
