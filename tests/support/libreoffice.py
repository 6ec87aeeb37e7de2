"""LibreOffice as a judge and as a printer: what another program makes of a document."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

PRINTS = shutil.which("soffice") is not None
AVAILABLE = PRINTS and shutil.which("pdftotext") is not None
_TIME_LIMIT = 600


def printed_to_pdf(documents: Mapping[str, bytes], folder: Path) -> dict[str, Path]:
    """Return the PDF that LibreOffice makes of each DOCX, by name."""
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
    return {name: folder / f"{name}.pdf" for name in documents}


def print_with_libreoffice(
    documents: Mapping[str, bytes], folder: Path
) -> dict[str, str]:
    """Return the text that LibreOffice prints to PDF for each DOCX, by name."""
    pages = printed_to_pdf(documents, folder)
    return {name: _text(pdf) for name, pdf in pages.items()}


def _text(pdf: Path) -> str:
    command = ["pdftotext", "-raw", str(pdf), "-"]
    made = subprocess.run(command, check=True, capture_output=True, text=True)
    return made.stdout
