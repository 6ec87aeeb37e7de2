"""The cases name their organs, presiding officers, speakers and signatories."""

import tomllib

import pytest
from conftest import ROOT
from support.cases import FOLDERS, converted
from support.entities import KINDS, Tally, entities

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
TRUTH = tomllib.loads((ROOT / "tests/cases/entities.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def found():
    return {
        (folder.name, language): entities(
            converted((folder / language / "source.txt").read_bytes(), "source.txt").xml
        )
        for folder in FOLDERS
        for language in LANGUAGES
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_names_of_the_cases_are_found_and_no_others(found, kind, language):
    tally = Tally()
    for folder in FOLDERS:
        wanted = _wanted(folder.name, kind, language)
        tally.add(wanted, found[folder.name, language][kind], folder.name)
    assert tally.hits
    assert not tally.extra
    assert not tally.missing


def _wanted(case, kind, language):
    if kind not in ("organs", "committees"):
        return TRUTH[kind].get(case, {}).get(language, [])
    return [
        TRUTH["names"][organ][language]
        for organ, cases in TRUTH[kind].items()
        if case in cases
    ]
