"""Signs that typists and typesetters put for those of a symbol."""

from __future__ import annotations

# Russian and Greek capitals that look like the Latin ones
_LOOKALIKES = dict(zip("АВЕКМНОРСТХІЅ", "ABEKMHOPCTXIS", strict=True))
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2212\uff0d", "-")
_BLANKS = dict.fromkeys("\u00a0\u2009\u202f\u3000", " ")
_WIDE = {"\uff08": "(", "\uff09": ")", "\uff0f": "/", "\uff0e": "."}
_UNSET = {**_DASHES, **_BLANKS, **_WIDE}
_PLAIN = str.maketrans({**_LOOKALIKES, **_UNSET})


def plain(text: str) -> str:
    """Return the text with the plain sign for each of them, offsets unchanged."""
    return text if text.isascii() else text.translate(_PLAIN)


def unset(text: str) -> str:
    """Return the text with plain dashes, blanks and brackets for typeset ones.

    Letters stay, so that words can still be read; offsets are unchanged.
    """
    if not text.isascii():
        for sign, unset_sign in _UNSET.items():
            text = text.replace(sign, unset_sign)
    return text
