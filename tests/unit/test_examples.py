"""The examples convert to what stands beside them, alike in six languages."""

import datetime
from pathlib import Path

import pytest
from conftest import ROOT, expect
from lxml import etree

from converter.pipeline.convert import convert
from converter.pipeline.options import Options, Status
from converter.validation import validate

EXAMPLES = sorted((ROOT / "examples").glob("*/*.txt"))
DAY = datetime.date(2026, 1, 1)
MARKS = {"ref", "rref", "mref", "a", "person", "organization", "role", "location",
         "date", "event"}  # fmt: skip


def _converted(path: Path):
    return convert(path.read_bytes(), Options(markup_date=DAY), name=path.name)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_example_converts_to_the_file_beside_it(path, regen):
    result = _converted(path)
    assert result.status is Status.OK
    assert result.kept == 1
    assert result.language == path.stem
    assert not [f for f in validate(result.xml) if f.severity == "error"]
    expect(path.with_suffix(".xml"), result.xml, regen=regen)


@pytest.mark.parametrize(
    "folder", sorted({p.parent for p in EXAMPLES}), ids=lambda p: p.name
)
def test_language_versions_share_all_eids(folder):
    shapes = {path.stem: _eids(_converted(path).xml) for path in folder.glob("*.txt")}
    assert len(shapes) == 6
    assert len(set(map(frozenset, shapes.values()))) == 1


def _eids(xml: bytes) -> set[str]:
    root = etree.fromstring(xml)
    return {
        node.get("eId")
        for node in root.iter()
        if isinstance(node.tag, str)
        and node.get("eId")
        and etree.QName(node).localname not in MARKS
        and not any(etree.QName(a).localname == "meta" for a in node.iterancestors())
    }
