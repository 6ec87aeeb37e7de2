"""Documents as the UN issued them: converted whole, or said to be scans."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

import pytest

from converter.core.errors import DetectionError, NoTextLayerError
from converter.pipeline.convert import convert
from converter.pipeline.options import ConversionResult, Options

pytestmark = [pytest.mark.corpus, pytest.mark.slow]

_SCAN = 14
# extracted from a font without Unicode values: no text of any language
_RUBBISH = frozenset({"ru/resolution/A_RES_49_202.excerpt.txt"})
# what a family of the index may be recognised as
_GENRES: Mapping[str, frozenset[str]] = {
    family: frozenset(names.split())
    for family, names in {
        "budget-report": "budget report",
        "decision": "decision meeting_report",
        "draft-document": "draft_decision draft_resolution meeting_report agenda",
        "draft-resolution": "draft_resolution",
        "letter": "letter meeting_report",  # A/61/917 is a report
        "note": "note",
        "report": "report meeting_report",
        "resolution": "resolution",
        "sc-resolution": "resolution",
        "statement": "statement",
        "summary-record": "summary_record",
        "treaty-body": "concluding_observations views report",
        "verbatim-record": "verbatim_record",
        "working-group-document": "report meeting_report",
        "working-paper": "working_paper note report",
    }.items()
}


@pytest.fixture(scope="module")
def index(corpus: Path) -> list[dict[str, str]]:
    """Return the rows of the index."""
    with (corpus / "real" / "INDEX.tsv").open(encoding="utf-8") as rows:
        return list(csv.DictReader(rows, delimiter="\t"))


@pytest.fixture(scope="module")
def results(corpus: Path, index: list[dict[str, str]]) -> dict[str, ConversionResult]:
    """Convert every document with text."""
    return {
        row["path"]: _converted(corpus / "real" / row["path"])
        for row in index
        if row["text_layer"] == "yes" and row["path"] not in _RUBBISH
    }


def _converted(path: Path) -> ConversionResult:
    return convert(path.read_bytes(), Options(), name=path.name)


def test_every_document_is_kept(results: dict[str, ConversionResult]) -> None:
    # one that was not valid would have raised
    lost = {
        path: (result.kept, result.backed)
        for path, result in results.items()
        if result.kept < 0.995 or result.backed < 0.995
    }
    assert not lost


def test_scans_say_so(corpus: Path, index: list[dict[str, str]]) -> None:
    for row in index:
        if row["text_layer"] == "no":
            with pytest.raises(NoTextLayerError) as caught:
                _converted(corpus / "real" / row["path"])
            assert caught.value.exit_code == _SCAN


def test_rubbish_is_refused(corpus: Path) -> None:
    for path in _RUBBISH:
        with pytest.raises(DetectionError):
            _converted(corpus / "real" / path)


def test_the_genre_is_right(
    index: list[dict[str, str]], results: dict[str, ConversionResult]
) -> None:
    wrong = [
        (row["path"], results[row["path"]].genre)
        for row in index
        if row["path"] in results
        and results[row["path"]].genre not in _GENRES[row["genre"]]
    ]
    assert len(wrong) <= 0.05 * len(results), wrong
