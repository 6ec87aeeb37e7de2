"""The dates that one file gives to the resolutions it cites."""

from __future__ import annotations

from collections.abc import Iterable

from converter.core.diagnostics import Diagnostic
from converter.transforms.citations.adoption import adoption_date, work_of
from converter.transforms.citations.passage import Passage
from converter.transforms.citations.vocabulary import Vocabulary


def date_works(
    passages: Iterable[Passage], words: Vocabulary
) -> tuple[dict[str, str], tuple[Diagnostic, ...]]:
    """Return the date of each resolution that the texts date, and contradictions.

    Args:
        passages: Every text of the file, those of notes too.
        words: Vocabulary of its language.

    Returns:
        Resolutions by `adoption.work_of` to their date, those with one date only; a
        finding for each that has several.
    """
    found: dict[str, dict[str, None]] = {}
    names: dict[str, str] = {}
    for passage in passages:
        for citation in passage.citations if passage.dates else ():
            if not citation.symbol.resolution_number:
                continue
            date = adoption_date(passage.text, citation, passage.dates, words)
            if date:
                work = work_of(citation.symbol, citation.letters)
                names[work] = citation.symbol.text
                found.setdefault(work, {})[date] = None
    findings = tuple(
        Diagnostic(
            code="RF004", params={"symbol": names[work], "dates": ", ".join(dates)}
        )
        for work, dates in found.items()
        if len(dates) > 1
    )
    known = {
        work: next(iter(dates)) for work, dates in found.items() if len(dates) == 1
    }
    return known, findings
