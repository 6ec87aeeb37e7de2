"""LibreOffice as a judge: what another program prints for the same document."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

AVAILABLE = (
    shutil.which("soffice") is not None and shutil.which("pdftotext") is not None
)
_TIME_LIMIT = 600


def print_with_libreoffice(
    documents: Mapping[str, bytes], folder: Path
) -> dict[str, str]:
    """Return the text that LibreOffice prints to PDF for each DOCX, by name."""
    for name, data in documents.items():
        (folder / f"{name}.docx").write_bytes(data)
    subprocess.run(
        [
            "soffice",
            "--headless",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            *(str(folder / f"{name}.docx") for name in documents),
        ],
        check=True,
        capture_output=True,
        timeout=_TIME_LIMIT,
    )
    return {name: _text(folder / f"{name}.pdf") for name in documents}


def _text(pdf: Path) -> str:
    command = ["pdftotext", "-raw", str(pdf), "-"]
    made = subprocess.run(command, check=True, capture_output=True, text=True)
    return made.stdout
