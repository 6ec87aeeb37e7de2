"""Names of States in six languages.

CLDR (through Babel) has the short names; the language file has what the United Nations
writes otherwise: ``Iran (Islamic Republic of)``, ``Russian Federation``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from converter.core.text import fold
from converter.languages.loader import load_pack

UNION = "EU"
"""Code of the European Union, which sends representatives and is no State."""
_NO_STATES = frozenset({"EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""Codes of CLDR for groups of States, the United Nations among them, and for tests."""


@cache
def states(code: str) -> Mapping[str, str]:
    """Return the names of States in a language, folded, with their ISO 3166 code.

    Babel is loaded here, and so only for a document that has a candidate.

    Args:
        code: ISO 639-1.
    """
    from babel import Locale  # noqa: PLC0415 - cold start

    names = {
        fold(name): iso
        for iso, name in Locale(code).territories.items()
        if len(iso) == len("CH") and iso.isalpha() and iso not in _NO_STATES
    }
    own = load_pack(code).names.states
    return names | {fold(name): iso for name, iso in own.items()}


def state(name: str, code: str) -> str | None:
    """Return the ISO 3166 code of a State, None for what is no name of one."""
    return states(code).get(fold(name.strip()))
