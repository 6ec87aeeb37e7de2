"""The kinds of documents, one module each, found by listing the folder."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from converter.genres.genre import BodyShape, Genre, Step

FALLBACK = "document"
"""The genre of a document that is of no known kind."""

__all__ = ["FALLBACK", "BodyShape", "Genre", "Step", "genres"]


@cache
def genres() -> dict[str, Genre]:
    """Return every genre by name: each module of this folder that holds a ``GENRE``."""
    found = {}
    for info in iter_modules(__path__):
        module = import_module(f"{__name__}.{info.name}")
        genre = getattr(module, "GENRE", None)
        if isinstance(genre, Genre):
            found[genre.name] = genre
    return found
