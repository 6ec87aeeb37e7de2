"""What stands in parentheses in a symbol: a session, a year, a part of a document.

``(III)``, ``(S-XXVI)``, ``(14)`` sessions; ``(2000)`` a year; ``(Sect. 3)``,
``(Vol. I)``, ``(Parts I and II)``, ``(Resumption 1)`` parts; ``(SES.35/13)`` the
second number of documents of ECLAC.
"""

from __future__ import annotations

import re
from functools import cache

from converter.core.symbols.faults import SymbolError
from converter.core.symbols.organs import Code, tables
from converter.core.symbols.roman import ROMAN, is_roman

_YEAR = re.compile(r"19[4-9]\d|20\d\d")
_COUNTED = re.compile(r"(?:S|ES)-[0-9]{1,3}|[1-9][0-9]{0,2}")
_NUMBER = rf"(?:[0-9]+|[A-F]|(?=[IVXL]){ROMAN})"
_NUMBERS = re.compile(rf"{_NUMBER}(?:(?:AND|-){_NUMBER})?")
_GAPS = re.compile("[ .]")
_DOUBLE = re.compile(r"[A-Z]{2,6}\.[0-9]{1,4}/[0-9]{1,4}")


def is_year(text: str) -> bool:
    """Tell whether the text is a year since 1940."""
    return _YEAR.fullmatch(text) is not None


def is_dated(note: str) -> bool:
    """Tell whether a note is a year, a Roman session or a special session."""
    return is_year(note) or is_roman(note.removeprefix("E").removeprefix("S-"))


def is_session(note: str) -> bool:
    """Tell whether a note is a session of a body, in whatever numerals."""
    return _COUNTED.fullmatch(note) is not None or (
        is_dated(note) and not is_year(note)
    )


def spelled_note(note: str) -> str:
    """Return a note in its one spelling.

    Raises:
        SymbolError: It names no session, year or part of a document.
    """
    upper = note.strip().upper()
    if is_year(upper) or is_session(upper) or _DOUBLE.fullmatch(upper):
        return upper
    if part := _part(note.strip()):
        return part
    reason = f"({note}) names no session, year or part of a document"
    raise SymbolError(reason)


def _part(note: str) -> str:
    """Return ``Sect. 3`` for ``Sect.3`` and the like, or empty.

    Blanks and points do not count: the UN's links leave them out (``PartsIandII``).
    """
    squeezed = _GAPS.sub("", note.upper())
    for word, code in _longest_first():
        number = squeezed.removeprefix(word)
        if number == squeezed:
            continue
        if (match := _NUMBERS.fullmatch(number)) or (code.bare and not number):
            spread = " and ".join(number.split("AND")) if match else ""
            return f"{code.printed} {spread}".strip()
    return ""


@cache
def _longest_first() -> tuple[tuple[str, Code], ...]:
    parts = tables().part.items()
    return tuple(sorted(parts, key=lambda row: len(row[0]), reverse=True))
