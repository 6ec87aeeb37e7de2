"""Paragraphs: strips joined to blocks over lines, columns and pages.

A gap, a first-line indent, a label, a change of form or a short last line begins a new
paragraph. Where they leave it open, the words do (`Cues`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from converter.core.text import has_han, is_unspaced
from converter.layout.cues import Cues
from converter.layout.page import Inline, Span
from converter.layout.printed.measure import Measure
from converter.layout.printed.pieces import LEADERS
from converter.layout.printed.strips import Strip

_MARK = re.compile(r"\(?(?:\d{1,3}|\*{1,4})\)?[.,;]?")
_MARK_SIZE = 0.75
_SAME = 3.0
_INDENT = 6.0
# up to where a line may break: at a blank, or before any Chinese character
_ARABIC = re.compile("[\u0620-\u06d3]")
_FIRST_WORD = re.compile("[^\\s\u4e00-\u9fff]+|\\S")
_SENTENCE_END = re.compile(r"[.;:!?。；：！？؟؛][)\]»”’\"]*\s*$")
_CLAUSE_END = re.compile(r"[.;:,)\]。；：，）،؛*]\s*\d{0,3}\s*$")
_LABEL = re.compile(r"\(?(?:\d{1,3}|[^\W\d_]{1,2}|[ivxl]{1,8})[.)]\s")
# no font has a greater mean width of characters, in font sizes
_ADVANCE = 0.6
# headings break where it looks good, not where they must
_HEADING_ROOM = 0.25
_ASIDE = 0.35
_BRACKET_LINES = 3
_RUNNING = 0.75
_TITLE = 0.5
_SIZES_DIFFER = 0.8
_SIZES_ALIKE = 0.3
# where lines stand at one distance, a little more parts two paragraphs
_STEADY = 1.11
# the sign that ends a preambular paragraph, with the call that may stand behind it
_COMMA = re.compile(r"[,،，]\W{0,3}\d{0,3}\W{0,2}$")


def paragraphs(
    strips: Sequence[Strip], measure: Measure, cues: Cues
) -> Iterator[list[Strip]]:
    """Yield the lines of each paragraph."""
    group: list[Strip] = []
    for strip in strips:
        if group and _is_lone_mark(strip, group[-1]):
            strip.inlines = _raised(strip.inlines)
        if group and not _goes_on(group, strip, measure, cues):
            yield group
            group = []
        group.append(strip)
    if group:
        yield group


def _goes_on(group: list[Strip], strip: Strip, measure: Measure, cues: Cues) -> bool:
    """Tell whether a line goes on with the paragraph before it.

    Geometry is asked first, and words where it says nothing: they cost more.
    """
    last = group[-1]
    if strip.grid or last.grid:
        return False
    if _is_lone_mark(strip, last):
        return True
    if strip.cell != last.cell or (strip.cell and strip.region != last.region):
        return False
    beside = strip.region == last.region
    rest = _is_latin_rest(last, strip)
    leading = _leading(last if rest else strip, measure)
    if beside and strip.bottom - last.bottom > leading:
        return False
    if abs(strip.size - last.size) > _SIZES_DIFFER and not rest:
        return False
    if _begins(group, strip, cues) or _is_whole(last, strip, cues):
        return False
    if LEADERS.search(last.text):
        return False
    if beside:
        return _same_column(_since_cut(group), strip, measure, cues)
    return _over_break(group, strip, cues)


def _begins(group: list[Strip], strip: Strip, cues: Cues) -> bool:
    """Tell whether a line begins something by its words, and amid no sentence.

    A small letter behind the comma of a full line goes on: ``held in Rome on 1 May``.
    """
    last = group[-1]
    if strip.text[:1].islower() and _COMMA.search(last.text) and _is_full(last, strip):
        return False
    return not _in_sentence(group, strip) and cues.starts.match(strip.text) is not None


def _is_latin_rest(last: Strip, strip: Strip) -> bool:
    """Tell whether a line holds the Latin words that an Arabic one had no room for.

    Latin words amid Arabic are set smaller, so their size does not part them.
    """
    return (
        strip.size < last.size
        and _ARABIC.search(last.text) is not None
        and _ARABIC.search(strip.text) is None
        and not last.bold
        and _is_full(last, strip)
    )


def _in_sentence(group: list[Strip], strip: Strip) -> bool:
    """Tell whether a line stands amid a sentence, whatever its words begin."""
    last = group[-1]
    return (
        not last.cell
        and last.bold == strip.bold
        and (
            _continues_at(group, strip)
            or (strip.text[:1].islower() and _centred(last, strip))
        )
        and not _CLAUSE_END.search(last.text)
        and _is_full(last, strip)
    )


def _is_whole(last: Strip, strip: Strip, cues: Cues) -> bool:
    """Tell whether a line is a whole line of the masthead.

    What its words match may go on where it had no room: a date without its year.
    """
    return (last.cell or not _is_full(last, strip)) and (
        cues.masthead.fullmatch(last.text) is not None
    )


def _keeps_margin(group: list[Strip], strip: Strip) -> bool:
    """Tell whether a line fills the margin that a first line was indented from.

    There a label counts parts of a sentence: items of a list would be indented.
    """
    return (
        len(group) > 1
        and group[0].start > group[1].start + _INDENT
        and abs(strip.start - group[1].start) <= _SAME
        and group[-1].justified
        and _is_full(group[-1], strip)
    )


def _is_lone_mark(strip: Strip, last: Strip) -> bool:
    """Tell whether a line is only the call that had no room on the line before."""
    return (
        strip.size < _MARK_SIZE * last.size
        and _MARK.fullmatch(strip.text) is not None
        and strip.region == last.region
        and 0 < strip.bottom - last.bottom < 2 * last.size
    )


def _raised(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    return tuple(
        replace(item, raised=True) if isinstance(item, Span) else item
        for item in inlines
    )


def _leading(strip: Strip, measure: Measure) -> float:
    """Return the largest distance between lines of one paragraph."""
    usual = measure.leading * strip.size / measure.size
    if measure.steady and abs(strip.size - measure.size) < _SIZES_ALIKE:
        return usual * _STEADY
    return usual + max(3.0, 0.12 * usual)


def _over_break(group: list[Strip], strip: Strip, cues: Cues) -> bool:
    """Tell whether a paragraph goes on after a page or column break."""
    last = group[-1]
    if last.cell or strip.bold != last.bold or _has_label(strip, cues):
        return False
    if not _continues_at(group, strip):
        return _is_cut_by_hand(group, strip, cues)
    if _open_bracket(group):
        return True
    # a line alone and one set in as far may both be first lines
    alike = len(group) == 1 and strip.start > strip.edge + _INDENT
    if not (_is_full(last, strip) or (_is_running(last) and not alike)):
        return False
    if _returns_to_edge(group, strip):
        return True
    return not (_SENTENCE_END.search(last.text) and strip.text[:1].isupper())


def _is_cut_by_hand(group: list[Strip], strip: Strip, cues: Cues) -> bool:
    """Tell whether a paragraph was cut in two at the foot of a page, amid a sentence.

    Editors part a paragraph there to place its notes; the second half may be indented
    as the first is, but its first word is no beginning.
    """
    last = group[-1]
    if len(group) == 1 or not _is_indented_alike(group[0], strip):
        return False
    if not _lacks_room(last, strip, last.limit):
        return False
    if cues.openers.match(strip.text) or cues.acts.match(strip.text):
        return False
    if strip.text[:1].islower():
        return _SENTENCE_END.search(last.text) is None
    return _CLAUSE_END.search(last.text) is None and _is_full(group[-2], last)


def _since_cut(group: list[Strip]) -> list[Strip]:
    """Return the lines of a paragraph since it was cut: they have an indent anew."""
    for place in range(len(group) - 1, 0, -1):
        if group[place].region != group[place - 1].region:
            return (
                group[place:] if _is_indented_alike(group[0], group[place]) else group
            )
    return group


def _is_indented_alike(first: Strip, strip: Strip) -> bool:
    indent = strip.start - strip.edge
    return indent > _INDENT and abs(indent - (first.start - first.edge)) <= _SAME


def _returns_to_edge(group: list[Strip], strip: Strip) -> bool:
    """Tell whether a paragraph with an indented first line goes on at the edge.

    A paragraph that begins after a page or column break would be indented, too.
    """
    return (
        group[0].start - group[0].edge > _INDENT
        and abs(strip.start - strip.edge) <= _SAME
    )


def _continues_at(group: list[Strip], strip: Strip) -> bool:
    """Tell whether a line starts where the lines of a paragraph go on."""
    hanging = _hanging(group)
    if len(group) == 1:
        # a first line alone: the next starts at it or further out, in its own column
        first = group[0]
        further = (strip.start - strip.edge) - (first.start - first.edge)
        if first.text_start == first.start:
            return further <= _SAME
        if further < -_INDENT:
            return True
    return (
        abs(strip.start - hanging) <= _SAME
        or abs((strip.start - strip.edge) - (hanging - group[-1].edge)) <= _SAME
        or (len(group) == 1 and strip.start - strip.edge <= _SAME)
    )


def _open_bracket(group: list[Strip]) -> bool:
    """Tell whether a bracket of the last lines is still open."""
    text = "".join(strip.text for strip in group[-_BRACKET_LINES:])
    return any(
        text.count(opener) > text.count(closer)
        for opener, closer in ("[]", "()", "（）")
    )


def _same_column(
    group: list[Strip], strip: Strip, measure: Measure, cues: Cues
) -> bool:
    last = group[-1]
    if _has_label(strip, cues) and (
        strip.text_start > strip.start
        or (_CLAUSE_END.search(last.text) and not _keeps_margin(group, strip))
    ):
        return False
    if last.bold != strip.bold and not (
        _is_full(last, strip, last.far)
        or _is_running(last)
        or (last.bold and _begins_bold(strip))
    ):
        return False
    if _centred(last, strip):
        return True
    if len(group) == 1:
        if not (
            strip.start <= last.start + _INDENT
            or abs(strip.start - last.text_start) <= _SAME
            or (strip.start < last.text_start and _is_full(last, strip))
            or _hangs(last, strip, cues)
            or _returns(last, strip)
        ):
            return False
    elif abs(strip.start - _margin(group, strip)) > _INDENT:
        return False
    if _in_one_sentence(group, strip):
        return not _opens_another(last, strip, cues)
    if _is_aside(last) and _is_aside(strip):
        return False
    if strip.bold and strip.size > measure.size + 1:
        # lines of a title or organ, unless the first is a short line of its own
        return last.end - last.text_start > _TITLE * (last.far - last.edge)
    full = _is_full(last, strip) or _is_running(last)
    return full and not _opens_another(last, strip, cues)


def _in_one_sentence(group: list[Strip], strip: Strip) -> bool:
    """Tell whether a small letter or an open bracket says that a sentence goes on."""
    return strip.text[:1].islower() or _open_bracket(group)


def _opens_another(last: Strip, strip: Strip, cues: Cues) -> bool:
    """Tell whether words that open paragraphs of resolutions stand behind a comma.

    Where the line before had room for them they open another paragraph; a capital
    letter says so, too, where it only looks full.
    """
    if not _COMMA.search(last.text):
        return False
    opens = cues.openers.match(strip.text) or cues.acts.match(strip.text)
    if not opens:
        return False
    return strip.text[:1].isupper() or not _is_full(last, strip, last.far)


def _is_running(last: Strip) -> bool:
    """Tell whether a ragged line of running text only looks short.

    The estimate of a word's width is rough; a long line that ends no sentence goes on.
    """
    return (
        not last.justified
        and not last.bold
        and not last.cell
        and last.end - last.edge > _RUNNING * (last.far - last.edge)
        and not _SENTENCE_END.search(last.text)
    )


def _begins_bold(strip: Strip) -> bool:
    """Tell whether bold words of the line before may go on: a name over two lines."""
    head = strip.inlines[0]
    return isinstance(head, Span) and head.bold


def _hanging(group: list[Strip]) -> float:
    """Return where the lines of a paragraph after the first begin."""
    if len(group) > 1:
        return group[1].start
    return group[0].text_start


def _margin(group: list[Strip], strip: Strip) -> float:
    """Return where lines after the first begin, in the column of a line."""
    same = (other for other in group[1:] if other.region == strip.region)
    return next(same, group[1]).start


def _has_label(strip: Strip, cues: Cues) -> bool:
    return (
        strip.text_start > strip.start
        or _LABEL.match(strip.text) is not None
        or cues.labels.match(strip.text) is not None
    )


def _is_full(last: Strip, strip: Strip, limit: float = 0.0) -> bool:
    """Tell whether the first word of a line had no room on the line before."""
    limit = limit or last.limit
    if last.text[-1:] == "-" and last.text[-2:-1].isalpha():
        return True
    if last.justified and not last.italic and strip.start > last.start - _INDENT:
        # headings in italics stay ragged; a Chinese line may end a character early,
        # before a stop that must not begin one or a character that has no room
        han = has_han(last.text[-1:]) or has_han(strip.text[:1])
        slack = 1.2 * last.size if han else _SAME
        return last.end > limit - slack
    return _lacks_room(last, strip, limit)


def _lacks_room(last: Strip, strip: Strip, limit: float) -> bool:
    """Tell whether the first word of a line would have passed the limit of the last.

    The widths of letters are estimated from those of the line.
    """
    end = last.end
    if last.cell and abs(last.start - strip.start) > _SAME:
        # lines flush with the end of their cell: their width tells, not their end
        end = last.edge + (last.end - last.start)
    length = _unbroken(strip.text)
    advance = (last.end - last.start) / max(1, len(last.text))
    room = (length + 1) * min(advance, _ADVANCE * last.size)
    if last.bold:
        room = max(room, _HEADING_ROOM * (last.limit - last.start))
    return end + room > limit - _SAME


def _unbroken(text: str) -> int:
    """Return how many characters of the next line could not stand on the line before.

    Between Chinese characters a line may break anywhere.
    """
    if is_unspaced(text[:1]):
        return 1
    word = _FIRST_WORD.match(text)
    return len(word.group()) if word else 1


def _centred(last: Strip, strip: Strip) -> bool:
    """Tell whether two lines are centred one below the other."""
    return (
        abs((last.start + last.end) - (strip.start + strip.end)) < 2 * _SAME
        and abs(last.start - strip.start) > _INDENT
    )


def _hangs(last: Strip, strip: Strip, cues: Cues) -> bool:
    """Tell whether a line goes on at the tab behind a label that left no gap to see.

    A clause that ends where justified lines do ends its line by chance.
    """
    ends = _SENTENCE_END if last.justified else _CLAUSE_END
    return (
        _has_label(last, cues) and not ends.search(last.text) and _is_full(last, strip)
    )


def _returns(last: Strip, strip: Strip) -> bool:
    """Tell whether a line goes back to the edge that the line before stood out of."""
    return (
        last.start < last.edge - _SAME
        and abs(strip.start - strip.edge) <= _SAME
        and not _CLAUSE_END.search(last.text)
        and _is_full(last, strip)
    )


def _is_aside(strip: Strip) -> bool:
    """Tell whether a line stands far from the edge, as closing lines do."""
    return strip.start - strip.edge > _ASIDE * (strip.far - strip.edge)
