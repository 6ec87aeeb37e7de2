"""Chromium, driven by playwright-core, and axe-core, both in a throw-away folder."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from support.browser import Open, Step, Visit

_CHROMIUM = "/usr/bin/chromium"
_DRIVER = Path(__file__).with_name("drive.mjs")
_PACKAGES = ("playwright-core@1", "axe-core@4")


@pytest.fixture(scope="session")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with the driver's packages; skip where they cannot be had."""
    if not Path(_CHROMIUM).is_file():
        pytest.skip(f"{_CHROMIUM} is not installed")
    if not shutil.which("npm"):
        pytest.skip("npm is not installed")
    folder = tmp_path_factory.mktemp("browser")
    (folder / "package.json").write_text('{"private": true}')
    command = ["npm", "install", "--silent", "--no-audit", "--no-fund", *_PACKAGES]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"npm cannot install {', '.join(_PACKAGES)}")
    return folder


@pytest.fixture(scope="session")
def visit(tools: Path, tmp_path_factory: pytest.TempPathFactory) -> Open:
    """Return a function that opens a page and takes steps on it."""

    def opened(
        html: str | Path,
        *steps: Step,
        width: int = 1440,
        height: int = 900,
        dark: bool = False,
    ) -> Visit:
        page = (
            html if isinstance(html, Path) else tmp_path_factory.mktemp("p") / "a.html"
        )
        if isinstance(html, str):
            page.write_text(html, "utf-8")
        job = page.with_suffix(".job.json")
        job.write_text(
            json.dumps(
                {
                    "url": page.as_uri(), "width": width, "height": height,
                    "dark": dark, "steps": list(steps),
                }
            )
        )  # fmt: skip
        done = subprocess.run(
            ["node", str(_DRIVER), _CHROMIUM, str(job)],
            cwd=tools,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
        return Visit(**json.loads(done.stdout))

    return opened
