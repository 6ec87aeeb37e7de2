"""The reader against documents of the corpus, and against LibreOffice's print.

What is promised: the text is conserved to the character, every note stands at its
call, nothing of the page's furniture is left, and every automatic number is the one
that LibreOffice prints.
"""

from __future__ import annotations

import json
import os
from bisect import bisect_left
from collections import Counter
from pathlib import Path

import pytest
from support.libreoffice import AVAILABLE, print_with_libreoffice

from converter.core.text import squash
from converter.layout.page import LayoutDocument
from converter.readers.docx import read_docx
from converter.readers.source import SourceFile

CORPUS = Path(os.environ.get("UNAKN_CORPUS", "../shared/corpus"))
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
CONTEXT = 24
"""Letters of the text after a label that must follow it in the print."""

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no corpus at {CORPUS}"),
]


def load(path: Path) -> LayoutDocument:
    return read_docx(SourceFile(data=path.read_bytes(), name=path.name))


def real() -> list[Path]:
    found = CORPUS.glob("real/*/*/*")
    return sorted(path for path in found if path.read_bytes().startswith(b"PK\x03\x04"))


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_official_documents_lose_and_gain_nothing(language: str) -> None:
    kept, backed, documents = 0.0, 0.0, 0
    for path in sorted((CORPUS / "official/dev" / language).glob("*.docx")):
        document = load(path)
        source = squash(path.with_suffix(".source.txt").read_text("utf-8"))
        ours = squash(document.text())
        common = (Counter(source) & Counter(ours)).total()
        kept += common / len(source)
        backed += common / len(ours)
        documents += 1
    assert kept / documents >= 0.9995
    assert backed / documents >= 0.9995


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_official_documents_keep_every_note_at_its_call(language: str) -> None:
    expected: Counter[tuple[str, str, str]] = Counter()
    found: Counter[tuple[str, str, str]] = Counter()
    for path in sorted((CORPUS / "official/dev" / language).glob("*.docx")):
        gold = json.loads(path.with_suffix(".gold.json").read_text("utf-8"))
        document = load(path)
        expected.update(
            (path.name, note["marker"], squash(note["text"]))
            for note in gold["footnotes"]
        )
        found.update(
            (
                path.name,
                note.marker,
                squash("".join(getattr(block, "text", "") for block in note.blocks)),
            )
            for note in document.notes
        )
        called = {call.note for block in document.blocks() for call in block.calls}
        assert called == set(range(len(document.notes)))
    common = (expected & found).total()
    assert 2 * common / (expected.total() + found.total()) >= 0.99


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_official_documents_leave_no_furniture_in_the_text(language: str) -> None:
    for path in sorted((CORPUS / "official/dev" / language).glob("*.docx")):
        gold = json.loads(path.with_suffix(".gold.json").read_text("utf-8"))
        strings = {
            squash(text)
            for text in (
                *gold["furniture"]["first_page_footer"],
                gold["furniture"]["footer_job_number"],
            )
            if text
        }
        lines = {squash(block.text) for block in load(path).blocks()}
        assert not strings & lines, path.name


@pytest.mark.slow
def test_real_documents_are_read_whole() -> None:
    for path in real():
        document = load(path)
        assert list(document.blocks()), path.name
        assert all(note.marker for note in document.notes), path.name


@pytest.mark.slow
@pytest.mark.judge
@pytest.mark.skipif(not AVAILABLE, reason="needs LibreOffice and pdftotext")
def test_every_automatic_number_is_the_one_libreoffice_prints(tmp_path: Path) -> None:
    paths = real()
    documents = {f"{index:03}": path.read_bytes() for index, path in enumerate(paths)}
    printed = print_with_libreoffice(documents, tmp_path)
    faults, numbers = [], 0
    for path, text in zip(paths, map(squash, printed.values()), strict=True):
        places: list[int] = []
        seen: Counter[str] = Counter()
        for numbered in numbered_texts(load(path)):
            seen[numbered] += 1
            places.append(nth(text, numbered, seen[numbered]))
            if places[-1] < 0:
                faults.append((path.name, numbered))
        numbers += len(places)
        # the contents repeat the headings, so some places are those of another print
        assert longest_rise(places) >= 0.9 * len(places), path.name
    assert numbers > 500
    assert not faults


def numbered_texts(document: LayoutDocument) -> list[str]:
    """Return each automatic number with the beginning of the text after it."""
    return [
        squash(block.label) + squash(block.text.removeprefix(block.label))[:CONTEXT]
        for block in document.blocks()
        if squash(block.label) and block.text != block.label
    ]


def nth(text: str, part: str, number: int) -> int:
    """Return where the part stands for the nth time, -1 when it does not."""
    place = -1
    for _ in range(number):
        place = text.find(part, place + 1)
        if place < 0:
            return place
    return place


def longest_rise(places: list[int]) -> int:
    """Return the length of the longest rising sequence."""
    tails: list[int] = []
    for place in places:
        index = bisect_left(tails, place)
        tails[index : index + 1] = [place]
    return len(tails)
