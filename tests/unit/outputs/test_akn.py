import pytest
from support.akoma import RESOLUTION, akoma, note

from converter.core.errors import HostileSourceError, UnsupportedFormatError
from converter.outputs.akn import describe, elements, parse, plain_text


def test_a_document_tells_symbol_title_language_and_direction() -> None:
    work = describe(parse(RESOLUTION))
    assert work.symbol == "A/RES/99/901"
    assert work.title == "Open formats"
    assert (work.language, work.direction) == ("en", "ltr")
    assert work.iri == "/akn/un/x"


def test_arabic_runs_from_right_to_left() -> None:
    work = describe(akoma(language="ara"))
    assert (work.language, work.direction) == ("ar", "rtl")


def test_plain_text_leaves_notes_out_and_breaks_lines_with_a_space() -> None:
    root = akoma(f"<p>One{note('1', 'Two.')} three<eol/>four</p>")
    (line,) = elements(root, "//a:mainBody/a:p")
    assert plain_text(line) == "One three four"


def test_broken_xml_is_refused() -> None:
    with pytest.raises(HostileSourceError):
        parse(b"<akomaNtoso>")


def test_a_document_type_is_refused() -> None:
    data = b'<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'
    with pytest.raises(HostileSourceError):
        parse(data)


def test_other_xml_is_refused() -> None:
    with pytest.raises(UnsupportedFormatError):
        parse(b"<html/>")
