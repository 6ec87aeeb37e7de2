from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from support.docx_package import docx, p

from converter.core.errors import (
    EncryptedSourceError,
    LimitError,
    UnsupportedFormatError,
)
from converter.readers import doc
from converter.readers.doc import read_doc
from converter.readers.source import SourceFile

LEGACY = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def source(data: bytes) -> SourceFile:
    return SourceFile(data=data, name="N0000000.doc")


def test_a_docx_under_the_old_name_is_read_as_what_it_is() -> None:
    document = read_doc(source(docx(p("Seventy-second session"))))
    assert [block.text for block in document.blocks()] == ["Seventy-second session"]
    assert document.diagnostics == ()


def test_without_libreoffice_the_message_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _program: None)
    with pytest.raises(UnsupportedFormatError, match="LibreOffice") as caught:
        read_doc(source(LEGACY))
    assert "Install LibreOffice" in caught.value.hint


def test_an_encrypted_document_is_said_to_be_so() -> None:
    with pytest.raises(EncryptedSourceError):
        read_doc(source(LEGACY + "EncryptedPackage".encode("utf-16-le")))


def script(folder: Path, content: str) -> str:
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{content}\n", "utf-8")
    path.chmod(0o755)
    return str(path)


def test_a_program_that_hangs_is_ended(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = script(tmp_path, "sleep 60")
    monkeypatch.setattr(shutil, "which", lambda _program: program)
    monkeypatch.setattr(doc, "TIME_LIMIT", 0.2)
    with pytest.raises(LimitError, match="seconds"):
        read_doc(source(LEGACY))


def test_a_file_that_libreoffice_cannot_read_is_not_taken(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = script(tmp_path, "exit 0")
    monkeypatch.setattr(shutil, "which", lambda _program: program)
    with pytest.raises(UnsupportedFormatError, match="cannot read"):
        read_doc(source(LEGACY))


@pytest.mark.slow
@pytest.mark.judge
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_a_legacy_document_is_read_through_libreoffice(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(docx(p("The General Assembly,")))
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "doc:MS Word 97",
            "--outdir",
            str(tmp_path),
            str(tmp_path / "a.docx"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    document = read_doc(source((tmp_path / "a.doc").read_bytes()))
    assert [block.text for block in document.blocks()] == ["The General Assembly,"]
    assert document.diagnostics[0].code == "DX018"
