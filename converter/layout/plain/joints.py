"""What is seen between two lines of plain text, and whether a paragraph begins there.

What speaks for a new paragraph: an indent where the text uses indents, blank lines
beyond the rhythm, a line that ended although the next word would have fitted, words
and labels that begin paragraphs (`Cues`), a line of the masthead. What speaks against:
a sentence that runs on.
"""

from __future__ import annotations

from dataclasses import dataclass

from converter.layout.plain.shape import Shape


@dataclass(frozen=True, slots=True, kw_only=True)
class Joint:
    """What is seen between two lines."""

    ends: bool
    """The first line may end a paragraph, by its punctuation."""
    stops: bool
    """It ends with more than a comma."""
    semicolon: bool
    """It ends an item of a list that goes on."""
    full: bool
    """It had no room for the next word in its block."""
    room: bool
    """It had room for it in the column of the text."""
    almost: bool
    """It fills the column whatever follows."""
    narrow: bool
    """It is too short for a line inside a paragraph."""
    short: bool
    """It ended far before the column did."""
    gap: bool
    """More blank lines than between the lines of a paragraph."""
    starts: bool
    """The second line has words that begin a paragraph."""
    bound: bool
    """It begins with a conjunction: its words bind it to the sentence before."""
    acts: bool
    """It has words that open an operative paragraph."""
    label: bool
    """The second line has a label."""
    between: bool
    """A label on a line of its own stands between them."""
    titled: bool
    """The paragraph before has the number of a part: it is a heading."""
    clause: bool
    """The paragraph before opens as those of a preamble do."""
    item: bool
    """The paragraph before has a label, or opens as operative ones do: no other begins
    in the middle of it."""
    counted: bool
    """The second line has the number that follows in the row of paragraphs."""
    unfinished: bool
    """The first line ends with a word that no line ends with where a sentence does."""
    levelled: bool
    """The paragraph before is the label of a level, or begins with one."""
    level: bool
    """The second line begins with the label of a level."""
    led: bool
    """A label stands behind the second line, in the middle of its sentence."""
    brief: bool
    """The second line is short, and something begins behind it."""
    heading: bool
    """The second line is short, without a stop, and something begins behind it."""
    lower: bool
    """The second line begins with a small letter."""
    capitals: bool
    """The first line is set in capitals: no sentence goes on from it."""
    upper: bool
    """The second line begins with a capital letter."""
    wordless: bool
    """The second line holds no letter."""
    indented: bool
    """The second line is indented, in a text that indents first lines."""
    alone: bool
    """One of the two is a line of the masthead, or the number of a part."""
    rest: bool
    """The last line of this paragraph was printed before its first."""
    listed: bool
    """The first line is an entry of a contents list."""


def begins(seen: Joint, shape: Shape) -> bool:
    """Tell whether a paragraph begins between two lines."""
    if not shape.wrapped:
        return seen.ends or seen.alone or not seen.lower
    if seen.indented or seen.counted or seen.listed:
        return True
    if seen.unfinished and not (seen.gap or seen.label or seen.narrow):
        return False
    if seen.alone:  # the last word of a line of the masthead may be on the next
        goes_on = seen.full and (seen.lower or seen.wordless)
        return seen.gap or seen.ends or not goes_on
    if seen.wordless and not seen.label:
        return seen.gap
    if seen.item and not seen.stops and not seen.narrow:  # items are sentences
        return seen.label
    if seen.ends:
        return _begins_behind_stop(seen, shape)
    return _begins_in_sentence(seen, shape)


def _begins_in_sentence(seen: Joint, shape: Shape) -> bool:
    """Tell whether a paragraph begins behind a line without a stop."""
    if shape.parted and not seen.gap and not seen.label:
        return False
    if seen.label or (seen.starts and seen.upper):
        return seen.gap or not seen.almost
    if seen.titled and (seen.starts or seen.acts or seen.level):
        return True
    if seen.room and (seen.level or (seen.levelled and seen.upper)):
        return True
    if seen.lower:  # a sentence that did not end goes on
        return seen.gap and seen.capitals
    if seen.starts:
        return seen.room or seen.gap or seen.brief
    if seen.full:
        return seen.gap and (seen.room or seen.upper or seen.heading or seen.rest)
    return seen.gap or seen.short


def _begins_behind_stop(seen: Joint, shape: Shape) -> bool:
    """Tell whether a paragraph begins behind a line that may end one."""
    if not seen.full or (seen.room and seen.stops and not seen.lower):
        return True
    if seen.between and seen.stops:
        return True  # a label behind a first line parts no sentences
    if seen.semicolon and seen.upper and seen.item:
        return True  # the next item or a heading; inside an item no capital follows
    first = shape.spaced and shape.indented  # a paragraph would show by its indent
    proof = seen.stops or not (seen.item or first)
    if seen.level and seen.stops:
        return True
    starts = (seen.starts or seen.acts) and proof and not seen.bound
    # behind the comma of a preamble a part may begin; else a list of names goes on
    heading = seen.heading and (seen.stops or seen.clause)
    return seen.gap or starts or seen.label or heading or seen.led
