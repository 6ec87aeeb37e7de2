"""Promises of the event inside the Akoma Ntoso."""

import datetime as dt

from lxml import etree
from support.archive_files import akn

from converter.core.resources import akn_schema
from converter.outputs.archive.markup import parse, to_bytes
from converter.outputs.archive.preservation import ShortEvent, add_event, find_event

EVENT = ShortEvent(identifier="9c6f5d3e-0000-5000-8000-1", date=dt.date(2046, 5, 1))


def test_the_file_stays_valid_and_tells_its_conversion() -> None:
    root = parse(akn())
    add_event(root, EVENT)

    etree.XMLSchema(etree.parse(akn_schema())).assertValid(root)
    assert find_event(root) == EVENT


def test_what_was_there_stays_byte_for_byte() -> None:
    before = akn().decode()
    root = parse(before.encode())
    add_event(root, EVENT)
    after = to_bytes(root, indent=False).decode()

    start = after.index("          <preservation>")
    end = after.index("</preservation>\n") + len("</preservation>\n")
    assert after[:start] + after[end:] == before


def test_adding_it_twice_changes_nothing() -> None:
    root = parse(akn())
    add_event(root, EVENT)
    once = to_bytes(root, indent=False)
    add_event(root, EVENT)

    assert to_bytes(root, indent=False) == once


def test_a_later_conversion_stands_behind_the_first() -> None:
    root = parse(akn())
    later = ShortEvent(identifier="9c6f5d3e-0000-5000-8000-2", date=dt.date(2047, 1, 1))
    add_event(root, EVENT)
    add_event(root, later)

    etree.XMLSchema(etree.parse(akn_schema())).assertValid(root)
    assert find_event(root) == later


def test_a_file_without_line_breaks_gets_none() -> None:
    flat = etree.fromstring(akn(), etree.XMLParser(remove_blank_text=True))
    add_event(flat, EVENT)

    assert b"\n" not in etree.tostring(flat)
