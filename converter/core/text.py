"""Normal forms of text, undone or made in one place only.

Two kinds: `canonical` is what we keep (NFC, logical order, no hidden controls); the
others (`fold`, `squash`) are for comparing and are never written out.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from converter.core.scripts import ARABIC_MARKS, CYRILLIC, TATWEEL

NO_BREAK_SPACE = "\u00a0"
# marks and isolates that steer the display of two directions; never part of a word
BIDI_CONTROLS = (
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_CONTROLS = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff"
    + BIDI_CONTROLS
    + "]"
)
_PRESENTATION = re.compile("[\ufb50-\ufdfb\ufe70-\ufefc\uff10-\uff19\ufb00-\ufb06]")
_SPACES = re.compile(r"\s+")
# white space that is not one space, plain or no-break
_UNEVEN_SPACES = re.compile(rf"\s{{2,}}|[^\S {NO_BREAK_SPACE}]")
# Cyrillic letters that a typist may put for Latin ones and the reverse
_LOOKALIKES = str.maketrans("асеорхукіѕј", "aceopxykisj")
_LATIN_INTRUDERS = str.maketrans("aceopxykABCEHKMOPTXYëË", "асеорхукАВСЕНКМОРТХУёЁ")
_CYRILLIC = re.compile(f"[{CYRILLIC}]")
_WORDS = re.compile(r"[^\W\d_]+")
# a Russian word of one letter, typed in Latin: "c удовлетворением"
_LONE_INTRUDERS = re.compile(r"(?<!\w)[aceoky](?=\s+[\u0430-\u044f])")
_FOLDS = str.maketrans(
    {
        TATWEEL: None,
        "\u2010": "-",
        "\u2011": "-",
        "\u2019": "'",
        "\u2018": "'",
        "\u02bc": "'",
        "\u00ad": None,
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ى": "ي",
    }
)
_ARABIC_MARKS = re.compile(f"[{ARABIC_MARKS}]")
# scripts that are written without spaces between words
_UNSPACED = re.compile(
    "[\u2e80-\u2eff\u3000-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\ufe30-\ufe4f\uff00-\uffef\u3200-\u32ff\u2014\u2018-\u201d\u2026]"
)
_ASCII_SIGNS = bytes(code for code in range(0x80) if not chr(code).isalnum())
_LENIENT = "surrogatepass"
_WORD_SIGNS = re.compile(r"[^\W_]+")
# from here on there are other digits, and numbers that are no digits (〇)
_FAR = re.compile("[\u0660-\U0010ffff]")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef]")


def canonical(text: str) -> tuple[str, int]:
    """Return the text as we keep it and how many hidden characters went.

    NFC; Arabic presentation forms, ligatures and full-width digits undone; control
    characters, bidi controls, surrogates and byte-order marks dropped and counted.
    Tabs, line feeds, form feeds, no-break spaces and no-break hyphens stay.
    """
    kept, hidden = _CONTROLS.subn("", text)
    if _PRESENTATION.search(kept):
        kept = _PRESENTATION.sub(
            lambda found: unicodedata.normalize("NFKC", found.group()), kept
        )
    if not kept.isascii():
        kept = unicodedata.normalize("NFC", kept)
    return kept, hidden


def spaced(text: str) -> str:
    """Return the text with every run of white space as one space, trimmed.

    No-break spaces and ideographic spaces count as they are printed: a run that
    holds one keeps it.
    """
    if NO_BREAK_SPACE not in text:
        return " ".join(text.split())
    return _UNEVEN_SPACES.sub(_one_space, text).strip(" \t\n\r\f\v")


def _one_space(run: re.Match[str]) -> str:
    found = run.group()
    return NO_BREAK_SPACE if NO_BREAK_SPACE in found else " "


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return a form for matching words: case, look-alikes and marks folded.

    The length may change, so never use its offsets on the printed text.
    """
    text = unicodedata.normalize("NFKC", text).casefold().translate(_FOLDS)
    text = _ARABIC_MARKS.sub("", text)
    return _SPACES.sub(" ", text).strip()


def squash(text: str) -> str:
    """Return letters and digits only, NFKC, lower case, digits in ASCII.

    What must agree between two prints of one text whatever spacing and punctuation.
    """
    folded = unicodedata.normalize("NFKC", text).replace(TATWEEL, "").casefold()
    # as bytes it loses the signs of ASCII, nearly all there are, in a fraction of time
    kept = (
        folded.encode(errors=_LENIENT)
        .translate(None, _ASCII_SIGNS)
        .decode(errors=_LENIENT)
    )
    if not kept.isalnum():
        kept = "".join(_WORD_SIGNS.findall(kept))
    return kept.translate(_FAR_SIGNS) if _FAR.search(kept) else kept


class _FarSigns(dict[int, str | None]):
    """What becomes of letters and numbers in `squash`, found out when first met."""

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        kept = str(unicodedata.digit(char)) if char.isdigit() else char
        self[code] = kept if char.isalpha() or char.isdigit() else None
        return self[code]


_FAR_SIGNS = _FarSigns()


def unlike(text: str) -> str:
    """Return the text with Cyrillic look-alikes of Latin letters made Latin."""
    return text.translate(_LOOKALIKES)


def cyrillic(text: str) -> str:
    """Return the text with Latin look-alikes in Cyrillic words made Cyrillic.

    Russian documents are typed on two keyboards (``Cемьдесят`` with a Latin C;
    `official-practice` 3.2). Latin words, symbols and item letters keep their
    letters, and every character keeps its place, so offsets hold on the print.
    """
    if not _CYRILLIC.search(text):
        return text
    text = _WORDS.sub(_all_cyrillic, text)
    return _LONE_INTRUDERS.sub(_intruders, text)


def _all_cyrillic(word: re.Match[str]) -> str:
    found = word.group()
    return _intruders(word) if _CYRILLIC.search(found) else found


def _intruders(found: re.Match[str]) -> str:
    return found.group().translate(_LATIN_INTRUDERS)


def is_unspaced(char: str) -> bool:
    """Tell whether words of the character's script stand without spaces (Han)."""
    return _UNSPACED.match(char) is not None


def has_han(text: str) -> bool:
    """Tell whether the text holds a Han character or CJK punctuation."""
    return _HAN.search(text) is not None


def join(before: str, after: str) -> str:
    """Return two lines of one paragraph as one text.

    No space between Han characters, one between words of other scripts; a hyphen
    at the end keeps its place without a space (``high-`` + ``level``). Whether the
    hyphen is one of the typesetter's only, the reader decides with evidence.
    """
    before, after = before.rstrip(), after.lstrip()
    if not before or not after:
        return before + after
    if is_unspaced(before[-1]) and is_unspaced(after[0]):
        return before + after
    if before[-1] in "-\u2010\u2011" and before[-2:-1].isalpha():
        return before + after
    if before[-1] == "/" and before[-2:-1].strip():
        return before + after
    return f"{before} {after}"
