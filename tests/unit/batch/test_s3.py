"""Outputs in an object store appear only when they are complete."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.un_texts import write_resolutions

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning"),
]
s3fs = pytest.importorskip("s3fs", reason="the extra s3 is not installed")
server = pytest.importorskip("moto.server", reason="moto is not installed")


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[object]:
    """A bucket on this machine, for this process and its children."""
    running = server.ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    running.start()
    host, port = running.get_host_and_port()
    for name, value in {
        "FSSPEC_S3_ENDPOINT_URL": f"http://{host}:{port}",
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_DEFAULT_REGION": "us-east-1",
        "XDG_STATE_HOME": str(tmp_path / "state"),
    }.items():
        monkeypatch.setenv(name, value)
    fs = s3fs.S3FileSystem(
        endpoint_url=f"http://{host}:{port}",
        use_listings_cache=False,
        skip_instance_cache=True,
    )
    if fs.exists("archive"):  # the server remembers what other tests did
        fs.rm("archive", recursive=True)
    fs.mkdir("archive")
    yield fs
    running.stop()


def command(*arguments: str) -> list[str]:
    return [
        sys.executable,
        "-m",
        "converter",
        "batch",
        *arguments,
        "--out",
        "s3://archive/akn",
    ]


def published(store) -> dict[str, bytes]:
    return {
        name.removeprefix("archive/akn/"): store.cat_file(name)
        for name in store.find("archive/akn")
        if "/.unakn/" not in name and "journal" not in name
    }


def test_sources_and_outputs_in_a_store(store, tmp_path: Path) -> None:
    for path in write_resolutions(tmp_path / "in", 3):
        store.put_file(str(path), f"archive/in/{path.name}")
    done = subprocess.run(
        command("s3://archive/in", "--jobs", "1"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert sorted(name for name in published(store) if name.endswith(".xml")) == [
        f"A_RES_61_{number}.en.xml" for number in (1, 2, 3)
    ]
    assert not [name for name in store.find("archive/akn") if "/.unakn/" in name]


def test_outputs_are_complete_whenever_somebody_looks(store, tmp_path: Path) -> None:
    write_resolutions(tmp_path / "in", 40)
    running = subprocess.Popen(
        command(str(tmp_path / "in"), "--jobs", "1"), stderr=subprocess.DEVNULL
    )
    seen = 0
    while running.poll() is None and seen < 10:
        with contextlib.suppress(FileNotFoundError):
            found = {n: d for n, d in published(store).items() if n.endswith(".xml")}
            seen = max(seen, len(found))
            for name, data in found.items():
                assert data.rstrip().endswith(b"</akomaNtoso>")
                assert name.replace(".xml", ".report.json") in store_names(store)
        time.sleep(0.05)
    os.kill(running.pid, signal.SIGKILL)
    running.wait()
    done = subprocess.run(
        command(str(tmp_path / "in"), "--jobs", "1", "--resume"),
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert sum(name.endswith(".xml") for name in published(store)) == 40
    assert not [name for name in store.find("archive/akn") if "/.unakn/" in name]


def store_names(store) -> set[str]:
    return {name.removeprefix("archive/akn/") for name in store.find("archive/akn")}
