"""Headings of a body: numbered, named (Article 3), or plain.

A heading carries no final punctuation and stands between paragraphs that do; where the
source shows typography it is also set apart (bold, italic, centred, an outline level).

Source: AKN4UN digest 4.3 (heading levels), Editorial Manual on headings;
A/RES/75/252 (section I with heading), A/RES/75/129 (headings of an annex).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from converter.core.scripts import CYRILLIC_SMALL, HAN_AND_RARE, HAN_NUMERALS
from converter.languages.numerals import from_roman, to_roman
from converter.languages.ordinals import ordinal_value
from converter.languages.pack import LanguagePack
from converter.languages.phrase import Phrase
from converter.layout.cursor import Cursor
from converter.layout.page import Align, Block, TableGrid
from converter.model.block import Num
from converter.model.draft import HeadingLine, Label, LevelKind, Reading, Series
from converter.model.inline import Content, text
from converter.model.mark import drop
from converter.model.match import Match, Zone
from converter.recognisers.bare_letter import bare_letter
from converter.recognisers.inline import joined, to_content
from converter.recognisers.label import ParsedLabel, cut_label, label_of, parse_label
from converter.recognisers.starts import is_salutation

_FINAL = re.compile(r"[.;:,!?。；：，！？؛،…]\W{0,3}$")
_SENTENCE = re.compile(r"[.;:!?。；：！？؛…]\W{0,3}$")
_OPENS_LOW = re.compile(rf"[a-z{CYRILLIC_SMALL}(（“«\"'‘\d]")
_BARE = re.compile(rf"(?:[IVX]{{1,6}}|[{HAN_NUMERALS}]{{1,3}})[ \u00a0\u3000]")
_ROMAN = re.compile(r"[IVX]{2,6}[ \u00a0]")
_INITIAL = re.compile(r"[^\W\d_]\. \w+")
# a word of three letters, or a Chinese one: more than a figure or a grade (P-4)
_WORD = re.compile(rf"[^\W\d_]{{3}}|[{HAN_AND_RARE}]")
_FIGURE = re.compile(r"[–—-]|.*\d(?:[^.]|.*[^.])?|[A-Z]{1,3} ?\([A-Z]{1,3}\)")
# the paragraphs and the page of an entry in a contents list
_PAGED = re.compile(r"(?:[\s.…·]+\d{1,4}(?:\s?[-–—]\s?\d{1,4})?){1,2}\s*")
_LISTED = 200
"""Blocks of a text among which its contents list stands."""
# an entry of a chronology: 2043. Agreement with Arcadia
_YEAR_ENTRY = re.compile(r"(?:19|20)\d\d ?[.:．：、]")
_FIELD = re.compile(r"[^\d:：.]{2,40} ?[:：] ?\S")
_BLANK = re.compile(r"[ \u00a0\u3000]")
_LONGEST = 260
_LONGEST_BOLD = 700
_LONGEST_PLAIN = 240
_LONGEST_FIGURE = 40
_NUMBER_GROUPS = ("n", "roman", "letter", "ordinal")
_COUNTED = frozenset({Series.DECIMAL, Series.COMPOUND})
_ROMAN_KINDS = frozenset({"part", "chapter"})
_UPPER = frozenset({Series.UPPER_ROMAN, Series.UPPER_LETTER})
_STYLE = re.compile(
    r"(?:^|[ _])H(?:[1-6]|\d{2}|[ _]?Ch)?(?:[ _]|$)|[Hh]eading|[Tt]itle"
)


def recognise_heading(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take a heading, and the label that may stand on the line before it."""
    block = cursor.block
    if block is None or not block.text or _is_cell(cursor, block, pack):
        return None
    return (
        _named(cursor, block, pack)
        or _label_alone(cursor, block, pack)
        or _labelled(cursor, block, pack)
        or _plain(cursor, block, pack)
    )


def _is_cell(cursor: Cursor, block: Block, pack: LanguagePack) -> bool:
    """Whether a line is a figure, or stands right above or below one, as cells do.

    Text taken from a page prints the cells of a table on lines of their own, and no
    typography tells them from headings: ``Legal affairs`` / ``57 654 500``.
    """
    if block.size or block.label or parse_label(block.raw, pack):
        return False
    above = cursor.at(-1).text if cursor.index else ""
    lines = (above, block.text, cursor.at(1).text)
    return any(_is_figure(line, pack) for line in lines)


