"""A record: one language version of a document, as a harvester sees it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from converter.outputs.archive.description import Description

_UNSAFE = re.compile(r"[^A-Za-z0-9\-_.!~*'()]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What the index knows of a record."""

    identifier: str
    """``oai:DOMAIN:IRI``."""
    datestamp: str
    """Day of the last change, ISO 8601."""
    is_deleted: bool
    sets: tuple[str, ...]
    path: str
    """Of the XML, relative to the folder; empty when it was deleted."""


def identifier_of(description: Description, domain: str) -> str:
    """Return the identifier of a language version in a repository."""
    return f"oai:{domain}:{description.expression.strip('/')}"


def sets_of(description: Description) -> tuple[str, ...]:
    """Return the sets of a language version: by language, organ and kind."""
    # /akn/un/statement/deliberation/un-ga/2020-12-10/75-123
    steps = description.work.strip("/").split("/")
    organ = steps[4] if len(steps) > 5 else ""  # noqa: PLR2004 - actor, date, number
    pairs = (
        ("language", description.language),
        ("organ", organ),
        ("kind", description.kind),
    )
    return tuple(f"{kind}:{_UNSAFE.sub('-', value)}" for kind, value in pairs if value)
