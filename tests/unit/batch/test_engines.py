"""All engines give the same journal."""

from pathlib import Path

import pytest
from support.un_texts import write_resolutions

from converter.batch.options import BatchOptions, Summary
from converter.batch.run import run_batch
from converter.core.errors import UsageError


class Deaf:
    """Hears nothing."""

    def begun(self, waiting: int, settled: int) -> None: ...
    def row(self, row: object) -> None: ...
    def ended(self, summary: Summary) -> None: ...


def digest_of(source: Path, out: Path, engine: str) -> str:
    asked = BatchOptions(sources=(str(source),), target=str(out), engine=engine, jobs=2)
    return run_batch(asked, Deaf()).digest


@pytest.fixture
def source(tmp_path: Path) -> Path:
    paths = write_resolutions(tmp_path / "in", 5)
    (tmp_path / "in/again.txt").write_bytes(paths[0].read_bytes())
    (tmp_path / "in/other.txt").write_bytes(paths[1].read_bytes() + b"3.   Decides.\n")
    (tmp_path / "in/bad.pdf").write_bytes(b"%PDF-1.5\n")
    return tmp_path / "in"


@pytest.mark.slow
def test_serial_and_local_agree(source: Path, tmp_path: Path) -> None:
    found = {digest_of(source, tmp_path / name, name) for name in ("serial", "local")}
    assert len(found) == 1


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_dask_agrees(source: Path, tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="the extra dask is not installed")
    found = {digest_of(source, tmp_path / name, name) for name in ("serial", "dask")}
    assert len(found) == 1


def test_a_missing_engine_is_said(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "distributed", None)
    with pytest.raises(UsageError, match="not installed"):
        digest_of(source, tmp_path / "out", "dask")
