"""States are known by what the United Nations writes, not only by CLDR."""

import pytest

from converter.languages.states import state

WRITTEN = {
    "ar": {"زمبابوي": "ZW", "شيلي": "CL", "مالطة": "MT", "مملكة هولندا": "NL"},
    "en": {"Bosnia and Herzegovina": "BA", "Netherlands (Kingdom of the)": "NL"},
    "es": {"Fiji": "FJ", "Iraq": "IQ", "Kenya": "KE", "Nueva Zelandia": "NZ"},
    "fr": {"El Salvador": "SV", "Iraq": "IQ", "Nigéria": "NG", "Timor-Leste": "TL"},
    "ru": {"Кыргызстан": "KG", "Мьянма": "MM", "Южная Африка": "ZA"},
    "zh": {"文莱达鲁萨兰国": "BN", "荷兰(王国)": "NL"},
}


@pytest.mark.parametrize("code", WRITTEN)
def test_a_state_is_known_by_its_name_in_documents(code):
    assert {name: state(name, code) for name in WRITTEN[code]} == WRITTEN[code]


@pytest.mark.parametrize("code", WRITTEN)
def test_other_names_are_none(code):
    assert state("Arcadia", code) is None


def test_the_united_nations_are_no_state():
    assert state("United Nations", "en") is None