def _is_figure(line: str, pack: LanguagePack) -> bool:
    """Whether a line holds a figure, a grade or a dash and nothing else."""
    return (
        0 < len(line) <= _LONGEST_FIGURE
        and _FIGURE.fullmatch(line) is not None
        and _WORD.search(line) is None
        and (line.isdigit() or label_of(line, pack) is None)
    )


def _match(taken: int, node: HeadingLine) -> Match:
    return Match(taken=taken, zone=Zone.BODY, nodes=(node,))


def _named(cursor: Cursor, block: Block, pack: LanguagePack) -> Match | None:
    """``Article 3``, ``Part I``, with the title on the same line or the next."""
    line = block.text
    for phrase in pack.headings.levels:
        found = phrase.regex.match(line)
        if not found:
            continue
        rest = line[found.end() :].strip(" \u00a0.:-–—")
        if len(line) > _LONGEST or (rest and _SENTENCE.search(rest)):
            return None
        if rest and rest[0].islower():
            return None
        content = to_content(block.inlines, plain=True)
        title, taken = drop(content, found.end()), 1
        if not rest:
            title, taken = _title_on_next_line(cursor, pack)
        node = HeadingLine(
            num=Num(content=text(found.group().strip())),
            label=_named_label(found, phrase, pack),
            content=title,
            kind=LevelKind(phrase.kind),
            span=block.source,
        )
        return _match(taken, node)
    return None


def _named_label(found: re.Match[str], phrase: Phrase, pack: LanguagePack) -> Label:
    """Return the number of a named level in ASCII, whatever the language prints.

    Parts and chapters count in Roman numerals, articles and rules in digits; ordinals
    in words (``Article premier``, ``الجزء الأول``) follow the same rule.
    """
    groups = found.groupdict()
    printed = found.group().strip()
    token = next((groups[name] for name in _NUMBER_GROUPS if groups.get(name)), "")
    value = int(token) if token.isdigit() else ordinal_value(pack, token)
    roman = phrase.kind in _ROMAN_KINDS
    if lettered := groups.get("lettered"):
        canonical = _lettered(lettered, pack)
    elif token.isascii() and not token.isalpha():
        canonical = token
    elif from_roman(token):
        canonical = token if roman else str(from_roman(token))
    elif value:
        canonical = to_roman(value).upper() if roman else str(value)
    else:
        canonical = token or printed.split()[-1]
    reading = Reading(series=Series.DECIMAL, value=0, canonical=canonical)
    return Label(printed=printed, readings=(reading,))


def _lettered(token: str, pack: LanguagePack) -> str:
    """Return a number with a letter in ASCII: ``29 جيم`` is 29C.

    Source: sections of the programme budget (A/80/6 (Sect. 29C)).
    """
    digits = "".join(char for char in token if char.isdigit())
    printed = token.removeprefix(digits).strip()
    for place, words in enumerate(pack.headings.upper_letters):
        if printed in words.split("|"):
            return digits + chr(ord("A") + place)
    return digits + printed


def _title_on_next_line(cursor: Cursor, pack: LanguagePack) -> tuple[Content, int]:
    following = cursor.at(1).block
    if following is None or not _may_be_title(following, pack):
        return (), 1
    if parse_label(following.raw, pack) or _is_named(following.text, pack):
        return (), 1
    behind = cursor.at(2).text
    titled = (
        _is_named(behind, pack)
        or _set_apart(cursor.at(1), following, pack)
        or _heads_sentence(following, cursor.at(2).block, pack)
    )
    return (to_content(following.inlines, plain=True), 2) if titled else ((), 1)


def _heads_sentence(block: Block, below: Block | None, pack: LanguagePack) -> bool:
    """Whether a line below the number of an article is its title by its place.

    It ends in no stop and what stands below it does; Chinese sets it as running text.
    """
    if below is None or len(block.text) > _LONGEST_PLAIN:
        return False
    ended = _FINAL.search(below.text) or parse_label(below.raw, pack)
    return bool(ended) and not _opens_low(block.text, pack)


