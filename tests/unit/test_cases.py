"""Cases of every genre convert to what stands beside them, alike in six languages."""

import tomllib
from collections import Counter

import pytest
from conftest import expect
from lxml import etree
from support.cases import FOLDERS, converted, eids

from converter.pipeline.options import Status
from converter.validation import validate

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
EXPECTED = sorted(path for folder in FOLDERS for path in folder.glob("*/expected.xml"))
LISTING = [path for path in EXPECTED if b"<tocItem" in path.read_bytes()]
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


@pytest.mark.parametrize("path", LISTING, ids=lambda p: "-".join(p.parts[-3:-1]))
def test_contents_yield_neither_headings_nor_paragraphs(path):
    root = etree.fromstring(path.read_bytes())
    items = list(root.iter(f"{AKN}tocItem"))
    entries = Counter(map(letters, items))
    levels = [node.getparent() for node in root.iter(f"{AKN}heading")]
    shown = Counter(
        letters(level.find(f"{AKN}num"), level.find(f"{AKN}heading"))
        for level in levels
    )
    shown.update(letters(node) for node in root.iter(f"{AKN}p"))
    # the number of its page ends an entry, but no heading
    paged = {letters(item) for item in items if "...." in "".join(item.itertext())}
    assert not [entry for entry in paged if shown[entry]]
    assert all(shown[entry.rstrip("0123456789")] <= 1 for entry in paged)
    assert all(shown[entry] <= 1 for entry in entries)


def letters(*nodes):
    """Return the letters and digits of nodes."""
    found = "".join("".join(node.itertext()) for node in nodes if node is not None)
    return "".join(filter(str.isalnum, found))
