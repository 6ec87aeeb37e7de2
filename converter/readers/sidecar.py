"""What a caller knows of a document beside its text: a metadata sidecar.

[X] JSON: one object with the fields below
[X] CSV: header row with the same names; keywords separated by ``;``
[X] MARCXML of the UN Digital Library: 191 symbol and session, 245 title,
    269 date, 650 subjects

Fields: symbol, date, session, title, language, genre, keywords. What the document
prints counts before what a sidecar says, and a conflict is reported; only fields that
JSON lists under ``reviewed`` were decided by a person who read it, and count first.
"""

from __future__ import annotations

import csv
import datetime
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lxml import etree

from converter.core.errors import UsageError
from converter.core.files import read_source

FIELDS = ("symbol", "date", "session", "title", "language", "genre")
_HINT = f"Fields: {', '.join((*FIELDS, 'keywords'))}."
_OTHERS = ("keywords", "reviewed")
_MARC = {"m": "http://www.loc.gov/MARC21/slim"}


def read_sidecar(path: Path) -> dict[str, Any]:
    """Return the fields of a sidecar, checked.

    Raises:
        UnreadableSourceError: There is no such file.
        UsageError: It is none of the known forms, or a field is unknown or wrong.
    """
    return parse_sidecar(read_source(path), str(path))


def parse_sidecar(data: bytes, name: str) -> dict[str, Any]:
    """Return the fields of a sidecar's bytes, checked.

    Raises:
        UsageError: It is none of the known forms, or a field is unknown or wrong.
    """
    try:
        if data.lstrip()[:1] == b"<":
            fields = _from_marcxml(data)
        elif name.lower().endswith(".csv"):
            fields = _from_csv(data.decode("utf-8-sig"))
        else:
            fields = json.loads(data.decode("utf-8-sig"))
    except (ValueError, etree.XMLSyntaxError, csv.Error) as error:
        msg = f"{name} cannot be read: {error}"
        raise UsageError(msg, hint="Give JSON, CSV or MARCXML.") from error
    return _checked(fields, name)


def _checked(fields: Any, name: str) -> dict[str, Any]:
    if not isinstance(fields, dict):
        msg = f"{name} holds no object"
        raise UsageError(msg, hint=_HINT)
    unknown = sorted(set(fields) - {*FIELDS, *_OTHERS})
    if unknown:
        msg = f"{name}: unknown field {', '.join(unknown)}"
        raise UsageError(msg, hint=_HINT)
    date = fields.get("date")
    if date:
        try:
            datetime.date.fromisoformat(str(date))
        except ValueError as error:
            msg = f"{name}: {date} is no date"
            raise UsageError(msg, hint="Write it as 2006-09-01.") from error
    checked: dict[str, Any] = {
        key: str(value) for key, value in fields.items() if key in FIELDS and value
    }
    keywords = fields.get("keywords") or ()
    if keywords:
        checked["keywords"] = tuple(_keyword(one) for one in keywords)
    checked["reviewed"] = tuple(map(str, fields.get("reviewed") or ()))
    return checked


def _keyword(one: Any) -> Mapping[str, str]:
    if isinstance(one, str):
        return {"value": one}
    return {str(key): str(value) for key, value in dict(one).items()}


def _from_csv(text: str) -> dict[str, Any]:
    rows = list(csv.DictReader(io.StringIO(text)))
    fields: dict[str, Any] = dict(rows[0]) if rows else {}
    if fields.get("keywords"):
        fields["keywords"] = [
            word.strip() for word in fields["keywords"].split(";") if word.strip()
        ]
    return fields


def _from_marcxml(data: bytes) -> dict[str, Any]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root: Any = etree.fromstring(data, parser)

    def first(tag: str, code: str) -> str:
        path = f"//m:datafield[@tag='{tag}']/m:subfield[@code='{code}']/text()"
        found = root.xpath(path, namespaces=_MARC)
        return str(found[0]).strip(" /:;,.") if found else ""

    subjects = root.xpath(
        "//m:datafield[@tag='650']/m:subfield[@code='a']/text()", namespaces=_MARC
    )
    date = first("269", "a")
    fields: dict[str, Any] = {
        "symbol": first("191", "a"),
        "session": first("191", "c"),
        "title": first("245", "a"),
        "date": date if len(date) == len("2006-09-01") else "",
        "keywords": [
            {"value": str(word).strip(" ."), "dictionary": "UNBIS Thesaurus"}
            for word in subjects
        ],
    }
    return {key: value for key, value in fields.items() if value}
