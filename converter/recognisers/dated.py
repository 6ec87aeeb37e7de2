"""Dates inside a line as `docDate` or `date`."""

from __future__ import annotations

from functools import partial

from converter.languages.pack import LanguagePack
from converter.model.inline import Content, Date, DocDate
from converter.model.mark import Mark, mark
from converter.model.node import Node, text_of


def _doc_date(content: Content, *, iso: str, refers_to: str | None) -> Node:
    return DocDate(date=iso, refers_to=refers_to, content=content)


def _date(content: Content, *, iso: str) -> Node:
    return Date(date=iso, content=content)


def with_doc_date(
    content: Content, pack: LanguagePack, refers_to: str | None
) -> Content:
    """Return content whose first date is the document's own (`docDate`)."""
    for found in pack.dates.find(text_of(*content)):
        if found.iso:
            make = partial(_doc_date, iso=found.iso, refers_to=refers_to)
            return mark(content, [Mark(found.start, found.end, make)])
    return content


def with_dates(content: Content, pack: LanguagePack) -> Content:
    """Return content with every date in a `date`."""
    marks = [
        Mark(found.start, found.end, partial(_date, iso=found.iso))
        for found in pack.dates.find(text_of(*content))
        if found.iso
    ]
    return mark(content, marks) if marks else content
