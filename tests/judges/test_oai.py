"""The data provider as two harvesters see it."""

import datetime as dt
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.archive_files import akn

from converter.outputs.oai.index import Index
from converter.outputs.oai.provider import Provider, Repository
from converter.outputs.oai.server import OaiServer

FIRST, SECOND = dt.date(2046, 1, 1), dt.date(2046, 2, 1)
DOCUMENTS, GONE, CHANGED = 57, 5, 7

SICKLE = """
import json, sys
from sickle import Sickle
url, arguments = sys.argv[1], json.loads(sys.argv[2])
found = {
    record.header.identifier: record.header.deleted
    for record in Sickle(url).ListRecords(**arguments)
}
print(json.dumps(found))
"""
SCYTHE = """
import json, sys
from oaipmh_scythe import Scythe
url, arguments = sys.argv[1], json.loads(sys.argv[2])
names = {"metadataPrefix": "metadata_prefix", "from": "from_", "set": "set_"}
with Scythe(url) as scythe:
    found = {
        record.header.identifier: record.header.deleted
        for record in scythe.list_records(
            **{names.get(key, key): value for key, value in arguments.items()}
        )
    }
print(json.dumps(found))
"""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    """Return the address of a repository with a past."""
    for number in range(1, DOCUMENTS + 1):
        (tmp_path / f"{number}.xml").write_bytes(akn(f"A/RES/100/{number}"))
    index = Index(tmp_path / "i.sqlite", tmp_path, "example.org")
    index.refresh(lambda: FIRST)
    for number in range(1, GONE + 1):
        (tmp_path / f"{number}.xml").unlink()
    for number in range(20, 20 + CHANGED):
        data = akn(f"A/RES/100/{number}", text="Otherwise.")
        (tmp_path / f"{number}.xml").write_bytes(data)
    index.refresh(lambda: SECOND)
    server = OaiServer(("127.0.0.1", 0), lambda: None, interval=3600)
    url = f"http://127.0.0.1:{server.server_port}/oai"
    repository = Repository(
        name="Shelves", base_url=url, email="a@example.org", page_size=10
    )
    provider = Provider(repository, index, lambda: dt.datetime.now(tz=dt.UTC))
    thread = threading.Thread(target=server.serve, args=(provider,))
    thread.start()
    yield url
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize(
    ("arguments", "total", "deleted"),
    [
        ({"metadataPrefix": "oai_dc"}, DOCUMENTS, GONE),
        ({"metadataPrefix": "mods"}, DOCUMENTS, GONE),
        ({"metadataPrefix": "akn"}, DOCUMENTS, GONE),
        ({"metadataPrefix": "oai_dc", "from": "2046-01-02"}, GONE + CHANGED, GONE),
        (
            {"metadataPrefix": "oai_dc", "until": "2046-01-31"},
            DOCUMENTS - GONE - CHANGED,
            0,
        ),
        ({"metadataPrefix": "akn", "set": "language:eng"}, DOCUMENTS, GONE),
    ],
    ids=["oai_dc", "mods", "akn", "from", "until", "set"],
)
def test_two_harvesters_collect_the_same_complete_set(
    judge, served: str, arguments: dict[str, str], total: int, deleted: int
) -> None:
    run = judge("harvesters")
    results = [
        run("python", "-c", script, served, json.dumps(arguments))
        for script in (SICKLE, SCYTHE)
    ]

    for result in results:
        assert result.returncode == 0, result.stderr
    sickle, scythe = (json.loads(result.stdout) for result in results)
    assert sickle == scythe
    assert len(sickle) == total
    assert sum(sickle.values()) == deleted
