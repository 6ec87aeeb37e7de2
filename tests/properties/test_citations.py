"""Whatever a text cites, linking it keeps every character and nests no link."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.citing import link, paragraph

from converter.model.inline import A, B, I, Ref, RRef, text
from converter.model.node import children, text_of, walk

WORDS = {
    "en": ["resolution", "resolutions", "its resolution", "General Assembly", "of the",
           "Human Rights Council", "paragraph 1 above", "paragraphs 1 and 2 above",
           "annex to the present resolution", "of 25 September 2015", "31 April 2020"],
    "fr": ["résolution", "ses résolutions", "de l’Assemblée générale", "du Conseil",
           "paragraphe 1 ci-dessus", "du 1er août 2016",
           "annexe de la présente résolution"],
    "es": ["resolución", "sus resoluciones", "de la Asamblea General",
           "párrafo 1 supra", ", de 3 de mayo de 2014,",
           "del Consejo de Derechos Humanos"],
    "ru": ["резолюции", "своей резолюции", "Генеральной Ассамблеи", "пункте 1 выше",
           "от 25 сентября 2015 года", "Совета Безопасности"],
    "ar": ["القرار", "قرارها", "الجمعية العامة", "الفقرة 1 أعلاه", "و",
           "المؤرخ 25 أيلول/سبتمبر 2015", "217 ألف (د-3)", "دإ-30/1"],
    "zh": ["决议", "大会", "第", "号", "上文第1段", "2015年9月25日",
           "人权理事会", "其"],
}  # fmt: skip
NUMBERS = ["70/1", "217 A (III)", "1325 (2000)", "2012/6", "S-30/1", "49/24",
           "57/270 B", "A/75/6 (Sect. 3)", "A/75/982-S/2021/665", "(A/75/49), vol. I",
           "14/CP.26",
           "vol. 1577, No. 27531", ", ", " and ", ". ", "(", ")", "“", "”"]  # fmt: skip
UNDOCS = "https://undocs.org/en"
LINKS = (A, Ref, RRef)


def texts(language):
    pieces = st.sampled_from(WORDS[language] + NUMBERS) | st.text(
        string.ascii_letters + string.digits + " ,.;:()/-", max_size=8
    )
    styled = st.builds(
        lambda words, style: style(" ".join(words) + " "),
        st.lists(pieces, min_size=1, max_size=5),
        st.sampled_from([
            lambda words: words,
            lambda words: I(content=text(words)),
            lambda words: B(content=text(words)),
            lambda words: A(href=f"{UNDOCS}/A/RES/70/1", content=text(words)),
            lambda words: A(href="https://www.example.org", content=text(words)),
        ]),
    )  # fmt: skip
    return st.lists(st.lists(styled, min_size=1, max_size=6), min_size=1, max_size=4)


def linked(language, document):
    levels = [
        paragraph(str(index), *content) for index, content in enumerate(document, 1)
    ]
    return levels, link(*levels, language=language)


@pytest.mark.parametrize("language", WORDS)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_text_is_kept_and_links_are_sound(language, data):
    document = data.draw(texts(language))
    levels, result = linked(language, document)
    assert result.text == "".join(text_of(level, notes=True) for level in levels)
    eids = {node.eid for node in walk(result.root) if node.eid}
    for node in walk(result.root):
        if isinstance(node, LINKS):
            assert text_of(node).strip() or node.title is None
            assert not any(isinstance(inner, LINKS) for inner in _inside(node))
        for pointer in _pointers(node):
            assert pointer in eids


@pytest.mark.parametrize("language", WORDS)
@settings(max_examples=5, deadline=None)
@given(data=st.data())
def test_linking_twice_gives_the_same(language, data):
    document = data.draw(texts(language))
    assert linked(language, document)[1] == linked(language, document)[1]


def _inside(node):
    for child in children(node):
        yield from walk(child)


def _pointers(node):
    if isinstance(node, Ref) and node.href.startswith("#"):
        yield node.href[1:]
    if isinstance(node, RRef):
        yield node.from_id[1:]
        yield node.up_to[1:]
