"""Pieces between the strokes of a symbol: ``C.3``, ``75``, ``Add.1``, ``6 (Vol. I)``.

Spelling is made one here: dashes, blanks, look-alike letters, the case of codes, the
abbreviations in parentheses. What a piece means, `grammar` decides.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from converter.core.symbols.faults import SymbolError
from converter.core.symbols.notes import is_dated, is_session, is_year, spelled_note
from converter.core.symbols.organs import tables
from converter.core.symbols.roman import is_roman
from converter.core.symbols.signs import plain

_HIDDEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_BLANKS = re.compile(r"\s+")
_STROKES = re.compile(r" ?/ ?(?![^(]*\))")
_FOREIGN = re.compile(r"[^A-Za-z0-9/.\-() ]")
_PIECE = re.compile(
    r"""
    (?:
      (?P<special>(?:S|ES|SS|s|es|ss)-(?:[0-9]{1,3}|[IVXL]+))(?![0-9A-Za-z])
    | (?P<digits>[0-9]{1,7})(?:-(?P<upto>[0-9]{1,7}))?
      (?:\ ?(?P<letters>[A-Za-z](?:(?:-|\ and\ |,\ ?)[A-Za-z])*))?
    | (?P<code>[A-Za-z]+(?:[ -][A-Za-z]+)*)
      (?:\.\ ?(?P<number>
        (?:[0-9]+[A-Za-z]?|[A-Za-z]+)(?:[.-](?:[0-9]+[A-Za-z]?|[A-Za-z]+))*
      ))?
    )
    (?P<notes>(?:\ ?\([^()]+\))*)
    (?:\ ?(?P<after>[A-Z](?:-[A-Z])?))?
    """,
    re.VERBOSE,
)
_NOTE = re.compile(r"\(([^()]+)\)")
_MOST = 14
"""More pieces than any symbol has; a longer text is refused unread."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """One piece between two strokes, in its one spelling."""

    code: str = ""
    """Letters before the point: ``Add``, ``RES``, ``CRC``, ``ARM``."""
    number: str = ""
    """Number alone, or after the point; ``3-4`` for a range."""
    letters: str = ""
    """Letter of a part of a resolution, ``A`` or ``A-B``."""
    notes: tuple[str, ...] = ()
    """What stands in parentheses after it."""

    @property
    def text(self) -> str:
        """The piece as it is printed."""
        return self.spelled(blank=" ")

    @property
    def head(self) -> str:
        """Code and number without letters and parentheses."""
        return ".".join(part for part in (self.code, self.number) if part)

    def spelled(self, *, blank: str, of_letters: str | None = None) -> str:
        """Return the piece with the given sign where print has a blank.

        Args:
            blank: What stands for a blank.
            of_letters: What stands before the letters of a part, if something else.
        """
        gap = blank if of_letters is None else of_letters
        letters = f"{gap}{self.letters}" if self.letters else ""
        return (
            self.head.replace(" ", blank)
            + letters
            + "".join(self._note(note, blank) for note in self.notes)
        )

    def _note(self, note: str, blank: str) -> str:
        """Return a note with its blank: none after a body or before a part number."""
        of_body = bool(self.code) and not self.number
        tight = of_body or (note.isdecimal() and not is_year(note))
        return f"{'' if tight else blank}({note.replace(' ', blank)})"

    @property
    def folded(self) -> str:
        """The code in capitals, for looking it up."""
        return self.code.upper().replace(" ", "")

    @property
    def is_special(self) -> bool:
        """Tell whether it is a special session, ``S-32``."""
        return not self.code and self.number.startswith(("S-", "ES-", "SS-"))

    @property
    def is_number(self) -> bool:
        """Tell whether it is a plain number or range."""
        return not self.code and not self.is_special

    @property
    def is_roman(self) -> bool:
        """Tell whether it is a Roman numeral alone."""
        return not self.number and is_roman(self.code)

    @property
    def qualifier(self) -> str:
        """Year or Roman session in parentheses after a number, or empty."""
        if self.code and not self.number:
            return ""
        return next((note for note in self.notes if is_dated(note)), "")

    @property
    def session(self) -> str:
        """Session in parentheses after the code of a body, ``B(S-XXVI)``."""
        if not self.code or self.number:
            return ""
        return next((note for note in self.notes if is_session(note)), "")


def tidy(text: str) -> str:
    """Return the text with one kind of dash, blank and letter."""
    text = plain(unicodedata.normalize("NFKC", _HIDDEN.sub("", plain(text))))
    return _BLANKS.sub(" ", text).strip()


def read(text: str) -> tuple[Component, ...]:
    """Return the pieces of a tidy symbol.

    Raises:
        SymbolError: A piece cannot be one of a symbol.
    """
    if foreign := _FOREIGN.search(text):
        reason = f"{foreign.group()!r} never stands in a symbol"
        raise SymbolError(reason)
    if text.count("(") != text.count(")"):
        reason = "a parenthesis is not closed"
        raise SymbolError(reason)
    pieces = _STROKES.split(text)
    if len(pieces) > _MOST:
        reason = f"more than {_MOST} components"
        raise SymbolError(reason)
    return tuple(map(_component, pieces))


@lru_cache(maxsize=8192)
def _component(piece: str) -> Component:
    if not piece:
        reason = "a component is empty"
        raise SymbolError(reason)
    match = _PIECE.fullmatch(piece)
    if match is None:
        reason = f"{piece!r} has not the form of a component"
        raise SymbolError(reason)
    if match["special"]:
        number, code = match["special"].upper(), ""
    else:
        upto = f"-{match['upto']}" if match["upto"] else ""
        number = (match["digits"] or "") + upto or match["number"] or ""
        code = _spelled(match["code"] or "", number)
    if number.startswith("0"):
        reason = f"{piece!r} begins with a zero"
        raise SymbolError(reason)
    notes = tuple(map(spelled_note, _NOTE.findall(match["notes"])))
    letters = _lettered(match["letters"] or match["after"] or "")
    if match["after"] and not any(map(is_dated, notes)):
        reason = f"{piece!r} has not the form of a component"
        raise SymbolError(reason)
    return Component(code=code, number=number, letters=letters, notes=notes)


def _spelled(code: str, number: str) -> str:
    """Return a code in the case that is printed: ``Add``, ``RES``, ``Res.4``."""
    known = tables()
    folded = code.upper()
    if folded in {"RES", "DEC"} and number:
        return folded.title()
    for table in (known.change, known.nature, known.subsidiary):
        if folded in table:
            return table[folded].printed
    return folded if code.islower() else code


def _lettered(letters: str) -> str:
    """Return ``A and B`` as ``A-B``."""
    found = re.findall("[A-Z]", letters.replace(" and ", "-").upper())
    return "-".join(dict.fromkeys((found[0], found[-1]))) if found else ""
