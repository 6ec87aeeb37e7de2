"""Formulas (OMML) as one line of text: what is read aloud, signs kept.

A fraction is ``(a)/(b)``, a power ``a^b``, an index ``a_b``, a root ``√(a)``; what
has no rule of its own gives the text of its parts in order, so no sign is lost.
"""

from __future__ import annotations

from converter.readers.docx.names import Element, M, W

_VAL = f"{M}val"
_SKIPPED = frozenset({f"{M}ctrlPr", f"{M}rPr", f"{W}rPr"})


def linear(element: Element) -> str:
    """Return the text of a formula or of a part of it."""
    tag = element.tag
    if tag in {f"{M}t", f"{W}t"}:
        return element.text or ""
    rule = _RULES.get(tag)
    if rule:
        return rule(element)
    if tag in _SKIPPED or tag.endswith("Pr"):
        return ""
    return "".join(linear(child) for child in element)


def _part(element: Element, name: str) -> str:
    found = element.find(f"{M}{name}")
    return "" if found is None else linear(found)


def _grouped(text: str) -> str:
    return text if len(text.strip()) <= 1 or text.isalnum() else f"({text})"


def _property(element: Element, properties: str, name: str, default: str) -> str:
    found = element.find(f"{M}{properties}/{M}{name}")
    return default if found is None else found.get(_VAL, "")


def _fraction(element: Element) -> str:
    above, below = _part(element, "num"), _part(element, "den")
    return f"{_grouped(above)}/{_grouped(below)}"


def _scripts(element: Element) -> str:
    base = _part(element, "e")
    below, above = _part(element, "sub"), _part(element, "sup")
    text = base
    if below:
        text += f"_{_grouped(below)}"
    if above:
        text += f"^{_grouped(above)}"
    return text


def _before_scripts(element: Element) -> str:
    below, above = _part(element, "sub"), _part(element, "sup")
    return f"_{_grouped(below)}^{_grouped(above)}{_part(element, 'e')}"


def _root(element: Element) -> str:
    degree = _part(element, "deg")
    return f"{degree}√{_grouped(_part(element, 'e'))}"


def _large_operator(element: Element) -> str:
    sign = _property(element, "naryPr", "chr", "∫")
    below, above = _part(element, "sub"), _part(element, "sup")
    text = sign
    if below:
        text += f"_{_grouped(below)}"
    if above:
        text += f"^{_grouped(above)}"
    return f"{text} {_part(element, 'e')}"


def _delimited(element: Element) -> str:
    begin = _property(element, "dPr", "begChr", "(")
    separator = _property(element, "dPr", "sepChr", "|")
    end = _property(element, "dPr", "endChr", ")")
    parts = [linear(part) for part in element.iterchildren(f"{M}e")]
    return begin + separator.join(parts) + end


def _rows(element: Element) -> str:
    rows = [
        ", ".join(linear(cell) for cell in row.iterchildren(f"{M}e"))
        for row in element.iterchildren(f"{M}mr")
    ]
    return f"[{'; '.join(rows)}]"


_RULES = {
    f"{M}f": _fraction,
    f"{M}sSub": _scripts,
    f"{M}sSup": _scripts,
    f"{M}sSubSup": _scripts,
    f"{M}sPre": _before_scripts,
    f"{M}rad": _root,
    f"{M}nary": _large_operator,
    f"{M}d": _delimited,
    f"{M}m": _rows,
}
