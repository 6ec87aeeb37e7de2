"""Word documents (DOCX) to layout."""

from converter.readers.docx.document import read_docx

__all__ = ["read_docx"]
