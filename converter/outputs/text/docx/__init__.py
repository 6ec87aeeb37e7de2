"""A Word document, written part by part.

python-docx writes no footnotes, which UN documents live by; the parts of the package
are few, so they are written here. Same document, same bytes.
"""

from converter.outputs.text.docx.package import to_docx

__all__ = ["to_docx"]
