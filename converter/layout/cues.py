"""What the words of a language say about where a paragraph begins.

Layout knows no language. The pack of a language fills this value, and layout uses it
where geometry alone cannot decide (plain text has none).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """Patterns over the canonical text of one line, calls left out.

    All are used with `match` at the start of the line, its blanks stripped.
    """

    starts: re.Pattern[str] = _NEVER
    """A line that begins a paragraph whatever stands before it: the enacting formula,
    a masthead label, an annex label, an adoption line, a meeting line."""
    openers: re.Pattern[str] = _NEVER
    """Words that open preambular paragraphs: evidence where geometry is silent, no
    proof, for a line may begin with them by chance (often in Chinese)."""
    binds: re.Pattern[str] = _NEVER
    """Frequent words fused with the next: a conjunction before an opener."""
    acts: re.Pattern[str] = _NEVER
    """Words that open operative paragraphs, and paragraphs of letters, where a
    language has them by themselves: evidence behind a stop, and behind a preambular
    paragraph, whose last comma ends no sentence."""
    small_acts: bool = False
    """The language prints those words with small letters, after the formula's comma."""
    labels: re.Pattern[str] = _NEVER
    """A list or paragraph label at the start of a line: ``1.``, ``(a)``, ``1 -``,
    ``一、``; group 0 is the label with the blank after it."""
    lone_labels: re.Pattern[str] = _NEVER
    """A line that holds a label and nothing else (`fullmatch`)."""
    notices: re.Pattern[str] = _NEVER
    """A line that begins a notice of the publication: how to correct a record."""
    masthead: re.Pattern[str] = _NEVER
    """A line of the masthead that stands alone (`fullmatch`)."""
    distribution: re.Pattern[str] = _NEVER
    """The line of the masthead that tells the distribution (`fullmatch`)."""
    adopted: re.Pattern[str] = _NEVER
    """The closing line that tells meeting and vote of the adoption (`fullmatch`)."""
    letters: re.Pattern[str] = _NEVER
    """Lines of the title of a letter, joined."""
    annexed: re.Pattern[str] = _NEVER
    """Lines of an annex label that names the document it belongs to, joined."""
    numerals: re.Pattern[str] = _NEVER
    """A number of a part that the language spells: ``عاشرا`` (`fullmatch`)."""
    levels: re.Pattern[str] = _NEVER
    """The label of a level at the start of a line: ``Rule 5``, ``Chapter II``."""
    unfinished: re.Pattern[str] = _NEVER
    """A word at the end of a line that binds what follows (`search`)."""
    ends: re.Pattern[str] = re.compile(r".*[.;:,!?。；：，！？؛،\])»”]\s*$")
    """A line that may end a paragraph (`match`)."""
    note_label: re.Pattern[str] = re.compile(
        r"\(?(\d{1,3}|\*{1,4}|†|‡|[a-z])\)?(?=\s|$)"
    )
    """The mark at the start of a footnote's text; group 1 is the bare marker."""
