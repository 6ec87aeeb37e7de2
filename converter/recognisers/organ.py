"""Organs and bodies named in a line."""

from __future__ import annotations

import re
from functools import lru_cache

from converter.languages.loader import load_pack
from converter.languages.pack import LanguagePack
from converter.languages.phrase import words_regex


def organ_in(text: str, pack: LanguagePack) -> str:
    """Return the id of the first organ or body that a text names; empty if none."""
    found = _pattern(pack.code).search(text)
    return (found.lastgroup or "") if found else ""


@lru_cache(maxsize=16)
def _pattern(code: str) -> re.Pattern[str]:
    pack = load_pack(code)
    rows = [
        (words_regex([name], spaced=pack.spaced), organ, len(name))
        for organ, names in pack.masthead.organs.items()
        for name in names
    ]
    rows.sort(key=lambda row: -row[2])
    by_organ: dict[str, list[str]] = {}
    for regex, organ, _ in rows:
        by_organ.setdefault(organ, []).append(regex)
    groups = "|".join(
        f"(?P<{organ}>{'|'.join(regexes)})" for organ, regexes in by_organ.items()
    )
    return re.compile(groups or "(?!)", re.IGNORECASE)
