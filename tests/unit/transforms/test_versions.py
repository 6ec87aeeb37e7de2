"""Documents say what they are versions of."""

import pytest

from converter.core.symbols import parse
from converter.model.block import P
from converter.model.document import CoverPage
from converter.model.inline import Inline, text
from converter.transforms.versions import changed_by, translation_of

WORK = "/akn/un/doc/report/un-ga/2021-01-05/A-75-900"


def front(title):
    line = Inline(name="originalLanguage", title=title, content=text("Original: ..."))
    return CoverPage(content=(P(content=(line,)),))


def test_a_translation_names_the_version_it_was_made_from():
    (value,) = translation_of(front("es"), "en", WORK)
    assert (value.href, value.from_language) == (f"{WORK}/spa@", "spa")


@pytest.mark.parametrize("title", ["en", None])
def test_an_original_or_one_of_several_is_no_translation(title):
    assert list(translation_of(front(title), "en", WORK)) == []


def test_a_document_without_masthead_is_no_translation():
    assert list(translation_of(None, "en", WORK)) == []


@pytest.mark.parametrize(
    ("symbol", "parent"),
    [
        ("A/75/900/Corr.1", "A/75/900"),
        ("A/C.3/75/L.10/Rev.1", "A/C.3/75/L.10"),
        ("A/75/900/Add.1/Corr.2", "A/75/900/Add.1"),
    ],
)
def test_a_change_is_tied_to_what_it_changes(symbol, parent):
    (tie,) = changed_by(parse(symbol), "#converter").content
    assert (tie.href, tie.refers_to) == (f"https://undocs.org/{parent}", "#changes")


@pytest.mark.parametrize("symbol", ["A/75/900", None])
def test_other_documents_change_nothing(symbol):
    assert changed_by(parse(symbol) if symbol else None, "#converter") is None
