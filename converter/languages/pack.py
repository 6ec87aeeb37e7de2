"""What recognisers know of a language: the type of a pack.

One file a language, ``converter/languages/<code>.toml``; `loader.load_pack` reads it.
Every field below is a key of that file, with the same name, and has no default: a pack
says what it knows, and an empty list says that the language has none of it.

`Phrase` fields are tables in the file (see `phrase.Phrase`); placeholders available in
patterns: ``{date}`` ``{day}`` ``{month}`` ``{year}`` ``{n}`` (digits) ``{ordinal}``
(ordinal in words or digits) ``{organ}`` (an organ's name) ``{items}`` (agenda item
numbers with letters and separators) ``{symbol}`` ``{symbols}`` ``{language}``
(a language's name) ``{roman}`` ``{letter}`` (upper case or its word) ``{lettered}``
(digits and a letter: 29C) ``{text}``
(anything, at least one character) ``{places}`` (numbers of paragraphs with letters,
lists and ranges) ``{romans}`` and ``{numbers}`` (lists and ranges of them).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from converter.languages.dates import DateReader
from converter.languages.phrase import Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """How dates are printed."""

    months: Mapping[str, int]
    """Every printed month name, inflected too, to its number."""
    forms: tuple[str, ...]
    """Patterns with ``{day}``, ``{month}``, ``{year}``."""
    day_endings: str
    """Pattern of what may stand behind the number of a day: ``1er``, ``2-го``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrdinalWords:
    """How ordinals are printed; their values add up (seventy 70 + fifth 5)."""

    parts: Mapping[str, int]
    """Stem to value; the longest stem that begins the rest of the word is taken."""
    endings: str
    """Pattern of what may follow a stem (inflection) inside a word."""
    joiners: str
    """Pattern of what stands between parts: hyphen, blank, `` and ``, ``و``."""
    digits: str
    """Pattern of an ordinal in digits with group ``n``: ``54th``, ``第54次``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MastheadWords:
    """What stands at the head of page 1."""

    publisher: tuple[str, ...]
    """United Nations."""
    organs: Mapping[str, tuple[str, ...]]
    """Id of an organ or body (as in `core.symbols` data) to its printed names."""
    distribution: tuple[Phrase, ...]
    """Kind: general, limited, restricted, provisional."""
    languages: Mapping[str, tuple[str, ...]]
    """ISO 639-1 code to the names of the language as printed in a masthead."""
    original: tuple[Phrase, ...]
    """``Original: English`` with ``{language}``; ``English only`` (kind only)."""
    session: tuple[Phrase, ...]
    """Kind: regular, special, emergency, year (an organ that counts by year, or
    whose years are numbered), resumed. With ``{ordinal}`` or ``{n}``."""
    agenda_item: tuple[Phrase, ...]
    """With ``{items}``; the whole line."""
    item_separators: tuple[str, ...]
    """Words between item numbers: and, et, 和."""
    provisional_agenda: tuple[Phrase, ...]
    """A line that says which agenda the item line speaks of."""
    other: tuple[Phrase, ...]
    """Further lines of a masthead that stand alone: ``Official Records``, places and
    dates of a session, ``Advance version``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleWords:
    """Lines that title a document."""

    adoption: tuple[Phrase, ...]
    """``Resolution adopted by the General Assembly on {date}``; kind: resolution,
    decision, statement. May end before the date."""
    number: tuple[Phrase, ...]
    """``Resolution {n} (year)``, ``Decision {n}/CP.26``: a number line that needs
    words; kind: resolution, decision. Bare ``75/129.`` needs no words."""
    kinds: tuple[Phrase, ...]
    """How a title line begins or what it holds, by which its genre is known; kind:
    name of a genre module (`letter`, `note_verbale`, `report`, `note`,
    `draft_resolution`, `draft_decision`, `agenda`, `annotated_agenda`, `journal`,
    `verbatim_record`, `summary_record`, `corrigendum`, `issuance`, `treaty`,
    `concluding_observations` ...)."""
    author: tuple[Phrase, ...]
    """``Report of the {text}``, ``Note by the {text}``: a line below the title that
    says what it is and by whom; group ``text`` is the author."""
    agreement: tuple[Phrase, ...]
    """``Have agreed as follows:``: what ends the preamble of a treaty; the whole
    line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionWords:
    """Preamble and operative part."""

    formula: Mapping[str, tuple[str, ...]]
    """Id of an organ to the words that open its resolutions, without the comma."""
    preambular: tuple[str, ...]
    """Openers of preambular paragraphs."""
    operative: tuple[str, ...]
    """Openers of operative paragraphs."""
    recommendation: tuple[Phrase, ...]
    """``The Third Committee recommends to the General Assembly the adoption ...``"""
    draft: tuple[Phrase, ...]
    """``draft resolution`` after the sponsors and a colon; kind: resolution,
    decision; group ``text`` is the sponsors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConclusionWords:
    """What closes a text."""

    meeting: tuple[Phrase, ...]
    """``{ordinal} plenary meeting``: the whole line; with ``{ordinal}`` or ``{n}``."""
    signed: tuple[Phrase, ...]
    """``(Signed)`` with or without a name: group ``text`` is the name."""
    place_date: tuple[Phrase, ...]
    """``Geneva, {date}``: a whole line; group ``text`` is the place."""
    final: tuple[Phrase, ...]
    """``In witness whereof ...``, ``Done at ...``: clauses that close a treaty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexWords:
    """Annexes and what is like them."""

    labels: tuple[Phrase, ...]
    """A whole line; kind: annex, appendix, enclosure, attachment, addendum; may
    hold ``{roman}``, ``{n}``, ``{letter}``, ``{ordinal}``."""
    of: tuple[Phrase, ...]
    """``Annex to the letter dated ...``: begins like a label and goes on to name
    the document it belongs to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingWords:
    """Headings that name their level, and labels in words."""

    levels: tuple[Phrase, ...]
    """Kind: part, chapter, section, article, rule; with ``{roman}``, ``{n}``,
    ``{letter}``, ``{ordinal}``; matches the start of the line."""
    budget_part: tuple[str, ...]
    """Words for a part of the programme budget below which a chapter is what other
    languages call a section (French ``Titre``)."""
    upper_roman: tuple[str, ...]
    """Words that count like I, II, III in order (أولا، ثانيا), from the first."""
    upper_letters: tuple[str, ...]
    """Words that stand for A, B, C in order (ألف، باء), from the first."""
    contents: tuple[Phrase, ...]
    """The title of a contents list; the whole line."""
    summary: tuple[Phrase, ...]
    """The title of a summary box; the whole line."""
    table: tuple[Phrase, ...]
    """A table or figure title; kind: table, figure, box; with number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterWords:
    """Letters and notes verbales."""

    title: tuple[Phrase, ...]
    """The title line with groups ``date``, ``sender``, ``addressee`` (each may be
    absent); kind: letter, letters, note_verbale."""
    opening: tuple[Phrase, ...]
    """A line that opens a paragraph of a letter: ``I have the honour ...``,
    ``The Permanent Mission of Arcadia ...``."""
    closing: tuple[Phrase, ...]
    """``Accept, Sir, ...``"""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords:
    """Offices and States, by which names in running text are known."""

    offices: tuple[str, ...]
    """Chair, Special Rapporteur: stand before a name or behind it."""
    states: Mapping[str, str]
    """States as the UN writes them where CLDR writes otherwise, with their ISO code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordWords:
    """Records of meetings."""

    meeting: tuple[Phrase, ...]
    """``Summary record of the {ordinal} meeting``, ``{ordinal} plenary meeting``;
    kind: summary, verbatim."""
    held: tuple[Phrase, ...]
    """``Held at {text}, on Thursday, {date}, at {time}``."""
    presiding: tuple[Phrase, ...]
    """``Chair: Mr. X (Country)``: label of the presiding officer at the head."""
    chair: tuple[str, ...]
    """How the presiding officer is named as speaker: ``The Chair``."""
    honorifics: tuple[str, ...]
    """Mr., Ms., Sir, السيد."""
    speech: tuple[Phrase, ...]
    """A paragraph that begins a speech: group ``speaker`` (label), optional
    ``country``, ``note`` (``spoke in French``)."""
    reported: tuple[Phrase, ...]
    """Words after the speaker in a summary record (said that)."""
    opened: tuple[Phrase, ...]
    """The meeting was called to order at {time}."""
    rose: tuple[Phrase, ...]
    """The meeting rose at {time}."""
    item: tuple[Phrase, ...]
    """Announcement of an agenda item as a heading: ``Agenda item {items}: title``."""
    continued: tuple[Phrase, ...]
    """``(continued)``."""
    vote: tuple[Phrase, ...]
    """Label of a list of voters; kind: in_favour, against, abstaining."""
    decided: tuple[Phrase, ...]
    """Narrative lines: It was so decided; The draft resolution was adopted."""
    drafts: tuple[Phrase, ...]
    """Heading over the consideration of a draft: ``Draft resolution {symbol}: title``;
    the whole line."""
    agenda: tuple[Phrase, ...]
    """Title of the list of items at the head where it is no contents list; the whole
    line."""
    members: tuple[Phrase, ...]
    """``Members:``: label of the list of those present at the head; the whole line."""
    chaired: tuple[Phrase, ...]
    """A narrative line that says who presides from now on: group ``text`` is the
    name."""
    tally: tuple[Phrase, ...]
    """The count of a vote, searched in a line: groups ``in_favour``, ``against``,
    ``abstaining``, each digits or a word for none."""
    nobody: tuple[str, ...]
    """What stands for a list of voters that is empty: None."""
    outcome: tuple[Phrase, ...]
    """Words that say how a decision ended, searched in a narrative line; kind:
    rejected, adopted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteWords:
    """Words about footnotes and page furniture."""

    notices: tuple[Phrase, ...]
    """Notices that belong to the publication: corrections notice, recycling."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationGaps:
    """How far apart the words of one citation stand.

    Units:
        Characters, at most.
    """

    before: int
    """From an organ to the noun or number that it governs."""
    near: int
    """From an organ that still decides when nothing ties it to the number."""
    chain: int
    """From one number of a list to the next, over a title."""
    noun: int
    """Between the noun and the first (Chinese: last) number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortOrgan:
    """A short name that several organs share: Council."""

    words: tuple[str, ...]
    """Its forms."""
    organs: tuple[str, ...]
    """Ids of the organs it may stand for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationWords:
    """How running text cites other documents and places in its own.

    The letters of parts (``217 ألف``) are those of `HeadingWords.upper_letters`.
    """

    number_first: bool
    """Whether the number stands before the noun: 第60/1号决议."""
    resolution: tuple[str, ...]
    """Forms of the noun resolution."""
    decision: tuple[str, ...]
    """Forms of the noun decision."""
    own: tuple[str, ...]
    """``its``: the issuing organ, or the organ that was just named."""
    own_nouns: tuple[str, ...]
    """Nouns that hold that word in themselves (قرارها)."""
    foreign: tuple[str, ...]
    """Bodies whose resolutions no symbol names."""
    stops: tuple[str, ...]
    """Words after which numbers are no citations: agenda item."""
    letter_joins: tuple[str, ...]
    """What joins two letters of parts: ``74/92 A and B``."""
    volumes: tuple[str, ...]
    """The word volume behind a symbol: ``(A/75/49), vol. I``."""
    separators: tuple[str, ...]
    """What stands between the members of a list."""
    ranges: tuple[str, ...]
    """What stands between the ends of a range."""
    above: tuple[str, ...]
    """Words that point to an earlier place of the document."""
    below: tuple[str, ...]
    """Words that point to a later place of the document."""
    annexed: tuple[str, ...]
    """``present annex``: words that mean the annex in which they stand."""
    clitics: str
    """Pattern of what may be glued to a noun or an organ; or empty."""
    number_clitics: str
    """Pattern of what may be glued to a number; or empty."""
    reversed_numbers: bool
    """Whether 156/75 occurs for 75/156; tried where the printed form is no number."""
    gaps: CitationGaps
    sessions: Mapping[str, str]
    """Word of the session inside a number to its sign in symbols: ``دإ`` is ``S``."""
    organs: Mapping[str, tuple[str, ...]]
    """Id of an organ to forms of its name beside those of `MastheadWords.organs`."""
    short: tuple[ShortOrgan, ...]
    """Short names of organs."""
    antecedent: Phrase
    """Between an organ and ``its``: the organ whose resolution it is."""
    shared_day: Phrase
    """A day, with its month or without, that shares the year of the date at its side:
    ``30 November to``; in front of the date, or behind it where the year is first."""
    organ_link: tuple[Phrase, ...]
    """Between a number and the organ behind it: ``of the``; none if it cannot."""
    dated: Phrase
    """Between a number and the date of its adoption."""
    internal: tuple[Phrase, ...]
    """A place in the document itself; kind: paragraph, section, annex, appendix, part.
    With ``{places}``, ``{romans}``, ``{ordinal}`` or ``{letter}``."""
    within: tuple[Phrase, ...]
    """A place named before the document it is in; kind: paragraph, section, annex."""
    after: tuple[Phrase, ...]
    """A place named behind the number of its document; kinds as in `within`."""
    treaty: tuple[Phrase, ...]
    """A treaty by groups ``volume`` and ``number`` of its series; kind: UNTS, LNTS,
    ibid."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguagePack:
    """Everything recognisers know of one language."""

    code: str
    """ISO 639-1."""
    iso3: str
    """ISO 639-2/T."""
    name: str
    """English name."""
    direction: str
    """``ltr`` or ``rtl``."""
    spaced: bool
    """Whether spaces stand between words."""
    also: tuple[str, ...]
    """Codes of packs whose masthead words its documents print too."""
    frequent: tuple[str, ...]
    """Frequent short words, by which the language is told from others."""
    date_words: DateWords
    ordinal_words: OrdinalWords
    masthead: MastheadWords
    titles: TitleWords
    resolution: ResolutionWords
    conclusion: ConclusionWords
    annex: AnnexWords
    headings: HeadingWords
    letter: LetterWords
    record: RecordWords
    notes: NoteWords
    citation: CitationWords
    names: NameWords
    dates: DateReader
    """Made by the loader from `date_words`, of `also` too."""
    parts: Mapping[str, str]
    """Made by the loader: placeholder to regular expression."""
    preambular: re.Pattern[str]
    """Made by the loader from `resolution.preambular`."""
    operative: re.Pattern[str]
    """Made by the loader from `resolution.operative`."""


DERIVED = frozenset({"dates", "parts", "preambular", "operative"})
"""Fields of `LanguagePack` that are no keys of the file."""
