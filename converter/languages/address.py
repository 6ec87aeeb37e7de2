"""Forms of address before names, and the articles that may stand before them.

Spanish writes ``Sr. X`` in a list and ``la Sra. X`` in a sentence: one person. The
language files list a form with its article too where a label may begin with it.
"""

from __future__ import annotations

from functools import lru_cache

from converter.languages.loader import load_pack


@lru_cache(maxsize=8)
def forms_of_address(code: str) -> tuple[str, ...]:
    """Return the forms of a language without article, the longest first."""
    listed = load_pack(code).record.honorifics
    forms = [form for form in listed if form.partition(" ")[2] not in listed]
    return tuple(sorted(forms, key=len, reverse=True))


@lru_cache(maxsize=8)
def _articles(code: str) -> frozenset[str]:
    listed = load_pack(code).record.honorifics
    split = (form.partition(" ") for form in listed)
    return frozenset(first.casefold() for first, _, rest in split if rest in listed)


def without_article(name: str, code: str) -> str:
    """Return a name without the article before its form of address."""
    first, _, rest = name.partition(" ")
    if first.casefold() in _articles(code) and rest.startswith(forms_of_address(code)):
        return rest
    return name
