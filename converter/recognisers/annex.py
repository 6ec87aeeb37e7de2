"""Annexes, appendices and enclosures: their labels and titles.

Source: AKN4UN digest 1.4 and 4.5; `official-practice` 2.8 and 4 row 31 (one attachment
each, `docType` the label, `docTitle` the title); A/RES/75/212 (two), A/HRC/55/G/1
(annex that names its letter).
"""

from __future__ import annotations

import re

from converter.languages.numerals import from_han, from_letters, to_roman
from converter.languages.ordinals import ordinal_value
from converter.languages.pack import LanguagePack
from converter.languages.phrase import Phrase
from converter.layout.cursor import Cursor
from converter.layout.page import Align, Block
from converter.model.block import P
from converter.model.draft import AttachmentStart
from converter.model.inline import DocTitle, DocType, Inline
from converter.model.mark import Mark, mark
from converter.model.match import Match, Zone
from converter.model.node import text_of
from converter.recognisers.bare_letter import bare_letter
from converter.recognisers.inline import joined, to_content
from converter.recognisers.label import label_of, parse_label
from converter.recognisers.masthead import language_named
from converter.recognisers.starts import match_any

_COMMA = re.compile(r"[,،，]\W{0,3}$")
_FINAL = re.compile(r"[.;:,。；：，؛،]\W{0,2}$")
_LONGEST_TITLE = 400
_MOST_LINES = 4
_ADDENDUM = "addendum"


def recognise_annex(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the label of an annex; its title follows as the annex's own preface."""
    return _labelled(cursor, pack, addendum=False)


def recognise_addendum(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the label of an addendum that follows a text."""
    return _labelled(cursor, pack, addendum=True)


def recognise_addition(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take ``Addendum`` above the text: it says what the document itself is.

    Source: front pages of documents with a symbol in Add.; A/75/7/Add.1.
    """
    block = cursor.block
    found = recognise_addendum(cursor, pack)
    if block is None or found is None:
        return None
    return Match(taken=1, zone=Zone.PREFACE, nodes=(_label(block),))


def _labelled(cursor: Cursor, pack: LanguagePack, *, addendum: bool) -> Match | None:
    block = cursor.block
    if block is None:
        return None
    for phrase in (*pack.annex.labels, *pack.annex.of):
        if (phrase.kind == _ADDENDUM) is not addendum:
            continue
        found = phrase.regex.fullmatch(block.text)
        if found:
            return _start(block, phrase, found, pack)
    return None


def _start(
    block: Block, phrase: Phrase, found: re.Match[str], pack: LanguagePack
) -> Match:
    start = AttachmentStart(
        kind=phrase.kind,
        number=_number(found, pack),
        content=(_label(block),),
        span=block.source,
    )
    return Match(taken=1, zone=Zone.ANNEX, nodes=(start,))


def _label(block: Block) -> P:
    content = to_content(block.inlines, plain=True)
    whole = len(text_of(*content))
    return P(
        content=mark(content, [Mark(0, whole, lambda inner: DocType(content=inner))]),
        span=block.source,
    )


def _number(found: re.Match[str], pack: LanguagePack) -> str:
    """Return the canonical number of an annex: words and Han numerals are Roman."""
    groups = found.groupdict()
    for name in ("roman", "n", "letter"):
        token = groups.get(name)
        if not token:
            continue
        if token.isascii():
            return token.upper()
        value = from_letters(token) or from_han(token)
        return to_roman(value).upper() if value else token
    ordinal = groups.get("ordinal")
    value = ordinal_value(pack, ordinal) if ordinal else 0
    return to_roman(value).upper() if value else ""


def recognise_annex_title(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the title below the label of an annex."""
    block = cursor.block
    if block is None:
        return None
    original = _original(block, pack)
    if original:
        return original
    if not _is_title(block, pack) or _heads_first_paragraph(cursor, block, pack):
        return None
    if bare_letter(cursor, pack):
        return None
    blocks = [block]
    for steps, following in cursor.at(1).blocks():
        if steps + 1 >= _MOST_LINES or not _goes_on(blocks[-1], following, pack):
            break
        blocks.append(following)
    content = joined(tuple(blocks), pack)
    whole = len(text_of(*content))
    titled = mark(content, [Mark(0, whole, lambda inner: DocTitle(content=inner))])
    node = P(content=titled, span=block.source.to(blocks[-1].source))
    return Match(taken=len(blocks), zone=Zone.PREFACE, nodes=(node,))


def _heads_first_paragraph(cursor: Cursor, block: Block, pack: LanguagePack) -> bool:
    """Whether a smaller line below the title is the heading over paragraph 1.

    Plain text shows no sizes; there the title of an annex is one block, and a second
    one over paragraph 1 heads it (annex to E/RES/2022/24).
    """
    above = cursor.at(-1).block if cursor.index else None
    below = cursor.at(1).block
    parsed = parse_label(below.raw, pack) if below else None
    return (
        above is not None
        and (above.size > block.size > 0 or above.size == block.size == 0)
        and _is_title(above, pack)
        and not any(
            match_any(phrases, above.text)
            for phrases in (pack.annex.labels, pack.annex.of)
        )
        and parsed is not None
        and parsed.label.readings[0].canonical == "1"
    )


def _original(block: Block, pack: LanguagePack) -> Match | None:
    """``[Original: French]`` below a label or title."""
    text = block.text
    inner = text.strip("[]()（）［］ ")
    if text[:1] not in "[(［（" or not match_any(pack.masthead.original, inner):
        return None
    content = to_content(block.inlines, plain=True)
    tongue = language_named(inner, pack)
    whole = len(text_of(*content))
    marked = mark(
        content,
        [
            Mark(
                0,
                whole,
                lambda part: Inline(
                    name="originalLanguage", title=tongue, content=part
                ),
            )
        ],
    )
    node = P(content=marked, span=block.source)
    return Match(taken=1, zone=Zone.PREFACE, nodes=(node,))


def _is_title(block: Block, pack: LanguagePack) -> bool:
    text = block.text
    parsed = parse_label(block.raw, pack)
    return (
        0 < len(text) <= _LONGEST_TITLE
        and not (parsed and parsed.marked)
        and label_of(text, pack) is None
        and match_any(pack.headings.table, text) is None
        and not _COMMA.search(text)  # whom the text speaks for: We, the States,
        and (not _FINAL.search(text) or block.bold or block.align is Align.CENTRE)
    )


def _goes_on(last: Block, block: Block, pack: LanguagePack) -> bool:
    """Whether a line is set exactly like the title before it, and set apart."""
    return (
        _is_title(block, pack)
        and block.bold
        and last.bold
        and block.size == last.size
        and block.align == last.align
        and block.blank_before < 1
    )


def recognise_unlabelled_annex(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Open an annex without label: a text that goes on after meeting and date.

    The official files hold such attachments (A/RES/75/4); nothing else may follow the
    closing lines of a resolution.
    """
    block = cursor.block
    if block is None or not _is_title(block, pack):
        return None
    title = recognise_annex_title(cursor, pack)
    if title is None or cursor.at(title.taken).item is None:
        return None
    start = AttachmentStart(kind="annex", span=block.source)
    return Match(taken=title.taken, zone=Zone.ANNEX, nodes=(start, *title.nodes))
