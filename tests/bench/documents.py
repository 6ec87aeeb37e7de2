"""Documents to measure with: those of a corpus, or invented ones of any length."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from tests.support.pdf_writer import document, page, words

LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
_SYMBOL = "A/75/123"
_LINES = 44  # of a page, without its head and foot
_LEFT, _TOP, _LEADING = 72, 760, 15
_SENTENCE = (
    "The Secretary-General reports that the Committee, at its meeting number {n}, "
    "considered the note on the proposed programme for the period {n} and recalled "
    "paragraph {n} of General Assembly resolution 60/{m} of 16 September 2005, in "
    "which the Assembly requested the Secretary-General to continue his efforts to "
    "improve the rate of implementation and to report on the results achieved."
)
_WIDTH = 88


def corpus(kind: str, sample: int) -> list[Path]:
    """Return documents of a kind (``.pdf``), so many of each language.

    Empty when there is no corpus: UNAKN_CORPUS, else ``../shared/corpus``.
    """
    root = Path(os.environ.get("UNAKN_CORPUS", "../shared/corpus"))
    found: list[Path] = []
    for code in LANGUAGES:
        folder = root / "official/dev" / code
        paths = [p for p in sorted(folder.glob(f"*{kind}")) if ".source" not in p.name]
        step = max(1, len(paths) // sample)
        found += paths[::step][:sample]
    return found


def report_text(pages: int) -> str:
    """Return a report of so many pages, as plain text."""
    return "\f".join("\n".join(lines) for lines in _pages(pages)) + "\n"


def report_pdf(pages: int) -> bytes:
    """Return the same report as PDF."""
    return document(
        page(
            *(
                words(_LEFT, _TOP - _LEADING * at, line, size=9)
                for at, line in enumerate(lines)
                if line
            )
        )
        for lines in _pages(pages)
    )


def _pages(count: int) -> Iterator[list[str]]:
    body = _body()
    for number in range(1, count + 1):
        head = _first_head() if number == 1 else [f"{_SYMBOL}", ""]
        lines = [next(body) for _ in range(_LINES - len(head))]
        yield [*head, *lines, "", f"{number:>{_WIDTH // 2}}"]


def _first_head() -> list[str]:
    return [
        f"United Nations{_SYMBOL:>60}",
        "",
        f"General Assembly{'Distr.: General':>60}",
        f"{'1 September 2020':>77}",
        "",
        "Seventy-fifth session",
        "Agenda item 54 (b)",
        "",
        "Report of the Secretary-General",
        "",
    ]


def _body() -> Iterator[str]:
    """Yield lines without end: numbered paragraphs, a heading now and then."""
    number = 0
    while True:
        number += 1
        if number % 10 == 1:
            yield from ("", f"Section {number // 10 + 1}: review of the programme", "")
        text = f"{number}. " + _SENTENCE.format(n=number, m=number % 300 + 1)
        while text:
            cut = len(text) if len(text) <= _WIDTH else text.rindex(" ", 0, _WIDTH)
            yield text[:cut]
            text = text[cut:].lstrip()
        yield ""
