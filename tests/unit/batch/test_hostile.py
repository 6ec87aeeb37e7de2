"""Documents built to do harm cost themselves alone, each with the right class."""

import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from support.pdf_writer import document, page, words
from support.un_texts import write_resolutions

from converter.batch.limits import Limits
from converter.batch.options import BatchOptions, Summary
from converter.batch.row import Row
from converter.batch.run import run_batch

pytestmark = pytest.mark.slow

EXPECTED = {
    "bomb.docx": "HostileSourceError",
    "broken.pdf": "HostileSourceError",
    "doctype.docx": "HostileSourceError",
    "empty.txt": "UnreadableSourceError",
    "picture.txt": "UnsupportedFormatError",
    "scan.pdf": "NoTextLayerError",
}


class Ear:
    """Remembers the rows."""

    def __init__(self) -> None:
        self.rows: list[Row] = []

    def begun(self, waiting: int, settled: int) -> None: ...
    def ended(self, summary: Summary) -> None: ...

    def row(self, row: Row) -> None:
        self.rows.append(row)


def pdf_bomb(size: int) -> bytes:
    """Return a page whose few kilobytes of content unpack to blanks without end."""
    packer = zlib.compressobj(9)
    blanks = b" " * (16 << 20)
    content = b"".join(packer.compress(blanks) for _ in range(size // len(blanks)))
    content += packer.flush()
    good = document([page(words(72, 700, "x"))])
    start = good.index(b"stream\n") + len(b"stream\n")
    end = good.index(b"\nendstream", start)
    length = b"/Length %d" % (end - start)
    head = good[:start].replace(
        length, b"/Filter /FlateDecode /Length %d" % len(content)
    )
    return head + content + good[end:]


def docx(part: bytes) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", part)
    return held.getvalue()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    write_resolutions(folder, 10)
    doctype = b'<!DOCTYPE d [<!ENTITY x "y">]><w:document xmlns:w="w">&x;</w:document>'
    for name, data in {
        "bomb.pdf": pdf_bomb(1 << 30),
        "bomb.docx": docx(b"<w>" + b" " * (64 << 20) + b"</w>"),
        "broken.pdf": document([page(words(72, 700, "x"))])[:200],
        "doctype.docx": docx(doctype),
        "empty.txt": b"",
        "picture.txt": b"\x89PNG\r\n\x1a\n",
        "scan.pdf": document([page()]),
    }.items():
        (folder / name).write_bytes(data)
    return folder


def test_the_good_are_converted_and_the_bad_are_told_apart(
    source: Path, tmp_path: Path
) -> None:
    ear = Ear()
    asked = BatchOptions(
        sources=(str(source),),
        target=str(tmp_path / "out"),
        limits=Limits(seconds=60, memory=300 << 20),
        jobs=2,
    )
    run_batch(asked, ear)
    found = {Path(row.uri).name: row.error_class for row in ear.rows if row.error_class}
    # pdfium ends the process, or stops in time and gives what it has
    assert found.pop("bomb.pdf") in {"LimitError", "NoTextLayerError", "DetectionError"}
    assert found == EXPECTED, [row.line() for row in ear.rows]
    assert sum(row.state == "ok" for row in ear.rows) == 10
