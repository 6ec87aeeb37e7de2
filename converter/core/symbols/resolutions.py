"""The symbol of a resolution or decision that a text cites by its number only.

``60/1`` is A/RES/60/1 in a text of the General Assembly; ``1325 (2000)`` can only be
of the Security Council, ``2012/6`` only of the Economic and Social Council, whatever
the words around say. The forms are those of the links that the UN sets in its own
resolutions. The letter of a part stands in the symbol only where the part is a
document of its own: a resumed session adds B and C to a resolution that was issued
without a letter and is called A from then on (``72/266 A`` is A/RES/72/266, ``72/266
B`` is A/RES/72/266B). Parts adopted together share one document: those before 1976
(``217 A (III)`` is A/RES/217(III)), and the long series to D and on (``51/45 D``);
since the fifty-fourth session a shared document names them (``74/92 A and B`` is
A/RES/74/92A-B, ``53/243 A and B`` is A/RES/53/243).
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
TRUSTEESHIP = ("un-tc", "trusteeshipCouncil")
"""The Trusteeship Council: its sessions too went beyond thirty."""
SECURITY_COUNCIL = ("un-sc", "securityCouncil")
"""The Security Council: it never counted in sessions."""
LATER_PARTS = ("B", "C")
"""Parts that a resumed session adds, each in a document of its own."""
FIRST_LATER_PARTS = 48
"""First session whose later parts have a symbol with their letter."""
FIRST_NAMED_PARTS = 54
"""First session whose shared documents name their parts in the symbol."""
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
        organ: Actor or id of the body that the text speaks of: ``un-ga-hrc``,
            ``humanRightsCouncil``.
        kind: Whether the text says resolution or decision.

    Returns:
        The symbol; None where the body has no such number, or no symbol for it
        (decisions of the Assembly appear in the compilation only).
    """
    text = tidy(number)
    if old := _OLD.fullmatch(text):
        body = tables().issuer(_organ_of_old(old["of"], organ))
        # the parts of one old resolution share one document
        return _built(body, kind, f"{old['number']} ({old['of']})")
    if new := _NEW.fullmatch(text):
        session, serial = new["session"], new["number"]
        if is_year(serial):  # "10/2019" is a number of another kind of text
            return None
        letters = _own_document(new["letters"] or "", int(session.rpartition("-")[2]))
        body = tables().issuer("un-ecosoc" if is_year(session) else organ)
        return _built(body, kind, f"{session}/{serial}{letters}", session, serial)
    if _LONE.fullmatch(text):
        body = tables().issuer(organ)
        return _built(body, kind, text) if body and body.yearless else None
    return None


def _own_document(letters: str, session: int) -> str:
    """Return the letters that the symbol of the document prints, if any."""
    letters = letters.replace(" and ", "-")
    if "-" in letters:
        return letters if session >= FIRST_NAMED_PARTS else ""
    later = letters in LATER_PARTS and session >= FIRST_LATER_PARTS
    return letters if later else ""


def _organ_of_old(of: str, organ: str) -> str:
    """Return the organ of a number with year or Roman session in parentheses."""
    if is_year(of):
        return "un-sc"
    if is_roman(of) and roman_value(of) > LAST_ROMAN_ASSEMBLY:
        return "un-tc" if organ in TRUSTEESHIP else "un-ecosoc"
    return "un-ga" if organ in SECURITY_COUNCIL else organ


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
