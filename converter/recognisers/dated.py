"""The date inside a line that is the document's own, as `docDate`."""

from __future__ import annotations

from functools import partial

from converter.languages.pack import LanguagePack
from converter.model.inline import Content, DocDate
from converter.model.mark import Mark, mark
from converter.model.node import Node, text_of


def _doc_date(content: Content, *, iso: str, refers_to: str | None) -> Node:
    return DocDate(date=iso, refers_to=refers_to, content=content)


def with_doc_date(
    content: Content, pack: LanguagePack, refers_to: str | None
) -> Content:
    """Return content whose first date is the document's own (`docDate`)."""
    for found in pack.dates.find(text_of(*content)):
        if found.iso:
            make = partial(_doc_date, iso=found.iso, refers_to=refers_to)
            return mark(content, [Mark(found.start, found.end, make)])
    return content
