"""How a number of a list is written: ``iv``, ``(أ)``, ``二十``, ``③``.

Source:
    ISO/IEC 29500-1, 17.18.59 (ST_NumberFormat); letters double after the last one
    (z, aa, bb), as Word prints them. Formats that need the words of a language
    (``cardinalText``, ``ordinalText``) are not printed here: the caller reports them.
"""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_MAX_REPEATED = 780
"""Word stops doubling letters there and starts again."""
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_ARABIC_ALPHA = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ARABIC_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_HEAVENLY_STEMS = "甲乙丙丁戊己庚辛壬癸"
_EARTHLY_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_HAN_DIGITS = "〇一二三四五六七八九"
_HAN_DIGITS_CIRCLE = "○一二三四五六七八九"
_HAN_UNITS = ("", "十", "百", "千")
_LEGAL_SIMPLIFIED = ("零壹贰叁肆伍陆柒捌玖", ("", "拾", "佰", "仟"), "萬")
_LEGAL_TRADITIONAL = ("零壹貳參肆伍陸柒捌玖", ("", "拾", "佰", "仟"), "萬")
_CHICAGO = "*†‡§"
_ENGLISH_ORDINALS = {1: "st", 2: "nd", 3: "rd"}


def numeral(value: int, form: str) -> str | None:
    """Return a number as Word prints it in a number format, None when unknown.

    Args:
        value: The number, from 0.
        form: A value of ST_NumberFormat, or a pattern of leading zeros such as
            ``001, 002, 003, ...``.
    """
    if form.startswith("0") and "," in form:
        return str(value).zfill(len(form.partition(",")[0]))
    strategy = _FORMATS.get(form)
    return None if strategy is None else strategy(value)


def _roman(value: int) -> str:
    text = ""
    for worth, sign in _ROMAN:
        count, value = divmod(value, worth)
        text += sign * min(count, 20)
    return text


def _letters(alphabet: str) -> Callable[[int], str]:
    def letters(value: int) -> str:
        if value < 1:
            return ""
        times, place = divmod((value - 1) % _MAX_REPEATED, len(alphabet))
        return alphabet[place] * (times + 1)

    return letters


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda value: signs[(value - 1) % len(signs)] if value > 0 else ""


def _enclosed(first: int, count: int) -> Callable[[int], str]:
    """Numbers that Unicode has as one character, up to a limit."""
    return lambda value: chr(first + value - 1) if 1 <= value <= count else str(value)


def _han_by_digit(digits: str) -> Callable[[int], str]:
    return lambda value: "".join(digits[int(digit)] for digit in str(value))


def _han_counting(value: int) -> str:
    """Count with ten only; from a hundred on digit by digit."""
    if value >= 100:  # noqa: PLR2004  the format says so
        return "".join(_HAN_DIGITS_CIRCLE[int(digit)] for digit in str(value))
    return _han_words(_HAN_DIGITS_CIRCLE, _HAN_UNITS, "万", short_ten=True)(value)


def _han_words(
    digits: str, units: tuple[str, ...], myriad: str, *, short_ten: bool
) -> Callable[[int], str]:
    def words(value: int) -> str:
        if value == 0:
            return digits[0]
        high, low = divmod(value, 10_000)
        text = words(high) + myriad if high else ""
        gap = bool(high) and low < 1000  # noqa: PLR2004  a missing thousand
        for place in range(3, -1, -1):
            digit = low // 10**place % 10
            if digit:
                if gap and text:
                    text += digits[0]
                gap = False
                ten = short_ten and digit == 1 and place == 1 and not text
                text += ("" if ten else digits[digit]) + units[place]
            elif text:
                gap = True
        return text

    return words


def _ordinal(value: int) -> str:
    tens = value // 10 % 10
    suffix = "th" if tens == 1 else _ENGLISH_ORDINALS.get(value % 10, "th")
    return f"{value}{suffix}"


def _chicago(value: int) -> str:
    if value < 1:
        return ""
    times, place = divmod((value - 1) % _MAX_REPEATED, len(_CHICAGO))
    return _CHICAGO[place] * (times + 1)


_counting_thousand = _han_words(
    "零一二三四五六七八九", _HAN_UNITS, "万", short_ten=True
)
_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02}",
    "decimalFullWidth": str,
    "decimalFullWidth2": str,
    "decimalHalfWidth": str,
    "none": lambda _value: "",
    "bullet": lambda _value: "",
    "ordinal": _ordinal,
    "hex": lambda value: f"{value:X}",
    "numberInDash": lambda value: f"- {value} -",
    "chicago": _chicago,
    "lowerLetter": _letters(_LATIN),
    "upperLetter": _letters(_LATIN.upper()),
    "lowerRoman": lambda value: _roman(value).lower(),
    "upperRoman": _roman,
    "russianLower": _letters(_RUSSIAN),
    "russianUpper": _letters(_RUSSIAN.upper()),
    "arabicAlpha": _letters(_ARABIC_ALPHA),
    "arabicAbjad": _letters(_ARABIC_ABJAD),
    "decimalEnclosedCircle": _enclosed(0x2460, 20),
    "decimalEnclosedCircleChinese": _enclosed(0x2460, 20),
    "decimalEnclosedFullstop": _enclosed(0x2488, 20),
    "decimalEnclosedParen": _enclosed(0x2474, 20),
    "ideographEnclosedCircle": _enclosed(0x3220, 10),
    "ideographDigital": _han_by_digit(_HAN_DIGITS),
    "taiwaneseDigital": _han_by_digit(_HAN_DIGITS_CIRCLE),
    "chineseCounting": _han_counting,
    "taiwaneseCounting": _han_counting,
    "chineseCountingThousand": _counting_thousand,
    "taiwaneseCountingThousand": _counting_thousand,
    "chineseLegalSimplified": _han_words(*_LEGAL_SIMPLIFIED, short_ten=False),
    "ideographLegalTraditional": _han_words(*_LEGAL_TRADITIONAL, short_ten=False),
    "ideographTraditional": _cycle(_HEAVENLY_STEMS),
    "ideographZodiac": _cycle(_EARTHLY_BRANCHES),
}
