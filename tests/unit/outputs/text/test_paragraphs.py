import json
from pathlib import Path

import pytest
from lxml import etree
from support.akoma import RESOLUTION, akoma, paragraph
from support.json_schema import faults

from converter.core.resources import schema_dir
from converter.core.source import SourceSpan
from converter.outputs.akn import parse
from converter.outputs.text.paragraphs import to_json

_SCHEMA = json.loads((schema_dir() / "text.schema.json").read_bytes())
_TABLE = akoma('<table eId="t"><tr><td><p>1</p></td></tr></table>', language="ara")


@pytest.mark.parametrize("root", [parse(RESOLUTION), akoma(), _TABLE])
def test_the_published_schema_describes_it(root: etree._Element) -> None:
    assert list(faults(json.loads(to_json(root)), _SCHEMA)) == []


def test_a_paragraph_says_what_search_needs() -> None:
    rows = json.loads(to_json(parse(RESOLUTION)))["paragraphs"]
    item = next(row for row in rows if row["eId"] == "para_2__list_1__point_a")
    assert item == {
        "eId": "para_2__list_1__point_a",
        "part": 1,
        "kind": "point",
        "number": "(a)",
        "path": ["I Formats", "2."],
        "language": "en",
        "text": "Be open;",
    }


def test_references_and_notes_are_told() -> None:
    rows = json.loads(to_json(parse(RESOLUTION)))["paragraphs"]
    row = next(row for row in rows if row["eId"] == "preamble__container_1")
    assert row["references"][1]["symbol"] == "A/99/1"
    assert row["notes"] == [
        {"eId": "authorialNote_1", "marker": "1", "offset": len(row["text"])}
    ]


def test_the_page_is_that_of_the_nearest_element_with_a_place() -> None:
    places = {"para_1": SourceSpan(page=4, last_page=5)}
    rows = json.loads(to_json(akoma(paragraph(1, "One.")), places))["paragraphs"]
    assert (rows[0]["page"], rows[0]["lastPage"]) == (4, 5)


def test_the_schema_is_listed_in_the_readme() -> None:
    readme = (Path(schema_dir()) / "README.md").read_text("utf-8")
    for name in ("text", "align", "review"):
        assert f"`{name}.schema.json`" in readme
