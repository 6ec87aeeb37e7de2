"""Outputs over documents of the corpus: text comes back whole, versions align."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from converter.core.text import squash
from converter.outputs.akn import parse
from converter.outputs.align.rows import align
from converter.outputs.preview import preview
from converter.outputs.text.paragraphs import to_json
from converter.pipeline.convert import convert
from converter.pipeline.options import Options

pytestmark = [pytest.mark.corpus, pytest.mark.slow]

_LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
_NAMES = ("A_RES_75_123", "A_RES_75_187", "A_RES_75_233", "E_RES_2022_16")


def _converted(corpus: Path, name: str, language: str) -> etree._Element:
    path = corpus / "official" / "dev" / language / f"{name}.docx"
    return parse(convert(path.read_bytes(), Options(), name=path.name).xml)


@pytest.mark.parametrize("language", _LANGUAGES)
@pytest.mark.parametrize("name", _NAMES)
def test_the_text_of_the_source_comes_back_whole(
    corpus: Path, name: str, language: str
) -> None:
    rows = json.loads(to_json(_converted(corpus, name, language)))["paragraphs"]
    written = Counter(
        squash(
            "".join(
                row.get("number", "")
                + row["text"]
                + "".join(note["marker"] for note in row.get("notes", ()))
                for row in rows
            )
        )
    )
    source = corpus / "official" / "dev" / language / f"{name}.source.txt"
    lost = Counter(squash(source.read_text("utf-8"))) - written
    assert not lost


@pytest.mark.parametrize("name", _NAMES)
def test_versions_align(corpus: Path, name: str) -> None:
    roots = [_converted(corpus, name, language) for language in _LANGUAGES]
    rows = [row for row in align(roots).rows if row.eid != "coverPage"]
    assert sum(row.complete for row in rows) >= 0.99 * len(rows)


def test_every_document_has_a_preview(corpus: Path) -> None:
    for path in sorted(corpus.glob("genres/*/*.docx")):
        result = convert(path.read_bytes(), Options(), name=path.name)
        assert "<article" in preview(parse(result.xml))
