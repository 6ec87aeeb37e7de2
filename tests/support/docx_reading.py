"""Reading tiny Word documents in tests."""

from __future__ import annotations

from typing import Any

from support.docx_package import docx

from converter.layout.page import Block, LayoutDocument
from converter.readers.docx import read_docx
from converter.readers.source import SourceFile


def read(body: str, **parts: Any) -> LayoutDocument:
    """Return the layout of a document whose body is the snippet."""
    return read_docx(SourceFile(data=docx(body, **parts)))


def texts(document: LayoutDocument) -> list[str]:
    """Return the text of each block as it stands, tabs kept."""
    return [block.raw for block in document.blocks()]


def only(body: str, **parts: Any) -> Block:
    """Return the single block of a document."""
    (block,) = read(body, **parts).blocks()
    return block


def codes(document: LayoutDocument) -> list[str]:
    """Return the codes of the diagnostics."""
    return [diagnostic.code for diagnostic in document.diagnostics]
