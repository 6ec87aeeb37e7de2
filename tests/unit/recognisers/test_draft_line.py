"""The line that names a draft and who submits it."""

import pytest

from converter.languages.loader import load_pack
from converter.layout import Block, Span
from converter.layout.cursor import Cursor
from converter.model.inline import DocProponent
from converter.model.node import text_of, walk
from converter.recognisers.title import recognise_draft_line, recognise_title


@pytest.mark.parametrize(
    ("code", "line", "proponent"),
    [
        (
            "en",
            "Draft resolution submitted by the Vice-Chair of the Committee, Ana Lopes "
            "(Fiji), on the basis of informal consultations",
            "Vice-Chair of the Committee, Ana Lopes (Fiji)",
        ),
        (
            "fr",
            "Projet de résolution déposé par la Vice-Présidente de la Commission, Ana "
            "Lopes (Fidji), à l’issue de consultations officieuses",
            "Vice-Présidente de la Commission, Ana Lopes (Fidji)",
        ),
        (
            "es",
            "Proyecto de resolución presentado por la Vicepresidenta de la Comisión, "
            "Ana Lopes (Fiji), sobre la base de consultas oficiosas",
            "Vicepresidenta de la Comisión, Ana Lopes (Fiji)",
        ),
        (
            "ru",
            "Проект резолюции, представленный заместителем Председателя Аной Лопес "
            "(Фиджи) по итогам неофициальных консультаций",
            "заместителем Председателя Аной Лопес (Фиджи)",
        ),
        (
            "ar",
            "مشروع قرار مقدم من نائبة رئيس اللجنة، بناء على مشاورات غير رسمية",
            "نائبة رئيس اللجنة",
        ),
        ("zh", "委员会副主席提交的决议草案", "委员会副主席"),
        (
            "en",
            "Bhutan and Chile: amendment to draft resolution A/C.3/99/L.20",
            "Bhutan and Chile",
        ),
        (
            "en",
            "Albania, Brazil and Fiji: draft resolution",
            "Albania, Brazil and Fiji",
        ),
    ],
)
def test_who_submits_a_draft_is_its_proponent(code, line, proponent):
    cursor = Cursor((Block(inlines=(Span(text=line),)),))
    match = recognise_draft_line(cursor, load_pack(code))
    found = [n for one in match.nodes for n in walk(one) if isinstance(n, DocProponent)]

    assert [text_of(node) for node in found] == [proponent]
    assert text_of(*match.nodes) == line


def test_the_title_of_a_draft_may_read_like_the_author_line_of_a_report():
    lines = ["Albania and Fiji: draft resolution", "Report of the Committee on Rivers"]
    flow = tuple(Block(inlines=(Span(text=line),)) for line in lines)
    pack = load_pack("en")

    assert recognise_title(Cursor(flow, 1), pack) is not None
    assert recognise_title(Cursor(flow[1:]), pack) is None
