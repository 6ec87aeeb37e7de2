"""The language of a document, by its code or ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from converter.languages.loader import languages, load_pack
from converter.validation.upgrade.tree import akn

if TYPE_CHECKING:
    from lxml import etree

    from converter.languages.pack import LanguagePack


def pack_of(host: etree._Element) -> LanguagePack | None:
    """Return the pack of a document's language; None when we have none."""
    language = host.find(f"{akn('meta')}//{akn('FRBRlanguage')}")
    return None if language is None else pack_by_code(language.get("language", ""))


def pack_by_code(code: str) -> LanguagePack | None:
    """Return the pack of a code of two or three letters; None when we have none."""
    packs = (load_pack(name) for name in languages())
    return next((pack for pack in packs if code in {pack.code, pack.iso3}), None)


def three_letters(code: str) -> str:
    """Return the code of a language in three letters, as FRBRlanguage wants it."""
    pack = pack_by_code(code)
    return pack.iso3 if pack else code
