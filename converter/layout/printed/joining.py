"""Lines of one paragraph joined to one text."""

from __future__ import annotations

from collections.abc import Iterable

from converter.core.scripts import SPACED_SIGNS
from converter.core.text import is_unspaced
from converter.layout.page import Inline, Span
from converter.layout.words import LINE_HYPHEN

_HYPHENS = "-\u2010\u2011"


class _Text:
    """Spans in the making: text in one form is one span."""

    def __init__(self) -> None:
        self.items: list[Inline] = []
        self._texts: list[str] = []
        self._form: Span | None = None

    def add(self, item: Inline) -> None:
        """Append an inline."""
        if not isinstance(item, Span):
            self.close()
            self.items.append(item)
            return
        form = self._form
        if form is None or item.printed or form.printed or not _alike(form, item):
            self.close()
            self._form = item
        self._texts.append(item.text)

    def trim(self) -> None:
        """Take blanks off the end."""
        while self._texts:
            text = self._texts[-1].rstrip()
            if text:
                self._texts[-1] = text
                return
            self._texts.pop()
            if not self._texts:
                self._form = None
                if self.items and isinstance(self.items[-1], Span):
                    self._reopen()

    def _reopen(self) -> None:
        last = self.items.pop()
        if isinstance(last, Span):
            self._form, self._texts = last, [last.text]

    def blank(self) -> None:
        """Append a blank, never to a superscript."""
        if self._form is not None and not self._form.raised:
            self._texts.append(" ")
        else:
            self.close()
            self._form, self._texts = Span(text=" "), [" "]

    def close(self) -> None:
        """Make a span of what was gathered."""
        form = self._form
        if form is not None:
            text = "".join(self._texts)
            self.items.append(form if form.text == text else _with_text(form, text))
        self._form, self._texts = None, []

    def soften(self) -> None:
        """Mark the hyphen at the end as one of a line end."""
        if self._texts:
            self._texts[-1] = self._texts[-1][:-1] + LINE_HYPHEN

    def last(self) -> str:
        """Return the last characters that are no superscript."""
        if self._form is not None and not self._form.raised:
            return "".join(self._texts[-2:]).rstrip()
        for item in reversed(self.items):
            if isinstance(item, Span) and not item.raised and item.text.strip():
                return item.text.rstrip()
        return ""


def joined(lines: Iterable[tuple[Inline, ...]]) -> tuple[Inline, ...]:
    """Return the inlines of several lines as those of one."""
    whole = _Text()
    started = False
    for line in lines:
        parts = _without_blank_start(line)
        if not parts:
            continue
        if started:
            whole.trim()
            last = whole.last()
            if blank_between(last, parts):
                whole.blank()
            elif last[-1:] in _HYPHENS and _starts_lower(parts):
                whole.soften()
        started = True
        for item in parts:
            whole.add(item)
    whole.trim()
    whole.close()
    return tuple(whole.items)


def _with_text(form: Span, text: str) -> Span:
    return Span(
        text=text,
        size=form.size,
        bold=form.bold,
        italic=form.italic,
        underline=form.underline,
        raised=form.raised,
        lowered=form.lowered,
        font=form.font,
        href=form.href,
        printed=form.printed,
    )


def _alike(form: Span, item: Span) -> bool:
    return (
        form.bold == item.bold
        and form.italic == item.italic
        and form.raised == item.raised
        and form.lowered == item.lowered
        and -0.5 < form.size - item.size < 0.5  # noqa: PLR2004  (half a point)
        and form.underline == item.underline
        and form.href == item.href
    )


def _without_blank_start(line: tuple[Inline, ...]) -> tuple[Inline, ...]:
    for place, item in enumerate(line):
        if not isinstance(item, Span):
            return line[place:]
        text = item.text.lstrip()
        if text:
            if len(text) == len(item.text):
                return line[place:]
            return (_with_text(item, text), *line[place + 1 :])
    return ()


def _starts_lower(parts: tuple[Inline, ...]) -> bool:
    return isinstance(parts[0], Span) and parts[0].text[:1].islower()


def blank_between(before: str, parts: tuple[Inline, ...]) -> bool:
    """Tell whether a blank stands between a text and what goes on with it."""
    after = ""
    for item in parts:
        if isinstance(item, Span) and not item.raised:
            after = item.text.lstrip()
            if after:
                break
    if not before or not after:
        return True
    if is_unspaced(before[-1]) and is_unspaced(after[0]):
        return False
    if before[-1] in SPACED_SIGNS or after[0] in SPACED_SIGNS:
        return False
    if before[-1] in _HYPHENS and before[-2:-1].isalpha():
        return False
    return not (before[-1] == "/" and before[-2:-1].strip())
