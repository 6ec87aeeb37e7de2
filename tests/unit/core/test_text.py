"""Normal forms of text: what counts, in every script."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from converter.core.scripts import TATWEEL
from converter.core.text import NO_BREAK_SPACE, spaced, squash

ANY = st.text(alphabet=st.characters(exclude_categories=["Cs"]))


@given(ANY)
def test_squash_keeps_letters_and_digits_only(text: str) -> None:
    folded = unicodedata.normalize("NFKC", text).replace(TATWEEL, "").casefold()
    assert squash(text) == "".join(
        str(unicodedata.digit(char)) if char.isdigit() else char
        for char in folded
        if char.isalpha() or char.isdigit()
    )


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Para. 3 (a)", "para3a"),
        ("Année 2001 – É", "année2001é"),
        ("الفقرة ٣", "الفقرة3"),
        ("第３段", "第3段"),
        ("二〇〇一年", "二一年"),
    ],
)
def test_squash_agrees_over_scripts(text: str, kept: str) -> None:
    assert squash(text) == kept


@given(st.text(alphabet="ab \t\n\u00a0\u3000"))
def test_a_run_of_white_space_is_one_space(text: str) -> None:
    one = re.sub(
        r"\s+",
        lambda run: NO_BREAK_SPACE if NO_BREAK_SPACE in run.group() else " ",
        text,
    )
    assert spaced(text) == one.strip(" \t\n\r\f\v")
