"""An OAI static repository: one XML file that a gateway serves.

Such a file knows neither sets nor deletions, by its specification.
"""

from __future__ import annotations

import io

from lxml import etree

from converter.outputs.archive.markup import XSI
from converter.outputs.oai.formats import FORMATS
from converter.outputs.oai.index import Index, Selection
from converter.outputs.oai.provider import (
    OAI,
    Repository,
    add_formats,
    add_identity,
    add_record,
)

STATIC = "http://www.openarchives.org/OAI/2.0/static-repository"
_SCHEMA = "http://www.openarchives.org/OAI/2.0/static-repository.xsd"
_PAGE = 500


def static_repository(repository: Repository, index: Index) -> bytes:
    """Return the repository as one file, records in all formats."""
    stream = io.BytesIO()
    namespaces = {None: STATIC, "oai": OAI, "xsi": XSI}
    location = {f"{{{XSI}}}schemaLocation": f"{STATIC} {_SCHEMA}"}
    with etree.xmlfile(stream, encoding="UTF-8") as file:
        file.write_declaration()
        with file.element(f"{{{STATIC}}}Repository", location, nsmap=namespaces):
            identity = etree.Element(f"{{{STATIC}}}Identify")
            add_identity(identity, repository, index, deleted="no")
            file.write(identity)
            formats = etree.Element(f"{{{STATIC}}}ListMetadataFormats")
            add_formats(formats)
            file.write(formats)
            for prefix in FORMATS:
                attributes = {"metadataPrefix": prefix}
                with file.element(f"{{{STATIC}}}ListRecords", attributes):
                    _records(file, index, prefix)
    return stream.getvalue()


def _records(file: etree._IncrementalFileWriter, index: Index, prefix: str) -> None:
    after = ""
    while page := index.page(Selection(), after=after, limit=_PAGE):
        holder = etree.Element("records")
        for record in page:
            if not record.is_deleted:
                add_record(holder, record, index, prefix, with_sets=False)
        for element in holder:
            file.write(element)
        after = page[-1].identifier
