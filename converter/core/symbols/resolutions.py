"""The symbol of a resolution or decision that a text cites by its number only.

``60/1`` is A/RES/60/1 in a text of the General Assembly; ``1325 (2000)`` can only be
of the Security Council, ``2012/6`` only of the Economic and Social Council, whatever
the words around say. The forms are those of the links that the UN sets in its own
resolutions: the letter of a part before 1976 is not in them (``217 A (III)`` leads to
A/RES/217(III)), that of a later one is (``74/92 B`` leads to A/RES/74/92B).
"""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from converter.core.symbols.components import tidy
from converter.core.symbols.faults import SymbolError
from converter.core.symbols.grammar import Symbol, parse
from converter.core.symbols.notes import is_year
from converter.core.symbols.organs import Body, tables
from converter.core.symbols.roman import is_roman, roman_value

Kind: TypeAlias = Literal["resolution", "decision"]

LAST_ROMAN_ASSEMBLY = 30
"""Last Assembly session in Roman numerals (1975); the Council went on to 63."""
_LETTERS = r"(?: ?(?P<letters>[A-Z](?:(?:-| and )[A-Z])?))?"
_OLD = re.compile(
    rf"(?P<number>[0-9]{{1,4}}){_LETTERS}"
    r" ?\((?P<of>[0-9]{4}|(?:E?S-)?[IVXL]+)\)"
)
_NEW = re.compile(
    rf"(?P<session>(?:E?S-)?[0-9]{{1,4}})/(?P<number>[0-9]{{1,4}}){_LETTERS}"
)
_LONE = re.compile(r"[0-9]{1,4}")


def resolution_symbol(
    number: str, *, organ: str, kind: Kind = "resolution"
) -> Symbol | None:
    """Return the symbol of a resolution or decision cited by its number.

    Args:
        number: The number as printed: ``60/1``, ``217 A (III)``, ``S-30/1``.
        organ: Actor of the body that the text speaks of: ``un-ga``, ``un-ga-hrc``.
        kind: Whether the text says resolution or decision.

    Returns:
        The symbol; None where the body has no such number, or no symbol for it
        (decisions of the Assembly appear in the compilation only).
    """
    text = tidy(number)
    if old := _OLD.fullmatch(text):
        body = _body(_organ_of_old(old["of"], organ))
        # the parts of one old resolution share one document
        return _built(body, kind, f"{old['number']} ({old['of']})")
    if new := _NEW.fullmatch(text):
        session, serial = new["session"], new["number"]
        letters = (new["letters"] or "").replace(" and ", "-")
        body = _body("un-ecosoc" if is_year(session) else organ)
        return _built(body, kind, f"{session}/{serial}{letters}", session, serial)
    if _LONE.fullmatch(text):
        body = _body(organ)
        return _built(body, kind, text) if body and body.yearless else None
    return None


def _organ_of_old(of: str, organ: str) -> str:
    """Return the organ of a number with year or Roman session in parentheses."""
    if is_year(of):
        return "un-sc"
    if is_roman(of) and roman_value(of) > LAST_ROMAN_ASSEMBLY and organ == "un-ga":
        return "un-ecosoc"
    return organ


def _body(actor: str) -> Body | None:
    return tables().by_actor(actor)


def _built(
    body: Body | None, kind: Kind, number: str, session: str = "", serial: str = ""
) -> Symbol | None:
    """Return the symbol that the template of the body gives, if it is one."""
    template = "" if body is None else _template(body, kind)
    if not template:
        return None
    try:
        return parse(template.format(number=number, session=session, serial=serial))
    except SymbolError:
        return None


def _template(body: Body, kind: Kind) -> str:
    return body.resolution if kind == "resolution" else body.decision
