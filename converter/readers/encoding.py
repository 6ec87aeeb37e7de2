"""From bytes to characters, surest evidence first.

1. The encoding that the caller states.
2. A byte-order mark.
3. UTF-16 or UTF-32 without a mark: zero bytes, and one byte order that gives text.
4. Strict UTF-8; then UTF-8 with a few faults, when far more is right than wrong.
5. The encodings in which the six languages were ever written, those of the stated
   language alone when there is one, weighed by letter statistics (chardet).

GB 2312 and GBK are always read as GB 18030, Latin-1 as Windows-1252: the larger
repertoire gives the same characters where both know the byte. Nothing is ignored:
bytes without meaning become U+FFFD and are counted.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from converter.core.errors import UnsupportedFormatError

REPLACEMENT = "\ufffd"
_SAMPLE = 200_000  # what chardet looks at too
_SURE_LENGTH = 64  # below this letter statistics mean little (archives.md 8)
_SURE_CONFIDENCE = 0.3
_BINARY_SHARE = 0.05
_FEW_ZEROS = 0.02
"""Seven-bit text with fewer zero bytes holds strays: UTF-16 has blanks and digits."""
_PLAIN_SHARE = 0.9
_RIGHT_PER_WRONG = 4
_FEW_STRAYS = 5
_MISSTATED = 0.02
"""Share of signs without meaning from which a stated encoding is wrong."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
# encodings of each language, most usual first
_LATIN = ("cp1252", "iso8859-15", "mac-roman", "cp850")
_BY_LANGUAGE = {
    "ar": ("cp1256", "iso8859-6"),
    "zh": ("gb18030", "big5hkscs", "hz"),
    "en": _LATIN,
    "fr": _LATIN,
    "ru": ("cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic"),
    "es": _LATIN,
}
_SUPERSETS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "cp936": "gb18030",
    "big5": "big5hkscs",
    "cp950": "big5hkscs",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
}
_ESCAPED = re.compile(rb"~\{(?:[\x21-\x77][\x21-\x7e])+~\}")
_HIGH = re.compile(rb"[\x80-\xff]+")
_LOW_SECOND = re.compile(rb"[\x80-\xa0]")
_EVEN = 0.5
"""Below this confidence statistics do not tell Chinese encodings apart."""
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_BYTES = bytes([*range(9), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])
# what the six languages are written with: a misread byte order falls elsewhere
_PLAIN = re.compile(
    "[\t\n\f\r\x20-\x7e\xa0-\u024f\u0300-\u036f\u0400-\u045f\u060c-\u0669"
    "\u2010-\u2026\u2030-\u2044\u3000-\u301f\u4e00-\u9fff\uff00-\uff5e]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The characters of a file and how they were found."""

    text: str
    encoding: str
    """Name of the Python codec."""
    method: str
    """``stated``, ``byte-order mark``, ``strict``, ``mostly right``, ``byte order``,
    ``escapes``, ``language`` or ``statistics``."""
    confidence: float
    """From 0 to 1."""
    replaced: int = 0
    """Places where bytes without meaning became U+FFFD."""

    @property
    def certain(self) -> bool:
        """Whether the bytes themselves say what they are."""
        return self.method in {"stated", "byte-order mark", "strict", "escapes"}


def decode(data: bytes, *, encoding: str = "", language: str = "") -> Decoded:
    """Return the characters of a text file.

    Args:
        data: The bytes of the file.
        encoding: What the caller says it is; trusted.
        language: ISO 639-1 code, a hint where the bytes alone do not decide.

    Raises:
        UnsupportedFormatError: The bytes are no text, or the stated encoding is
            not known or clearly not theirs.
    """
    if encoding:
        return _stated(data, encoding)
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _read(data, codec, method="byte-order mark", confidence=1.0)
    _refuse_binary(data)
    return (
        _as_wide(data)
        or _as_escaped(data)
        or _as_utf8(data)
        or _by_statistics(data, language)
    )


def _stated(data: bytes, encoding: str) -> Decoded:
    try:
        codec = codecs.lookup(encoding)
        "".encode(codec.name)
    except (LookupError, ValueError) as unknown:
        msg = f"unknown text encoding: {encoding}"
        hint = "Use a name such as utf-8, gb18030, big5, cp1252, cp1251 or koi8-r."
        raise UnsupportedFormatError(msg, hint=hint) from unknown
    name = _SUPERSETS.get(codec.name, codec.name)
    if name == "cp1252" and codec.name == "ascii":
        name = "ascii"
    for mark, marked in _MARKS:
        if data.startswith(mark) and name.startswith(("utf-8", "utf-16", "utf-32")):
            return _read(data, marked, method="byte-order mark", confidence=1.0)
    decoded = _read(data, name, method="stated", confidence=1.0)
    if decoded.replaced > max(_FEW_STRAYS, _MISSTATED * len(decoded.text)):
        msg = f"the file is not {encoding}: {decoded.replaced} signs have no meaning"
        raise UnsupportedFormatError(msg, hint="Leave --encoding out, or name another.")
    return decoded


def _read(data: bytes, codec: str, *, method: str, confidence: float) -> Decoded:
    """Decode with U+FFFD for what has no meaning, and count those."""
    try:
        text = data.decode(codec)
        replaced = 0
    except UnicodeDecodeError:
        text = data.decode(codec, "replace")
        replaced = text.count(REPLACEMENT)
    return Decoded(
        text=text,
        encoding=codec,
        method=method,
        confidence=confidence,
        replaced=replaced,
    )


def _refuse_binary(data: bytes) -> None:
    """Raise when the bytes are no text in any encoding.

    Random or packed bytes hold one control character in ten; text holds next to
    none, UTF-16 apart, where half of the bytes may be zero.
    """
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROL_BYTES))
    if controls > _BINARY_SHARE * len(sample) and not _as_wide(sample):
        msg = "the file is not text: it holds binary data"
        raise UnsupportedFormatError(msg)