def _is_named(line: str, pack: LanguagePack) -> bool:
    """Whether a line begins a named level: ``Article 3`` below ``Part II``."""
    return any(phrase.regex.match(line) for phrase in pack.headings.levels)


def _label_alone(cursor: Cursor, block: Block, pack: LanguagePack) -> Match | None:
    """``I`` or ``A`` on a line of its own, the heading on the next."""
    label = label_of(block.text, pack)
    if label is None or label.readings[0].series not in _UPPER:
        return None
    following = cursor.at(1).block
    title: Content = ()
    taken = 1
    if (
        following is not None
        and _may_be_title(following, pack)
        and (not parse_label(following.raw, pack) or _repeats(label, following, pack))
        and (_typographic(following) or not pack.operative.match(following.text))
    ):
        title, taken = to_content(following.inlines, plain=True), 2
    num = Num(content=to_content(block.inlines, plain=True))
    return _match(
        taken,
        HeadingLine(num=num, label=label, content=title, span=block.source),
    )


def _repeats(label: Label, block: Block, pack: LanguagePack) -> bool:
    """Whether a heading prints once more the label that stands alone before it."""
    again = parse_label(block.raw, pack)
    return again is not None and again.label.readings == label.readings


def _labelled(cursor: Cursor, block: Block, pack: LanguagePack) -> Match | None:
    """``I. Establishment``, ``A. General``; ``1. Scope`` only where it is set apart."""
    if len(block.text) > (_LONGEST_BOLD if block.bold else _LONGEST):
        return None
    parsed = (
        parse_label(block.raw, pack)
        or _bare_numeral(cursor, block, pack)
        or bare_letter(cursor, pack)
    )
    if parsed is None:
        return None
    rest = block.raw[parsed.end :].strip()
    if not rest or _FINAL.search(rest):
        return None
    series = parsed.label.readings[0].series
    if series in _UPPER:
        if not parsed.marked or (rest[0].islower() and pack.code != "zh"):
            return None
        if _is_initial(cursor, block, parsed):
            return None
    elif series is Series.BULLET or not _typographic(block):
        return None
    num, content = cut_label(to_content(block.inlines, plain=True), parsed)
    node = HeadingLine(num=num, label=parsed.label, content=content, span=block.source)
    return _match(1, node)


def _bare_numeral(
    cursor: Cursor, block: Block, pack: LanguagePack
) -> ParsedLabel | None:
    """``I Introduction``: a Roman or Han numeral that no sign sets off.

    Only in a line that is a heading anyhow; a letter may be a word (``A plan``). A
    numeral of several letters is none, where a paragraph begins below it.
    """
    if not _BARE.match(block.text) or not _may_be_title(block, pack):
        return None
    below = cursor.at(1).text
    begins = _ROMAN.match(block.text) and (
        pack.preambular.match(below) or pack.operative.match(below)
    )
    if not begins and not _set_apart(cursor, block, pack):
        return None
    return parse_label(_BLANK.sub("\t", block.raw.lstrip(), count=1), pack)


def _is_initial(cursor: Cursor, block: Block, parsed: ParsedLabel) -> bool:
    """``A. Smith`` in a list of names: a letter before one capitalised word."""
    words = block.raw[parsed.end :].split()
    return (
        parsed.label.readings[0].series is Series.UPPER_LETTER
        and "\t" not in block.raw[: parsed.end]
        and len(words) == 1
        and words[0][0].isupper()  # scripts without capitals write no initials
        and not _typographic(block)
        and any(_INITIAL.fullmatch(cursor.at(step).text) for step in (-1, 1))
    )


def _plain(cursor: Cursor, block: Block, pack: LanguagePack) -> Match | None:
    """A line set apart, without label and without final punctuation."""
    if not _may_be_title(block, pack) or not _set_apart(cursor, block, pack):
        return None
    if parse_label(block.raw, pack) or _opens_items(cursor, block, pack):
        return None
    blocks = tuple(_running_on(cursor))
    content = joined(blocks, pack)
    span = block.source.to(blocks[-1].source)
    return _match(len(blocks), HeadingLine(content=content, span=span))


