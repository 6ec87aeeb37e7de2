"""Persons that running text explains, in six languages."""

from __future__ import annotations

import subprocess
import sys

import pytest

from converter.languages.loader import load_pack
from converter.model.block import P
from converter.model.document import Document, MainBody
from converter.model.inline import Location, Organization, Person, Role
from converter.model.node import Text, text_of, walk
from converter.transforms.appositions import mark_appositions

CASES = {
    "en": (
        (
            "The Chair of the Committee, Jean-Marc Rossi (Switzerland), met Ms. Ana"
            " de la Cruz (Mexico) in Buenos Aires (Argentina)."
        ),
        ["Jean-Marc Rossi", "Ms. Ana de la Cruz"],
        ["Switzerland", "Mexico"],
        ["Chair"],
    ),
    "fr": (
        (
            "Le Président du Comité, Jean-Marc Rossi (Suisse), a reçu Mme Ana de la"
            " Cruz (Mexique) à Buenos Aires (Argentine)."
        ),
        ["Jean-Marc Rossi", "Mme Ana de la Cruz"],
        ["Suisse", "Mexique"],
        ["Président"],
    ),
    "es": (
        (
            "El Presidente del Comité, Jean-Marc Rossi (Suiza), recibió a la Sra. Ana"
            " de la Cruz (México) en Buenos Aires (Argentina)."
        ),
        ["Jean-Marc Rossi", "Sra. Ana de la Cruz"],
        ["Suiza", "México"],
        ["Presidente"],
    ),
    "ru": (
        (
            "Председатель Комитета, Жан-Марк Росси (Швейцария), принял г-жу и г-на,"
            " после чего г-жа Ана де ла Крус (Мексика) видела Буэнос-Айрес (Аргентина)."
        ),
        ["Жан-Марк Росси", "г-жа Ана де ла Крус"],
        ["Швейцария", "Мексика"],
        ["Председатель"],
    ),
    "ar": (
        "ترأس الجلسة السيد جان مارك روسي (سويسرا) في بوينس آيرس (الأرجنتين).",
        ["السيد جان مارك روسي"],
        ["سويسرا"],
        [],
    ),
    "zh": (
        (
            "委员会主席让-马克·罗西（瑞士）在布宜诺斯艾利斯（阿根廷）会见了保健大家庭。"
            "小组成员是 Ana Cruz（国际论坛共同主席）。"
        ),
        ["让-马克·罗西", "Ana Cruz"],
        ["瑞士"],
        ["主席", "国际论坛共同主席"],
    ),
}


@pytest.mark.parametrize("code", CASES)
def test_evidence_beside_a_name_makes_it_one(code, document_with) -> None:
    text, persons, places, roles = CASES[code]
    marked = mark_appositions(document_with(text), load_pack(code))
    found = {
        kind: [text_of(node) for node in walk(marked) if isinstance(node, kind)]
        for kind in (Person, Location, Role)
    }
    assert found == {Person: persons, Location: places, Role: roles}
    assert text in text_of(marked)


@pytest.mark.parametrize(
    "text",
    [
        "The meeting was held in Buenos Aires (Argentina).",
        "The General Assembly (Fourth Committee) met.",
        "Draft Resolution (United States)",
    ],
)
def test_no_evidence_no_person(text, document_with) -> None:
    marked = mark_appositions(document_with(text), load_pack("en"))
    assert not [node for node in walk(marked) if isinstance(node, Person)]


@pytest.mark.parametrize(
    ("code", "text", "person"),
    [
        ("en", "led by Ms. Rossi and Jean de la Tour (Norway).", "Jean de la Tour"),
        ("es", "dirigido por el Sr. José Ortega y Gasset (España).",
         "Sr. José Ortega y Gasset"),
    ],
)  # fmt: skip
def test_a_state_belongs_to_the_last_of_two(code, text, person, document_with) -> None:
    marked = mark_appositions(document_with(text), load_pack(code))
    assert [text_of(n) for n in walk(marked) if isinstance(n, Person)] == [person]


def test_the_european_union_is_an_organization(document_with) -> None:
    text = "led by Mr. Jens Rossi (European Union)."
    marked = mark_appositions(document_with(text), load_pack("en"))
    found = [text_of(n) for n in walk(marked) if isinstance(n, Organization | Location)]
    assert found == ["European Union"]
    assert not [n for n in walk(marked) if isinstance(n, Location)]


@pytest.fixture
def document_with():
    def make(text: str) -> Document:
        body = MainBody(content=(P(content=(Text(value=text),)),))
        return Document(doc_type="statement", name="resolution", body=body)

    return make


def test_jieba_is_loaded_for_chinese_only() -> None:
    code = (
        "import sys\n"
        "from converter.languages.loader import load_pack\n"
        "from converter.transforms.appositions import _read, _ASIDE\n"
        "t = 'Mr. Rossi (Mexico) spoke'\n"
        "_read(t[:10], _ASIDE.search(t), 0, load_pack('en'))\n"
        "print('jieba' in sys.modules)\n"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "False"
