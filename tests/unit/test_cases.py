"""Cases of every genre convert to what stands beside them, alike in six languages."""

import tomllib

import pytest
from conftest import expect
from support.cases import FOLDERS, converted, eids

from converter.pipeline.options import Status
from converter.validation import validate

SOURCES = sorted(path for folder in FOLDERS for path in folder.glob("*/source.txt"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: "-".join(p.parts[-3:-1]))
def test_case_converts_to_the_file_beside_it(path, regen):
    result = converted(path.read_bytes(), path.name)
    assert result.status is Status.OK
    assert result.kept == 1
    assert result.language == path.parent.name
    assert not [f for f in validate(result.xml) if f.severity == "error"]
    expect(path.with_name("expected.xml"), result.xml, regen=regen)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda p: p.name)
def test_language_versions_of_a_case_share_all_eids(folder):
    files = sorted(folder.glob("*/expected.xml"))
    languages = [path.parent.name for path in files]
    assert languages == ["ar", "en", "es", "fr", "ru", "zh"]
    assert len({frozenset(eids(path.read_bytes())) for path in files}) == 1


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda p: p.name)
def test_case_says_what_it_is_kept_for(folder):
    case = tomllib.loads((folder / "case.toml").read_text("utf-8"))
    assert case["about"].endswith(".")