def _running_on(cursor: Cursor) -> Iterator[Block]:
    """Yield the lines of a heading: set like it, in small letters, it goes on below."""
    last: Block | None = None
    for _, block in cursor.blocks():
        if last is not None and not (
            block.text[:1].islower()
            and (last.size, last.bold, last.style)
            == (block.size, block.bold, block.style)
            and block.size
            and block.bold
            and not block.label
        ):
            return
        yield block
        last = block


def _opens_items(cursor: Cursor, block: Block, pack: LanguagePack) -> bool:
    """Whether an operative verb begins a sentence that the items below it end.

    ``Invites the Governments`` / ``1. To study``: old resolutions, A/RES/127 (II).
    """
    below = cursor.at(1).block
    parsed = parse_label(below.raw, pack) if below else None
    return (
        pack.spaced
        and not _typographic(block)
        and parsed is not None
        and parsed.label.readings[0].value == 1
        and pack.operative.match(block.text) is not None
    )


def _may_be_title(block: Block, pack: LanguagePack) -> bool:
    line = block.text
    return (
        0 < len(line) <= (_LONGEST_BOLD if block.bold else _LONGEST)
        and any(map(str.isalpha, line))
        and not _YEAR_ENTRY.match(line)
        and not _FINAL.search(line)
        and not pack.dates.full(line)
        and not is_salutation(line, pack)
    )


def _set_apart(cursor: Cursor, block: Block, pack: LanguagePack) -> bool:
    """Whether typography, or punctuation all around, sets the line apart."""
    if _typographic(block):
        return True
    if len(block.text) > _LONGEST_PLAIN or _opens_low(block.text, pack):
        return False
    if not block.size and _is_listed(cursor, block):
        return True
    before = cursor.at(-1).block if cursor.index else None
    following = cursor.at(1).block
    if following is None or isinstance(cursor.at(1).item, TableGrid):
        return False
    if _FIELD.match(block.text) and any(
        one is not None and _FIELD.match(one.text) for one in (before, following)
    ):
        return False  # one of a row: State party: Arcadia
    if before is not None and not _FINAL.search(before.text) and _prose(before):
        return False
    parsed = parse_label(following.raw, pack)
    if block.size:  # typography is shown, and this line has none: surer evidence
        numbered = parsed is not None and parsed.label.readings[0].series in _COUNTED
        ended = before is None or _FINAL.search(before.text) or _typographic(before)
        # every Chinese sentence ends in a sign: a line without one is a heading
        if not ended or pack.spaced:
            return numbered and bool(ended)
    if parsed is not None or _FINAL.search(following.text):
        return True
    return _heads_next(cursor.at(1), pack)


def _is_listed(cursor: Cursor, block: Block) -> bool:
    """Whether a contents list names a line with its page (FCCC/SBI/2019/9)."""
    line = block.text
    return any(
        isinstance(item, Block)
        and item.text.startswith(line)
        and _PAGED.fullmatch(item.text, len(line)) is not None
        for item in islice(cursor.flow, min(cursor.index, _LISTED))
    )


def _heads_next(cursor: Cursor, pack: LanguagePack) -> bool:
    """Whether a line is a heading of its own: a numbered paragraph stands below it."""
    block, below = cursor.block, cursor.at(1).block
    if block is None or below is None or not _may_be_title(block, pack):
        return False
    short = len(block.text) <= _LONGEST_PLAIN and not _opens_low(block.text, pack)
    parsed = parse_label(below.raw, pack)
    return short and parsed is not None and parsed.label.readings[0].series in _COUNTED


def _opens_low(line: str, pack: LanguagePack) -> bool:
    """Whether a line begins as no title does; a Chinese one may begin with a year."""
    return bool(_OPENS_LOW.match(line)) and (pack.spaced or not line[0].isdigit())


def _prose(block: Block) -> bool:
    return len(block.text) > _LONGEST_PLAIN


def _typographic(block: Block) -> bool:
    return bool(
        block.level
        or (block.bold and len(block.text) <= _LONGEST_BOLD)
        or _STYLE.search(block.style)
        or (block.italic and len(block.text) <= _LONGEST)
        or (block.align is Align.CENTRE and len(block.text) <= _LONGEST_PLAIN)
    )
