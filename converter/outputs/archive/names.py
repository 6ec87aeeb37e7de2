r"""Names of packages and of the files in them: safe on every system, and unambiguous.

A name is made of ``A-Z a-z 0-9 . _ -`` only. BagIt tools mistake ``%``, Windows
``: \ CON`` and a final dot, file systems disagree about accents, and a name with a
stroke or two dots leads out of the folder.
"""

from __future__ import annotations

import hashlib
import re

LONGEST = 120
"""Bytes of a name, so that with folders and suffixes every file system takes it."""

# symbols in capitals with single separators: each such form has a name of its own; not
# those which differ from another in capitals only, or end like the hash of another
_PLAIN = re.compile(
    r"""
    (?! .* (?: /(?:ADD|AMEND|CORR|REV|SUB)\. | -[0-9A-F]{12}$ ) )
    [A-Z0-9]+
    (?: [/.-][A-Z0-9]+ | [ ][A-Z0-9]+(?:-[A-Z0-9]+)* )*
    (?: [ ]\([A-Z0-9]+\) )?
    (?: /(?:Add|Amend|Corr|Rev|Sub)\.[0-9]+ )*
    """,
    re.VERBOSE,
)
_UNSAFE = re.compile(r"[^A-Za-z0-9-]+")
_SAFE = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?")
_RESERVED = re.compile(
    r"(?i:con|prn|aux|nul|com[0-9]|lpt[0-9]|conin\$|conout\$)(?:\..*)?"
)
_DIGEST = 12  # hexadecimal digits that tell names apart


def is_safe(name: str) -> bool:
    """Return whether a name may be used as it is, on any system."""
    return (
        _SAFE.fullmatch(name) is not None
        and len(name) <= LONGEST
        and not _RESERVED.fullmatch(name)
    )


def package_name(symbol: str) -> str:
    """Return the name of the package of a symbol, or of any other text.

    ``A/RES/60/1`` gives ``A_RES_60_1``, ``S/RES/1325 (2000)`` gives
    ``S_RES_1325--2000``. Whatever is not such a plain symbol loses what is unsafe and
    gets a part of its hash instead, so that two texts never share a name, not even on
    a system that takes capitals for small letters.
    """
    if _PLAIN.fullmatch(symbol):
        name = symbol.replace(" (", "--").replace(")", "")
        name = name.replace("/", "_").replace(" ", "__")
        if is_safe(name):
            return name
    digest = hashlib.sha256(symbol.encode("utf-8", "surrogatepass")).hexdigest()
    kept = _UNSAFE.sub("_", symbol).strip("_-")[: LONGEST - _DIGEST - 2]
    return f"{kept or 'document'}-{digest[:_DIGEST]}"


def extension_of(name: str) -> str:
    """Return the extension of a file name in small letters, if it is a safe one."""
    _, dot, extension = name.rpartition(".")
    extension = extension.lower()
    if dot and re.fullmatch(r"[a-z0-9]{1,8}", extension):
        return f".{extension}"
    return ""
