"""What changed between two Akoma Ntoso files, in terms of the document.

Not a comparison of markup: paragraphs, footnotes, headings, annexes and facts are read
out of both files (`outline`), paired (`pairing`), and what differs is said as a person
would: paragraph 4 reads otherwise, footnote 3 is lost, a heading moved.
"""

from converter.validation.comparison.change import Change, Kind
from converter.validation.comparison.compare import compare

__all__ = ["Change", "Kind", "compare"]
