"""Automatic numbers, as Word prints them.

The algorithm, one linear pass with named state
------------------------------------------------
Word stores no number: it stores to which list (``numId``) and level (``ilvl``) a
paragraph belongs and counts when it prints. We count the same way, in document order,
each paragraph looked at once.

*Definitions* (`NumberingDefinitions`, never changed after reading):

- a ``w:num`` points to an abstract list and may override its levels;
- the abstract list holds nine levels: start, format, text (``%1.%2``), suffix,
  restart, legal; ``numStyleLink`` leads to another list through a numbering style;
- all ``w:num`` of one abstract list count on together: they are one list.

*State* (`Counters`, one for each story: body, notes, one header):

- ``_values[list][level]``: the last number printed, None before the first;
- ``_deepest[num]``: the deepest level at which a ``w:num`` has been used.

*Step*, for a paragraph of (num, level):

1. take the ``startOverride`` of the (num, level) when the num was never used at that
   level or a deeper one (its overrides of higher levels are spent with the first use
   of a deeper one); otherwise the next number, or the start of the level when it has
   none (again): the override's start, else the level's own;
2. forget the numbers of deeper levels, except those that do not restart after this
   level (``lvlRestart``);
3. write the label: every ``%n`` becomes the number of level n in its own format,
   decimal when the level is legal; a level above that never printed shows its start,
   and is counted as if it had printed (Word continues from there).

The level of a paragraph that gets its list from a style is the one that the style
names, else the one that is linked to the style (``pStyle``), else the first.

What is malformed (no such num, no such level, an unknown format) costs the label of
that paragraph at most and is reported (DX004, DX005); the text is never lost.

Source:
    ISO/IEC 29500-1, 17.9; how Word treats what the standard leaves open was compared
    with LibreOffice's print of the same documents (tests/corpus).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from converter.readers.docx.findings import Findings
from converter.readers.docx.names import MC, P_PR, R_PR, Element, W, integer, is_on, val
from converter.readers.docx.numerals import numeral
from converter.readers.docx.styles import StyleSheet, run_properties
from converter.readers.docx.symbols import bullet

LEVELS = 9
_PLACEHOLDER = re.compile(r"%([1-9])")
_SUFFIXES = {"tab": "\t", "space": " ", "nothing": ""}
_MAX_LINKS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of a list."""

    start: int = 0
    """First number; Word takes 0 when none is stated."""
    form: str = "decimal"
    text: str = ""
    """Label with a placeholder for each number: ``%1.%2``."""
    suffix: str = "\t"
    """What follows the label: a tab, a space or nothing."""
    restart: int | None = None
    """The level restarts after this level or a higher one (from 1); 0 never; None:
    after any higher one."""
    legal: bool = False
    """All numbers of the label are decimal."""
    style: str = ""
    """Id of the paragraph style linked to the level."""
    p_pr: Element | None = field(default=None, repr=False)
    """Indents that the level gives to its paragraphs."""
    r_pr: Element | None = field(default=None, repr=False)
    """How the label is printed."""

    @property
    def font(self) -> str:
        """Font of the label."""
        return str(run_properties(self.r_pr).get("font", ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A label as printed."""

    text: str
    level: Level


@dataclass(frozen=True, slots=True, kw_only=True)
class _List:
    """An abstract list."""

    levels: dict[int, Level]
    style_link: str = ""
    """Numbering style in which the real definition stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Instance:
    """A ``w:num``: an abstract list with overrides."""

    list_id: int
    starts: dict[int, int]
    levels: dict[int, Level]


class NumberingDefinitions:
    """The numbering part of a document."""

    def __init__(
        self, root: Element | None, styles: StyleSheet, findings: Findings
    ) -> None:
        self._styles = styles
        self.findings = findings
        self._lists: dict[int, _List] = {}
        self._instances: dict[int, _Instance] = {}
        if root is None:
            return
        for element in root.iterchildren(f"{W}abstractNum"):
            key = integer(element.get(f"{W}abstractNumId"), None)
            if key is not None:
                self._lists[key] = _read_list(element)
        for element in root.iterchildren(f"{W}num"):
            key = integer(element.get(f"{W}numId"), None)
            if key is not None:
                self._instances[key] = _read_instance(element)

    def list_of(self, number: int) -> int | None:
        """Return the abstract list that a ``numId`` counts in, links followed."""
        for _ in range(_MAX_LINKS):
            instance = self._instances.get(number)
            if instance is None or instance.list_id not in self._lists:
                return None
            link = self._lists[instance.list_id].style_link
            linked = self._styles.numbering_style(link).number if link else None
            if linked is None or linked == number:
                return instance.list_id
            number = linked
        return None

    def level(self, number: int, level: int) -> Level | None:
        """Return the definition of a level, overrides of the ``w:num`` included."""
        instance, list_id = self._instances.get(number), self.list_of(number)
        if instance is None or list_id is None:
            return None
        return instance.levels.get(level) or self._lists[list_id].levels.get(level)

    def start_override(self, number: int, level: int) -> int | None:
        """Return the number at which a ``w:num`` begins anew, if any."""
        instance = self._instances.get(number)
        return instance.starts.get(level) if instance else None

    def level_of_style(self, number: int, styles: Iterable[str]) -> int:
        """Return the level that is linked to the first of the styles, else 0."""
        for style in styles:
            for level in range(LEVELS):
                found = self.level(number, level)
                if found and found.style == style:
                    return level
        return 0


class Counters:
    """Where the lists of one story stand."""

    def __init__(self, definitions: NumberingDefinitions) -> None:
        self._definitions = definitions
        self._values: dict[int, list[int | None]] = {}
        self._deepest: dict[int, int] = {}

    def advance(self, number: int, level: int) -> Label | None:
        """Count one paragraph and return its label, None when it has none."""
        definitions = self._definitions
        list_id, found = definitions.list_of(number), definitions.level(number, level)
        if list_id is None or found is None:
            definitions.findings.add("DX004", number=number, level=level)
            return None
        values = self._values.setdefault(list_id, [None] * LEVELS)
        values[level] = self._next(number, level, found, values[level])
        self._restart_deeper(number, level, values)
        for above in range(level):
            if values[above] is None:
                values[above] = self._start(number, above)
        return Label(text=self._write(number, found, level, values), level=found)

    def _next(self, number: int, level: int, found: Level, last: int | None) -> int:
        override = self._definitions.start_override(number, level)
        deepest = self._deepest.get(number, -1)
        self._deepest[number] = max(deepest, level)
        if override is not None and (last is None or level > deepest):
            return override
        return found.start if last is None else last + 1

    def _start(self, number: int, level: int) -> int:
        override = self._definitions.start_override(number, level)
        if override is not None:
            return override
        found = self._definitions.level(number, level)
        return found.start if found else 1

    def _restart_deeper(
        self, number: int, level: int, values: list[int | None]
    ) -> None:
        for deeper in range(level + 1, LEVELS):
            found = self._definitions.level(number, deeper)
            after = deeper if found is None or found.restart is None else found.restart
            if level < after:
                values[deeper] = None

    def _write(
        self, number: int, found: Level, level: int, values: list[int | None]
    ) -> str:
        if found.form == "bullet":
            return bullet(found.text, found.font)

        def place(match: re.Match[str]) -> str:
            index = int(match.group(1)) - 1
            value = values[index] if index <= level else None
            if value is None:
                return ""
            level_found = self._definitions.level(number, index) or found
            return self._numeral(value, level_found.form, legal=found.legal)

        return _PLACEHOLDER.sub(place, found.text)

    def _numeral(self, value: int, form: str, *, legal: bool) -> str:
        if legal and form not in {"none", "bullet"}:
            form = "decimalZero" if form == "decimalZero" else "decimal"
        written = numeral(value, form)
        if written is None:
            self._definitions.findings.add("DX005", form=form)
            return str(value)
        return written


def _read_list(element: Element) -> _List:
    return _List(
        levels=_read_levels(element.iterchildren(f"{W}lvl")),
        style_link=val(element, f"{W}numStyleLink") or "",
    )


def _read_instance(element: Element) -> _Instance:
    starts: dict[int, int] = {}
    levels: dict[int, Level] = {}
    for override in element.iterchildren(f"{W}lvlOverride"):
        index = integer(override.get(f"{W}ilvl"), None)
        start = integer(val(override, f"{W}startOverride"), None)
        if index is None:
            continue
        if start is not None:
            starts[index] = start
        levels |= _read_levels(override.iterchildren(f"{W}lvl"))
    list_id = integer(val(element, f"{W}abstractNumId"), -1)
    return _Instance(list_id=list_id, starts=starts, levels=levels)


def _read_levels(elements: Iterable[Element]) -> dict[int, Level]:
    levels = {}
    for element in elements:
        index = integer(element.get(f"{W}ilvl"), None)
        if index is not None and 0 <= index < LEVELS:
            levels[index] = _read_level(element)
    return levels


def _read_level(element: Element) -> Level:
    suffix = val(element, f"{W}suff") or "tab"
    return Level(
        start=integer(val(element, f"{W}start"), 0),
        form=_read_form(element),
        text=val(element, f"{W}lvlText") or "",
        suffix=_SUFFIXES.get(suffix, "\t"),
        restart=integer(val(element, f"{W}lvlRestart"), None),
        legal=is_on(element.find(f"{W}isLgl")),
        style=val(element, f"{W}pStyle") or "",
        p_pr=element.find(P_PR),
        r_pr=element.find(R_PR),
    )


def _read_form(element: Element) -> str:
    """Return the number format; one of Word 2010's own stands in a choice."""
    form = element.find(f"{W}numFmt")
    if form is None:
        form = element.find(f"{MC}AlternateContent/{MC}Choice/{W}numFmt")
    if form is None:
        return "decimal"
    return form.get(f"{W}format") or form.get(f"{W}val") or "decimal"
