"""A document as it is read: its layout, its language, its genre."""

from __future__ import annotations

from dataclasses import dataclass

from converter.core.diagnostics import Diagnostic
from converter.core.errors import UsageError
from converter.genres import Genre, genres
from converter.languages.loader import load_pack
from converter.languages.pack import LanguagePack
from converter.layout import LayoutDocument, PagedLayout
from converter.layout.compose import compose
from converter.pipeline.cues import cues_of
from converter.pipeline.detection import Verdict, detect_genre, name_genre
from converter.pipeline.language import SAMPLE, detect_language
from converter.pipeline.notices import with_notices
from converter.pipeline.options import Options
from converter.readers import SourceFile, read


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A document that is read, with its language and genre."""

    layout: LayoutDocument
    pack: LanguagePack
    genre: Genre
    verdicts: tuple[Verdict, ...]
    """What speaks for every genre, the best first; nothing when one was asked for."""
    diagnostics: tuple[Diagnostic, ...]


def read_document(data: bytes, options: Options, *, name: str = "") -> Reading:
    """Return a document's layout, language and genre.

    Raises:
        InputError: The file cannot be read.
        DetectionError: The language is none of the six.
    """
    source = SourceFile(
        data=data,
        name=name,
        password=options.password,
        encoding=options.encoding,
        language=options.language,
        ocr=options.ocr,
    )
    shown = read(source)
    diagnostics = list(shown.diagnostics)
    if options.language:
        code = options.language
    else:
        language = detect_language(shown.opening(SAMPLE))
        code = language.code
        if not language.sure:
            diagnostics.append(
                Diagnostic(code="LA001", params={"language": load_pack(code).name})
            )
    pack = load_pack(code)
    if isinstance(shown, PagedLayout):
        shown = compose(shown, cues_of(code))
        diagnostics = [*diagnostics, *shown.diagnostics]
    shown = with_notices(shown, pack)
    genre, verdicts = _genre(shown, pack, options)
    if not genre.evidence:
        diagnostics.append(Diagnostic(code="GE001"))
    return Reading(
        layout=shown,
        pack=pack,
        genre=genre,
        verdicts=verdicts,
        diagnostics=_distinct(diagnostics),
    )


def _distinct(diagnostics: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    seen: list[Diagnostic] = []
    for one in diagnostics:
        if one not in seen:
            seen.append(one)
    return tuple(seen)


def _genre(
    layout: LayoutDocument, pack: LanguagePack, options: Options
) -> tuple[Genre, tuple[Verdict, ...]]:
    if options.genre:
        known = genres()
        if options.genre not in known:
            msg = f"there is no genre {options.genre!r}"
            raise UsageError(msg, hint=f"Genres: {', '.join(sorted(known))}.")
        return name_genre(known[options.genre], layout, pack, options.symbol), ()
    return detect_genre(layout, pack, options.symbol)
