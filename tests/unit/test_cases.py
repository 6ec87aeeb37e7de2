"""Cases of every genre convert to what stands beside them, alike in six languages."""

import datetime
import tomllib
from pathlib import Path

import pytest
from conftest import ROOT, expect
from lxml import etree

from converter.pipeline.convert import convert
from converter.pipeline.options import ConversionResult, Options, Status
from converter.validation import validate

FOLDERS = sorted(path.parent for path in (ROOT / "tests" / "cases").glob("*/case.toml"))
SOURCES = sorted(path for folder in FOLDERS for path in folder.glob("*/source.txt"))
DAY = datetime.date(2026, 1, 1)
# marks inside sentences stand where the words of a language put them
INLINE = {"ref", "rref", "mref", "a", "person", "organization", "role", "location",
          "date", "event"}  # fmt: skip


def _converted(path: Path) -> ConversionResult:
    return convert(path.read_bytes(), Options(markup_date=DAY), name=path.name)


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: "-".join(p.parts[-3:-1]))
def test_case_converts_to_the_file_beside_it(path, regen):
    result = _converted(path)
    assert result.status is Status.OK
    assert result.kept == 1
    assert result.language == path.parent.name
    assert not [f for f in validate(result.xml) if f.severity == "error"]
    expect(path.with_name("expected.xml"), result.xml, regen=regen)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda p: p.name)
def test_language_versions_of_a_case_share_all_eids(folder):
    sources = sorted(folder.glob("*/source.txt"))
    assert [path.parent.name for path in sources] == [
        "ar",
        "en",
        "es",
        "fr",
        "ru",
        "zh",
    ]
    shapes = {frozenset(_eids(_converted(path).xml)) for path in sources}
    assert len(shapes) == 1


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda p: p.name)
def test_case_says_what_it_is_kept_for(folder):
    case = tomllib.loads((folder / "case.toml").read_text("utf-8"))
    assert case["about"].endswith(".")


def _eids(xml: bytes) -> set[str]:
    root = etree.fromstring(xml)
    return {
        node.get("eId")
        for node in root.iter(etree.Element)
        if node.get("eId")
        and etree.QName(node).localname not in INLINE
        and not any(etree.QName(a).localname == "meta" for a in node.iterancestors())
    }
