"""What holds for any text, in any of the six languages."""

import datetime
import unicodedata
from dataclasses import fields, is_dataclass
from functools import cache

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import etree

from converter.core.text import squash
from converter.languages.loader import languages, load_pack
from converter.languages.phrase import Phrase
from converter.pipeline.convert import convert
from converter.pipeline.options import Options, Shape
from converter.validation.schema import validate_schema

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
DAY = datetime.date(2026, 1, 1)
WORDS = {
    "ar": "السلام والأمن الدوليان مسؤولية الجميع في كل بلد",
    "en": "peace and security are the concern of every State and people",
    "es": "la paz y la seguridad son asunto de cada Estado y pueblo",
    "fr": "la paix et la sécurité sont l’affaire de chaque État et peuple",
    "ru": "мир и безопасность являются делом каждого государства и народа",
    "zh": "和平与安全是每个国家和人民的共同关切",
}
LABELS = ["1.", "2.", "3.", "7.", "(a)", "(b)", "(i)", "(ii)", "I.", "A.", "1 -", "•",
          "(أ)", "’1‘", "一、", "㈠", "1.1", "٣.", "99.", "", "", ""]  # fmt: skip


def not_binary(text):
    """Return whether a reader takes a text for one: it holds no controls."""
    return all(unicodedata.category(sign) != "Cc" for sign in text)


@cache
def phrases(code):
    """Return an example of every phrase that a language pack knows."""
    found = []
    waiting = [load_pack(code)]
    while waiting:
        match waiting.pop():
            case Phrase() as phrase:
                found += phrase.matches[:2]
            case tuple() as several:
                waiting += several
            case thing if is_dataclass(thing):
                waiting += (getattr(thing, field.name) for field in fields(thing))
    return sorted(set(found))


@st.composite
def texts(draw):
    code = draw(st.sampled_from(languages()))
    pack = load_pack(code)
    special = [
        *phrases(code),
        *(words[0] + "," for words in pack.resolution.formula.values() if words),
        "A/RES/99/901", "A/99/PV.7", "99/901. " + WORDS[code], "__________",
    ]  # fmt: skip
    opener = draw(st.sampled_from(pack.resolution.preambular[:40]))
    plain = st.builds(
        lambda label, end: f"{label} {WORDS[code]}{end}".strip(),
        st.sampled_from(LABELS),
        st.sampled_from([".", ";", ",", ":", ""]),
    )
    lines = draw(
        st.lists(
            st.one_of(
                plain,
                st.sampled_from(special),
                st.just(f"{opener} {WORDS[code]},"),
                st.text(st.characters(codec="utf-8"), max_size=30).filter(not_binary),
            ),
            min_size=1,
            max_size=25,
        )
    )
    return code, "\n\n".join([WORDS[code], *lines])


RELAXED = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@RELAXED
@example(
    ("en", "A/99/PV.7\n\n7th plenary meeting"),  # a record that records nothing
    Shape.DOCUMENT,
)
@example(
    ("zh", f"{WORDS['zh']}\n\n回顾 {WORDS['zh']},\n\n[\n\n(签名)"),  # an office "["
    Shape.DOCUMENT,
)
@given(texts(), st.sampled_from(Shape))
def test_any_text_becomes_valid_xml_and_keeps_its_letters(sample, shape):
    code, text = sample
    options = Options(language=code, markup_date=DAY, shape=shape)
    result = convert(text.encode(), options)
    root = etree.fromstring(result.xml)
    assert not [f for f in validate_schema(root) if f.severity == "error"]
    for space in [root[0], *(one[0] for one in root.iterfind(f"{AKN}components/*"))]:
        eids = [node.get("eId") for node in space.iter() if node.get("eId")]
        assert len(eids) == len(set(eids))
    assert result.kept == 1, [d.message for d in result.diagnostics]


@RELAXED
@given(texts())
def test_same_input_gives_same_bytes(sample):
    code, text = sample
    options = Options(language=code, markup_date=DAY)
    assert convert(text.encode(), options).xml == convert(text.encode(), options).xml


@pytest.mark.parametrize("code", languages())
def test_letters_alone_are_a_partial_success_at_most(code):
    result = convert(f"{WORDS[code]}.".encode(), Options(language=code))
    assert result.status == "partial"
    assert squash(WORDS[code]) in squash(
        "".join(etree.fromstring(result.xml).itertext())
    )
