"""Lists of sources in, rows out; rows published."""

import json
from pathlib import Path

import pytest
from support.json_schema import faults
from support.un_texts import write_resolutions

from converter.batch import process_batch
from converter.batch.processing import publish_batch
from converter.core.resources import schema_dir


@pytest.mark.slow
def test_rows_are_published_afterwards(tmp_path: Path) -> None:
    """What other engines do: parts of a list in any order, then one that publishes."""
    paths = [str(path) for path in write_resolutions(tmp_path / "in", 3)]
    out = str(tmp_path / "out")
    rows = process_batch(paths[2:], target=out) + process_batch(paths[:2], target=out)
    assert not list(Path(out).glob("*.xml"))
    assert [row["state"] for row in json.loads(json.dumps(rows))] == ["ok"] * 3
    published = list(publish_batch(rows, out))
    assert [row.name for row in published] == [
        "A_RES_61_3.en", "A_RES_61_1.en", "A_RES_61_2.en",
    ]  # fmt: skip
    assert len(list(Path(out).glob("*.xml"))) == 3


@pytest.mark.slow
def test_rows_alone_can_be_had(tmp_path: Path) -> None:
    (path,) = write_resolutions(tmp_path, 1)
    (row,) = process_batch([str(path)])
    assert row["symbol"] == "A/RES/61/1"
    schema = json.loads((schema_dir() / "journal.schema.json").read_text("utf-8"))
    assert list(faults(row, schema)) == []
