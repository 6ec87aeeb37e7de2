"""Independent tools that judge what we make, each in an environment of its own.

They are looked for under UNAKN_JUDGES (default: unakn-judges in the folder for
temporary files), one virtual environment a set of packages. With
UNAKN_INSTALL_JUDGES=1 those that are missing are made with pip; otherwise their tests
are skipped with that reason.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from support.archive_files import delivery, package, with_image

from converter.outputs.archive.package import Package

ROOT = Path(__file__).parents[2]
SETS = {
    # pins lxml 5.1, so it stands apart
    "eark": ["eark-validator==1.1.3"],
    "archives": [
        "bagit==1.9.0", "bagit-profile==1.3.1", "opf-fido==1.6.1", "dspyce==0.2.2",
        "ocfl-py==2.1.0", "setuptools<81",
    ],
    "harvesters": ["Sickle==0.7.0", "oaipmh-scythe==0.16.0"],
    "records": ["pymarc==5.4.0", "eulxml==1.1.3"],
}  # fmt: skip

Run = Callable[..., subprocess.CompletedProcess[str]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.judge)


def _home() -> Path:
    given = os.environ.get("UNAKN_JUDGES")
    return Path(given) if given else Path(tempfile.gettempdir()) / "unakn-judges"


def _environment(name: str) -> Path:
    """Return the folder of programs of a set, made now if that is asked for."""
    folder = _home() / name
    programs = folder / "bin"
    if (folder / "ready").is_file():
        return programs
    if os.environ.get("UNAKN_INSTALL_JUDGES") != "1":
        pytest.skip(f"no judges at {folder}: set UNAKN_INSTALL_JUDGES=1 to install")
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    subprocess.run(
        [programs / "pip", "install", "--quiet", *SETS[name]],
        check=True,
        capture_output=True,
    )
    (folder / "ready").touch()
    return programs


@pytest.fixture(scope="session")
def judge() -> Callable[[str], Run]:
    """Return how a program of a set is run: its output is captured."""

    def of(name: str) -> Run:
        programs = _environment(name)

        def run(program: str, *arguments: object) -> subprocess.CompletedProcess[str]:
            words = [programs / program, *map(str, arguments)]
            return subprocess.run(words, capture_output=True, text=True, check=False)

        return run

    return of


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of judges that lie beside the repository."""
    folder = Path(os.environ.get("UNAKN_SHARED") or ROOT.parent / "shared") / "judges"
    if not folder.is_dir():
        pytest.skip(f"no judges at {folder}: set UNAKN_SHARED")
    return folder


@pytest.fixture(
    params=["one", "work", "image"],
    ids=["one document", "a work in three languages", "with an image"],
)
def packed(request: pytest.FixtureRequest) -> Package:
    """Packages of different content."""
    made = {
        "one": package,
        "work": lambda: package(*(delivery(x) for x in ("eng", "fra", "ara"))),
        "image": lambda: package(with_image()),
    }
    return made[request.param]()
