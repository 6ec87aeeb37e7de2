"""Scans and rubbish text layers given to ocrmypdf, when it is installed.

It works on files, so the document passes through a temporary folder.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from converter.core.errors import NoTextLayerError
from converter.readers.programs import run
from converter.readers.source import SourceFile

TIME_LIMIT = 1800.0
"""Seconds; a page takes a few."""

_PROGRAM = "ocrmypdf"
# what Tesseract calls the six languages
_LANGUAGES = {
    "ar": "ara",
    "en": "eng",
    "es": "spa",
    "fr": "fra",
    "ru": "rus",
    "zh": "chi_sim",
}


def recognised(source: SourceFile) -> bytes:
    """Return the PDF with a text layer that ocrmypdf read off its pictures.

    Raises:
        NoTextLayerError: ocrmypdf is not installed, or makes nothing of the file.
        LimitError: It took longer than `TIME_LIMIT`.
    """
    program = shutil.which(_PROGRAM)
    if program is None:
        message = "the PDF needs OCR, and ocrmypdf is not installed"
        raise NoTextLayerError(
            message,
            hint="Install it (apt install ocrmypdf, brew install ocrmypdf) with the "
            "language data of Tesseract, then run again.",
        )
    languages = _LANGUAGES.get(source.language) or "+".join(_LANGUAGES.values())
    with tempfile.TemporaryDirectory(prefix="unakn-") as folder:
        scan, result = Path(folder, "scan.pdf"), Path(folder, "text.pdf")
        scan.write_bytes(source.data)
        said = run(
            [
                program,
                "--quiet",
                # a text layer that is rubbish must go; a true one is of no use here
                "--force-ocr",
                "--output-type=pdf",
                f"--language={languages}",
                str(scan),
                str(result),
            ],
            name=_PROGRAM,
            limit=TIME_LIMIT,
        )
        if result.is_file():
            return result.read_bytes()
    lines = said.strip().splitlines()
    message = "ocrmypdf made nothing of the PDF" + (f": {lines[-1]}" if lines else "")
    raise NoTextLayerError(message, hint="Run ocrmypdf by hand to see why.")
