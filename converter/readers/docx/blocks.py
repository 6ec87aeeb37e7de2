"""From the pieces of a paragraph to a block: joined, trimmed, measured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from converter.core.source import SourceSpan
from converter.core.text import canonical
from converter.layout.page import Block, Inline, NoteCall, Picture, Span
from converter.readers.direction import has_rtl
from converter.readers.docx.findings import Findings
from converter.readers.docx.runs import Text
from converter.readers.docx.styles import ParagraphLook

_BLANK = " \t\n\r\f\v\u00a0\u3000"
_MIN_STEP = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a block has from its paragraph."""

    look: ParagraphLook
    style: str
    """Name of the paragraph style."""
    label: Text | None
    """The label that the list prints."""
    suffix: str
    """What stands between label and text."""
    source: SourceSpan
    default_tab: float
    """Distance of tab stops where none is set."""


def build_block(
    pieces: Sequence[Text | NoteCall | Picture], setting: Setting, findings: Findings
) -> Block | None:
    """Return the block, None when it would print nothing."""
    inlines = _joined(pieces, findings)
    inlines, lead = _trimmed(inlines)
    label = None
    if setting.label is not None:
        label = _span(setting.label, setting.label.text, findings)
    if not inlines and label is None:
        return None
    spans = [inline for inline in inlines if isinstance(inline, Span)]
    words = [span for span in spans if span.text.strip(_BLANK)]
    if label is not None:
        suffix = setting.suffix if inlines else ""
        inlines = [replace(label, text=label.text + suffix), *inlines]
    return Block(
        inlines=tuple(inlines),
        source=setting.source,
        indent=setting.look.indent,
        first_indent=_first_indent(lead, setting),
        align=setting.look.align,
        size=_main_size(words),
        bold=bool(words) and all(span.bold for span in words),
        italic=bool(words) and all(span.italic for span in words),
        style=setting.style,
        level=setting.look.outline,
        label="" if label is None else label.text,
    )


def pictures_of(block: Block) -> tuple[Picture, ...]:
    """Return the pictures of a block that holds nothing else, else nothing."""
    pictures = tuple(i for i in block.inlines if isinstance(i, Picture))
    return pictures if len(pictures) == len(block.inlines) else ()


def _joined(
    pieces: Sequence[Text | NoteCall | Picture], findings: Findings
) -> list[Inline]:
    """Return the pieces as inlines, text of one look in one span, canonical."""
    inlines: list[Inline] = []
    run: list[str] = []
    first: Text | None = None

    def close() -> None:
        if first is not None and (span := _span(first, "".join(run), findings)):
            inlines.append(span)
        run.clear()

    for piece in pieces:
        if isinstance(piece, Text):
            if first is None or piece.look != first.look or piece.href != first.href:
                close()
                first = piece
            run.append(piece.text)
        else:
            close()
            first = None
            inlines.append(piece)
    close()
    return inlines


def _span(piece: Text, text: str, findings: Findings) -> Span | None:
    text, hidden = canonical(text)
    findings.hidden += hidden
    if not text:
        return None
    look = piece.look
    return Span(
        text=text,
        size=look.size,
        bold=look.bold,
        italic=look.italic,
        underline=look.underline,
        raised=look.raised,
        lowered=look.lowered,
        font=look.font,
        href=piece.href,
    )


def _trimmed(inlines: list[Inline]) -> tuple[list[Inline], str]:
    """Return inlines without the blanks at both ends, and those that led."""
    lead, start, end = "", 0, len(inlines)
    while start < end and isinstance(first := inlines[start], Span):
        bare = first.text.lstrip(_BLANK)
        lead += first.text[: len(first.text) - len(bare)]
        if bare:
            inlines[start] = first if bare == first.text else replace(first, text=bare)
            break
        start += 1
    while start < end and isinstance(last := inlines[end - 1], Span):
        bare = last.text.rstrip(_BLANK)
        if bare:
            inlines[end - 1] = last if bare == last.text else replace(last, text=bare)
            break
        end -= 1
    return inlines[start:end], lead


def _main_size(words: Sequence[Span]) -> float:
    """Return the size of most of the text.

    Word sets right-to-left letters in a size of their own, larger than the Latin
    between them: where there are any, theirs is the size of the line.
    """
    sizes: Counter[float] = Counter()
    for span in [span for span in words if has_rtl(span.text)] or words:
        sizes[span.size] += len(span.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _first_indent(lead: str, setting: Setting) -> float:
    """Return where the text of the first line begins, tabs before it counted."""
    look = setting.look
    position = look.indent + look.first
    stops = sorted({*look.tabs, look.indent})
    for _ in range(lead.count("\t")):
        position = next(
            (stop for stop in stops if stop > position + _MIN_STEP),
            (position // setting.default_tab + 1) * setting.default_tab,
        )
    return position
