"""The language of a document, by its code.

Packs are large; they are loaded only where words have to be understood.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from converter.validation.upgrade.tree import akn

if TYPE_CHECKING:
    from lxml import etree

_CODES = {
    "ara": "ar",
    "eng": "en",
    "fra": "fr",
    "rus": "ru",
    "spa": "es",
    "zho": "zh",
}
_THREE_LETTERS = {two: three for three, two in _CODES.items()}


def language_of(host: etree._Element) -> str:
    """Return the two-letter code of a document's language; "" when we have no pack."""
    language = host.find(f"{akn('meta')}//{akn('FRBRlanguage')}")
    code = "" if language is None else language.get("language", "")
    return _CODES.get(three_letters(code), "")


def three_letters(code: str) -> str:
    """Return the code of a language in three letters, as FRBRlanguage wants it."""
    return _THREE_LETTERS.get(code, code)
