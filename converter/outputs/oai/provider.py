"""Answers of OAI-PMH 2.0: from the arguments of a request to XML."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from converter.outputs.archive.description import DescriptionError
from converter.outputs.archive.markup import XSI, Maker, MarkupError, parse, to_bytes
from converter.outputs.oai.formats import FORMATS
from converter.outputs.oai.index import Index
from converter.outputs.oai.record import Record
from converter.outputs.oai.request import (
    Fault,
    ListState,
    OaiError,
    checked,
    checked_prefix,
    list_state,
)

OAI = "http://www.openarchives.org/OAI/2.0/"
_SCHEMA = "http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd"
_BARE = frozenset({Fault.VERB, Fault.ARGUMENT})
"""Faults whose answer does not repeat the arguments."""
_MAKER = Maker(OAI, {None: OAI, "xsi": XSI})
_FIRST = "1970-01-01"

Now = Callable[[], dt.datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Repository:
    """What a repository says of itself."""

    name: str
    base_url: str
    email: str
    page_size: int = 100
    """Records in one answer."""


class Provider:
    """Answers requests from an index."""

    def __init__(self, repository: Repository, index: Index, now: Now) -> None:
        self._repository = repository
        self._index = index
        self._now = now
        self._verbs: dict[str, Callable[[etree._Element, dict[str, str]], None]] = {
            "Identify": self._identify,
            "ListMetadataFormats": self._formats,
            "ListSets": self._sets,
            "ListIdentifiers": self._identifiers,
            "ListRecords": self._records,
            "GetRecord": self._record,
        }

    def answer(self, pairs: Sequence[tuple[str, str]]) -> bytes:
        """Return the answer to a request, an error of the protocol included."""
        root = _MAKER.root("OAI-PMH", {f"{{{XSI}}}schemaLocation": f"{OAI} {_SCHEMA}"})
        _MAKER.add(root, "responseDate", f"{self._now():%Y-%m-%dT%H:%M:%SZ}")
        request = _MAKER.add(root, "request", self._repository.base_url)
        try:
            arguments = checked(pairs)
            for name, value in arguments.items():
                request.set(name, value)
            verb = arguments.pop("verb")
            holder = _MAKER.root(verb)
            self._verbs[verb](holder, arguments)
            root.append(holder)
        except OaiError as error:
            if error.fault in _BARE:
                request.attrib.clear()
            _MAKER.add(root, "error", str(error), {"code": error.fault})
        return to_bytes(root, indent=False)

    def _identify(self, holder: etree._Element, _: dict[str, str]) -> None:
        add_identity(holder, self._repository, self._index, deleted="persistent")

    def _formats(self, holder: etree._Element, arguments: dict[str, str]) -> None:
        if "identifier" in arguments:
            self._known(arguments["identifier"])
        add_formats(holder)

    def _sets(self, holder: etree._Element, arguments: dict[str, str]) -> None:
        if "resumptionToken" in arguments:
            raise OaiError(Fault.RESUMPTION, "the list of sets comes in one piece")
        names = self._index.sets()
        kinds = sorted({name.partition(":")[0] for name in names})
        for name in sorted([*kinds, *names]):
            element = _MAKER.add(holder, "set")
            _MAKER.add(element, "setSpec", name)
            _MAKER.add(element, "setName", name.replace(":", " "))
        if not names:
            raise OaiError(Fault.NO_SETS, "there is no record yet, so no set")

    def _identifiers(self, holder: etree._Element, arguments: dict[str, str]) -> None:
        state = list_state(arguments)
        records = self._page(state)
        for record in records:
            add_header(holder, record)
        self._resume(holder, state, records)

    def _records(self, holder: etree._Element, arguments: dict[str, str]) -> None:
        state = list_state(arguments)
        records = self._page(state)
        for record in records:
            add_record(holder, record, self._index, state.prefix)
        self._resume(holder, state, records)

    def _page(self, state: ListState) -> list[Record]:
        size = self._repository.page_size
        records = self._index.page(state.selection, after=state.after, limit=size)
        if not records:
            if state.after:
                raise OaiError(Fault.RESUMPTION, "nothing comes after it any more")
            raise OaiError(Fault.NOTHING, "no record fits the request")
        return records

    def _resume(
        self, holder: etree._Element, state: ListState, records: Sequence[Record]
    ) -> None:
        """Say where the list goes on; the last part of a long list says it ends."""
        after = records[-1].identifier
        more = self._index.page(state.selection, after=after, limit=1)
        if not more and not state.after:
            return
        given = state.cursor + len(records)
        token = replace(state, after=after, cursor=given).token() if more else ""
        total = str(self._index.count(state.selection))
        attributes = {"completeListSize": total, "cursor": str(state.cursor)}
        _MAKER.add(holder, "resumptionToken", token, attributes)

    def _record(self, holder: etree._Element, arguments: dict[str, str]) -> None:
        record = self._known(arguments["identifier"])
        prefix = checked_prefix(arguments)
        if not add_record(holder, record, self._index, prefix):
            raise OaiError(Fault.IDENTIFIER, "its file has just gone")

    def _known(self, identifier: str) -> Record:
        record = self._index.get(identifier)
        if record is None:
            msg = "there is no record with this identifier"
            raise OaiError(Fault.IDENTIFIER, msg)
        return record


def add_identity(
    holder: etree._Element, repository: Repository, index: Index, *, deleted: str
) -> None:
    """Write what the repository says of itself."""
    for name, text in (
        ("repositoryName", repository.name),
        ("baseURL", repository.base_url),
        ("protocolVersion", "2.0"),
        ("adminEmail", repository.email),
        ("earliestDatestamp", index.earliest() or _FIRST),
        ("deletedRecord", deleted),
        ("granularity", "YYYY-MM-DD"),
    ):
        _MAKER.add(holder, name, text)


def add_formats(holder: etree._Element) -> None:
    """Write the metadata formats."""
    for prefix, one in FORMATS.items():
        element = _MAKER.add(holder, "metadataFormat")
        _MAKER.add(element, "metadataPrefix", prefix)
        _MAKER.add(element, "schema", one.schema)
        _MAKER.add(element, "metadataNamespace", one.namespace)


def add_header(
    holder: etree._Element, record: Record, *, with_sets: bool = True
) -> None:
    """Write the header of a record."""
    status = {"status": "deleted"} if record.is_deleted else {}
    header = _MAKER.add(holder, "header", None, status)
    _MAKER.add(header, "identifier", record.identifier)
    _MAKER.add(header, "datestamp", record.datestamp)
    for name in record.sets if with_sets else ():
        _MAKER.add(header, "setSpec", name)


def add_record(
    holder: etree._Element,
    record: Record,
    index: Index,
    prefix: str,
    *,
    with_sets: bool = True,
) -> bool:
    """Write a record; return whether it could be.

    A file that went since the index last looked is left out: the next look will find
    it gone, and then its record is told as deleted, with that day.
    """
    metadata = None
    if not record.is_deleted:
        try:
            root = parse((index.folder / record.path).read_bytes())
            metadata = FORMATS[prefix].tree(root)
        except (OSError, MarkupError, DescriptionError):
            return False
    element = _MAKER.add(holder, "record")
    add_header(element, record, with_sets=with_sets)
    if metadata is not None:
        _MAKER.add(element, "metadata").append(metadata)
    return True
