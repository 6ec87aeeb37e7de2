"""Characters of the symbol fonts (Symbol, Wingdings) as real Unicode characters.

Word stores them by their place in the font, often shifted to the private use area
(U+F000 to U+F0FF); a reader without the font sees a box.

Source:
    The mapping tables that Unicode publishes for Symbol, and the names of the
    Wingdings characters in Unicode 7 (L2/11-196); only what documents use.
"""

from __future__ import annotations

import re

BULLET = "•"
_PRIVATE = 0xF000
_LAST_PLACE = 0xFF
_UPPER_HALF = 0xA0
_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ"
_SYMBOL = (
    {code: chr(code) for code in range(0x20, 0x7F)}
    | {ord(latin): greek for latin, greek in zip(_LATIN, _GREEK, strict=True)}
    | {
        0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2A: "∗", 0x2D: "−", 0x40: "≅",
        0x5C: "∴", 0x5E: "⊥", 0x7E: "∼", 0xA1: "ϒ", 0xA2: "′", 0xA3: "≤",
        0xA4: "⁄", 0xA5: "∞", 0xA6: "ƒ", 0xA7: "♣", 0xA8: "♦", 0xA9: "♥",
        0xAA: "♠", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓",
        0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB5: "∝",
        0xB6: "∂", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈",
        0xBC: "…", 0xC0: "ℵ", 0xC4: "⊗", 0xC5: "⊕", 0xC6: "∅", 0xC7: "∩",
        0xC8: "∪", 0xC9: "⊃", 0xCA: "⊇", 0xCB: "⊄", 0xCC: "⊂", 0xCD: "⊆",
        0xCE: "∈", 0xCF: "∉", 0xD0: "∠", 0xD1: "∇", 0xD2: "®", 0xD3: "©",
        0xD4: "™", 0xD5: "∏", 0xD6: "√", 0xD7: "⋅", 0xD8: "¬", 0xD9: "∧",
        0xDA: "∨", 0xDB: "⇔", 0xDC: "⇐", 0xDD: "⇑", 0xDE: "⇒", 0xDF: "⇓",
        0xE0: "◊", 0xE2: "®", 0xE3: "©", 0xE4: "™", 0xE5: "∑", 0xF2: "∫",
    }
)  # fmt: skip
_WINGDINGS = {
    0x20: " ",     0x21: "✏", 0x22: "✂", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x36: "⌛",
    0x46: "☞", 0x4A: "☺", 0x4C: "☹", 0x4E: "☠", 0x52: "☼", 0x54: "❄",
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒",
    0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x78: "⌧",
    0x7B: "❀", 0x80: "⓪", 0x81: "①", 0x82: "②", 0x83: "③", 0x84: "④",
    0x85: "⑤", 0x86: "⑥", 0x87: "⑦", 0x88: "⑧", 0x89: "⑨", 0x8A: "⑩",
    0x8B: "⓿", 0x8C: "❶", 0x8D: "❷", 0x8E: "❸", 0x8F: "❹", 0x90: "❺",
    0x91: "❻", 0x92: "❼", 0x93: "❽", 0x94: "❾", 0x95: "❿", 0x9E: "·",
    0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA4: "◉", 0xA7: "▪", 0xA8: "◻",
    0xAA: "✦", 0xAB: "★", 0xB6: "✰", 0xD5: "⌫", 0xD6: "⌦", 0xD8: "➢",
    0xDC: "➲", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔",
    0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩", 0xF3: "⬄", 0xF4: "⇳",
    0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {
    0x20: " ",     0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒",
    0x97: "●", 0x98: "●", 0x99: "⚫", 0x9A: "⬤", 0x9E: "○", 0xA0: "■",
    0xA1: "▪", 0xA2: "■", 0xA3: "□",
}  # fmt: skip
_WINGDINGS_3 = {
    0x20: " ",     0x66: "←", 0x67: "→", 0x68: "↑", 0x69: "↓", 0x7D: "▶", 0x84: "◀",
    0x70: "▲", 0x71: "▼", 0x75: "◀", 0x76: "▶",
}  # fmt: skip
_FONTS: dict[str, dict[int, str]] = {
    "symbol": _SYMBOL,
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": _WINGDINGS_3,
}
_PRIVATE_USE = re.compile("[\uf020-\uf0ff]")
_BULLETS = str.maketrans({"·": BULLET, "\uf0b7": BULLET, "\uf0a7": "▪"})


def is_symbol_font(font: str) -> bool:
    """Tell whether the font's letters are not letters."""
    return font.lower() in _FONTS


def has_private(text: str) -> bool:
    """Tell whether the text holds characters of a symbol font."""
    return _PRIVATE_USE.search(text) is not None


def from_symbol_font(text: str, font: str) -> tuple[str, str]:
    """Return the text in Unicode and the characters that have no equal there.

    A private character whose font is not known (Word loses it now and then) is looked
    up in Symbol, the upper half only, where the bullets are.
    """
    named = is_symbol_font(font)
    table = _FONTS.get(font.lower(), _SYMBOL)
    mapped, unknown = "", ""
    for char in text:
        private = has_private(char)
        place = ord(char) - _PRIVATE if private else ord(char)
        if place > _LAST_PLACE or not (private or named):
            mapped += char
        elif (found := table.get(place)) and (named or place >= _UPPER_HALF):
            mapped += found
        else:
            mapped += char
            unknown += char
    return mapped, unknown


def bullet(text: str, font: str) -> str:
    """Return the bullet that a list level prints, as a Unicode character."""
    if is_symbol_font(font) or has_private(text):
        mapped, unknown = from_symbol_font(text, font)
        return mapped.translate(_BULLETS) if not unknown else BULLET
    if text == "o":
        # Courier New's small letter o is Word's hollow bullet
        return "○" if font.lower().startswith("courier") else text
    return text.translate(_BULLETS)
