"""Options and fixtures of all tests."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def pytest_addoption(parser):
    parser.addoption(
        "--regen",
        action="store_true",
        help="rewrite expected files that differ, and fail, so that the diff is read",
    )


@pytest.fixture
def regen(request):
    wanted = request.config.getoption("--regen")
    if wanted and os.environ.get("CI"):
        pytest.fail("--regen is for a person, not for CI")
    return wanted


@pytest.fixture(scope="session")
def corpus():
    """The folder of documents that stay outside the repository."""
    folder = Path(os.environ.get("UNAKN_CORPUS") or ROOT.parent / "shared" / "corpus")
    if not folder.is_dir():
        pytest.skip(f"no corpus at {folder}: set UNAKN_CORPUS")
    return folder


def expect(path: Path, content: bytes, *, regen: bool) -> None:
    """Compare with an expected file, or rewrite it and fail."""
    if path.is_file() and path.read_bytes() == content:
        return
    if regen:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        pytest.fail(f"rewrote {path.relative_to(ROOT)}: read the diff")
    if not path.is_file():
        pytest.fail(f"{path.relative_to(ROOT)} is missing: make it with --regen")
    assert content.decode() == path.read_text("utf-8")