def _as_utf8(data: bytes) -> Decoded | None:
    """Read as UTF-8 where that is what the bytes are.

    Bytes of other encodings hardly ever form valid sequences, so a file with many
    valid and few broken ones is UTF-8 that was damaged.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return Decoded(text=text, encoding="utf-8", method="strict", confidence=1.0)
    try:  # lone surrogates are counted later, with the other hidden characters
        text = data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        pass
    else:
        return Decoded(text=text, encoding="utf-8", method="strict", confidence=1.0)
    text = data.decode("utf-8", "replace")
    sample = text[:_SAMPLE]
    wrong = sample.count(REPLACEMENT)
    right = sum(1 for char in sample if char > "\x7f") - wrong
    if right < _RIGHT_PER_WRONG * max(wrong, 1):
        return None
    return Decoded(
        text=text,
        encoding="utf-8",
        method="mostly right",
        confidence=round(right / (right + wrong), 2),
        replaced=text.count(REPLACEMENT),
    )


def _as_wide(data: bytes) -> Decoded | None:
    """Read as UTF-16 or UTF-32 without a mark.

    A line feed or blank gives zero bytes, so a file without any is neither. Read in
    the wrong order, letters scatter over blocks that no UN language uses.
    """
    sample = data[: _SAMPLE - _SAMPLE % 4]
    zeros = sample.count(0)
    if not zeros or (sample.isascii() and zeros < _FEW_ZEROS * len(sample)):
        return None
    best, share = "", 0.0
    for codec in _WIDE:
        text = sample.decode(codec, "replace")
        found = len(_PLAIN.findall(text)) / max(len(text), 1)
        if found > share:
            best, share = codec, found
    if share < _PLAIN_SHARE:
        return None
    return _read(data, best, method="byte order", confidence=round(share, 2))


def _as_escaped(data: bytes) -> Decoded | None:
    """Read as HZ, Chinese in seven bits: between ``~{`` and ``~}``."""
    if not data.isascii() or not _ESCAPED.search(data):
        return None
    try:
        text = data.decode("hz")
    except UnicodeDecodeError:
        return None
    return Decoded(text=text, encoding="hz", method="escapes", confidence=1.0)


def _by_statistics(data: bytes, language: str) -> Decoded:
    """Weigh the encodings of the six languages by the letters they would give."""
    import chardet  # noqa: PLC0415 - only a file that is not Unicode needs it

    hinted = _BY_LANGUAGE.get(language[:2])
    every = dict.fromkeys(name for row in _BY_LANGUAGE.values() for name in row)
    sample = data[:_SAMPLE]
    found = chardet.detect_all(
        sample,
        ignore_threshold=True,
        compat_names=False,
        include_encodings=hinted or every,
        no_match_encoding=hinted[0] if hinted else "cp1252",
    )[0]
    codec = codecs.lookup(found["encoding"] or "cp1252").name
    codec = _SUPERSETS.get(codec, codec)
    confidence = round(float(found["confidence"]), 2)
    if codec == "big5hkscs" and confidence < _EVEN and _is_gb(sample):
        codec = "gb18030"
    if not hinted and len(sample) < _SURE_LENGTH:
        confidence = min(confidence, _SURE_CONFIDENCE / 2)
    method = "language" if hinted else "statistics"
    decoded = _read(data, codec, method=method, confidence=confidence)
    _refuse_noise(decoded)
    return decoded


def _is_gb(sample: bytes) -> bool:
    """Tell whether all characters are of GB 2312, whose bytes are all high.

    Two in five characters of Big5 have a low second byte.
    """
    return all(len(run) % 2 == 0 for run in _HIGH.findall(sample)) and not (
        _LOW_SECOND.search(sample)
    )


def _refuse_noise(decoded: Decoded) -> None:
    """Raise when most of what came out is no text."""
    sample = decoded.text[:_SAMPLE]
    bad = len(_CONTROL.findall(sample)) + sample.count(REPLACEMENT)
    if bad > _BINARY_SHARE * 2 * len(sample):
        msg = "the file is not text in any known encoding"
        raise UnsupportedFormatError(msg)


def is_guess(decoded: Decoded) -> bool:
    """Tell whether the encoding is so unsure that a person should look."""
    return not decoded.certain and decoded.confidence < _SURE_CONFIDENCE
