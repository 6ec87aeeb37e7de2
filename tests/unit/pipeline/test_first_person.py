"""Texts without any masthead in which someone speaks are statements."""

import pytest

from converter.languages.loader import load_pack
from converter.layout import Block, LayoutDocument, Span
from converter.pipeline.convert import convert
from converter.pipeline.detection import detect_genre
from converter.pipeline.options import Options

SPEECHES = {
    "ar": "إننا نعرف ما يأمله أطفال بلادنا في هذا العام من كتب ومدارس.",
    "en": "We know what our children hope for this year, and we shall build schools.",
    "es": "Sabemos lo que esperan nuestros hijos este año, y haremos escuelas.",
    "fr": "Nous savons ce que nos enfants espèrent cette année.",
    "ru": "Мы знаем, чего ждут наши дети в этом году.",
    "zh": "我们知道孩子们今年的希望，我国将建造学校。",
}


@pytest.mark.parametrize("code", SPEECHES)
def test_a_bare_text_in_the_first_person_is_a_statement(code: str) -> None:
    blocks = (Block(inlines=(Span(text=SPEECHES[code]),)),) * 4
    layout = LayoutDocument(format="text", flow=blocks)
    assert detect_genre(layout, load_pack(code), "")[0].name == "statement"


def test_plain_paragraphs_are_all_that_a_speech_has() -> None:
    text = "\n".join(f"{SPEECHES['en']} They are {n} in all." for n in range(4))
    result = convert(text.encode(), Options(language="en", genre="statement"))
    assert "RC001" not in {found.code for found in result.diagnostics}
