"""The conversion as a short event inside the Akoma Ntoso.

Akoma Ntoso 3.0 lets ``preservation`` stand in each FRBR level, after the authors and
the components, with elements of other namespaces in it. The event there has the UUID
that it has in the PREMIS of the package, so that a file which left its package still
tells which conversion made it. The hash of the file itself is not in it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lxml import etree

from converter.outputs.archive.markup import AKN, Maker
from converter.outputs.archive.package import moment

PREMIS = "http://www.loc.gov/premis/v3"
_NS = {"a": AKN, "p": PREMIS}
_BEFORE = tuple(
    f"{{{AKN}}}{name}"
    for name in (
        "FRBRthis", "FRBRuri", "FRBRalias", "FRBRdate", "FRBRauthor", "componentInfo",
    )
)  # fmt: skip
_MIGRATION = "migration"
_PATH = "a:meta/a:identification/a:FRBRManifestation"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortEvent:
    """A conversion in three words."""

    identifier: str
    """UUID."""
    date: dt.date


def find_event(root: etree._Element) -> ShortEvent | None:
    """Return the last conversion that the file already tells of, if any."""
    for event in reversed(root.findall(f"{{*}}*/{_PATH}/a:preservation/p:event", _NS)):
        kind = event.findtext("p:eventType", "", _NS)
        identifier = event.findtext("p:eventIdentifier/p:eventIdentifierValue", "", _NS)
        day = event.findtext("p:eventDateTime", "", _NS)[:10]
        if kind == _MIGRATION and identifier:
            try:
                return ShortEvent(
                    identifier=identifier, date=dt.date.fromisoformat(day)
                )
            except ValueError:
                continue
    return None


def add_event(root: etree._Element, event: ShortEvent) -> None:
    """Write the conversion into the metadata of the main document.

    Args:
        root: The element ``akomaNtoso``; it is changed.
        event: The conversion; if it is there already, nothing happens.
    """
    level = root.find(f"{{*}}*/{_PATH}", _NS)
    found = find_event(root)
    if level is None or (found and found.identifier == event.identifier):
        return
    holder = level.find("a:preservation", _NS)
    if holder is None:
        place = sum(1 for one in level if one.tag in _BEFORE)
        holder = etree.Element(f"{{{AKN}}}preservation")
        level.insert(place, holder)
    premis = Maker(PREMIS, {"premis": PREMIS})
    element = premis.root("event")
    identifier = premis.add(element, "eventIdentifier")
    premis.add(identifier, "eventIdentifierType", "UUID")
    premis.add(identifier, "eventIdentifierValue", event.identifier)
    premis.add(element, "eventType", _MIGRATION)
    premis.add(element, "eventDateTime", moment(event.date))
    holder.append(element)
    _lay_out(level, holder)


def _lay_out(level: etree._Element, holder: etree._Element) -> None:
    """Indent what was added like its neighbours, if they are indented."""
    outer = level.text or ""
    if not outer.startswith("\n") or outer.strip():
        return
    depth = len(outer.strip("\n")) // 2
    etree.indent(holder, level=depth)
    index = level.index(holder)
    if index and (before := level[index - 1]).tail != outer:
        holder.tail, before.tail = before.tail, outer
    else:
        holder.tail = outer if index < len(level) - 1 else outer[:-2]
