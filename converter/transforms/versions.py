"""What a document is a version of: a translation, or a change to another document.

Source: AKN4UN digest 2.2 (7: revisions, addenda and corrigenda are works of their own)
and 3.1 (`FRBRtranslation`); issue of references: language versions link to each other
where the original language is printed.
"""

from __future__ import annotations

from collections.abc import Iterator

from converter.core.symbols import Symbol
from converter.languages.loader import languages, read_file
from converter.model.inline import Inline
from converter.model.meta import ImplicitReference, OtherReferences, Value
from converter.model.node import Node, walk

_ORIGINAL = "originalLanguage"
_TRANSLATOR = "#translationService"
_CHANGES = "#changes"


def translation_of(front: Node | None, language: str, work: str) -> Iterator[Value]:
    """Yield the source of a translation, where the front matter prints its language.

    Args:
        front: Masthead of a document, preface of an annex.
        language: ISO 639-1 code of the document.
        work: Work IRI; the versions of one text share it.
    """
    for node in walk(front) if front is not None else ():
        if not isinstance(node, Inline) or node.name != _ORIGINAL:
            continue
        if node.title in languages() and node.title != language:
            original = read_file(node.title)["iso3"]
            yield Value(
                kind="FRBRtranslation",
                href=f"{work}/{original}@",
                from_language=original,
                by=_TRANSLATOR,
            )
        return


def changed_by(symbol: Symbol | None, source: str) -> OtherReferences | None:
    """Return the tie of a revision, addendum or corrigendum to what it changes."""
    parent = symbol.first.parent if symbol is not None else None
    if parent is None:
        return None
    tie = ImplicitReference(href=parent.link, refers_to=_CHANGES, show_as=parent.text)
    return OtherReferences(source=source, content=(tie,))
