from support.akoma import RESOLUTION, akoma, note, paragraph

from converter.outputs.akn import parse
from converter.outputs.text.markdown import to_markdown

_TEXT = to_markdown(parse(RESOLUTION))


def _body(text: str) -> str:
    return to_markdown(akoma(text)).split("---\n\n", 1)[1].strip()


def test_facts_stand_before_the_text() -> None:
    assert _TEXT.startswith('---\nsymbol: "A/RES/99/901"\ntitle: "Open formats"\n')


def test_titles_and_headings_step_down() -> None:
    lines = [line for line in _TEXT.splitlines() if line.startswith("#")]
    assert lines == ["# 99/901. Open formats", "## I Formats", "## Annex"]


def test_printed_numbers_are_text_and_no_list_of_markdown() -> None:
    assert "1\\. *Takes note* of the report;[^2]" in _TEXT


def test_items_are_lists_close_together() -> None:
    assert "- (a) Be open;\n- (b) Last.\n" in _TEXT


def test_notes_are_footnotes() -> None:
    assert "[^1]: See also 96/3." in _TEXT


def test_links_lead_out() -> None:
    assert "[A/99/1](<https://undocs.org/A/99/1>)" in _TEXT


def test_signs_of_markdown_are_escaped() -> None:
    assert _body("<p># 5 * 3 [a] &lt;b&gt; under_score</p>") == (
        "\\# 5 \\* 3 \\[a\\] \\<b\\> under\\_score"
    )


def test_a_paragraph_that_begins_with_a_number_is_no_list() -> None:
    assert _body("<p>3. Three.</p>") == "3\\. Three."


def test_emphasis_leaves_spaces_outside() -> None:
    assert _body("<p>a<i> b </i>c</p>") == "a *b* c"


def test_a_table_fills_up_what_spans_columns() -> None:
    assert _body(
        '<table><tr><th colspan="2"><p>A</p></th></tr>'
        "<tr><td><p>1</p></td><td><p>2|3</p></td></tr></table>"
    ) == ("| A |  |\n| --- | --- |\n| 1 | 2\\|3 |")


def test_two_notes_of_one_marker_have_two_labels() -> None:
    text = to_markdown(
        akoma(
            paragraph(1, "A" + note("*", "x", 1))
            + paragraph(2, "B" + note("*", "y", 2))
        )
    )
    assert "A[^n1]" in text
    assert "B[^n2]" in text
    assert "[^n1]: x" in text
    assert "[^n2]: y" in text
