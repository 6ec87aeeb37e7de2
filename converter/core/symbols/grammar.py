"""Document symbols as a grammar: parse, print, compare.

``ORGAN [/ SUBSIDIARY]... [/ SESSION or YEAR] [/ NATURE] / NUMBER [/ CHANGE]...``

Source: https://research.un.org/en/docs/undocumentsymbols/symbolelements; AKN4UN
naming P1/145. Examples: ``A/C.3/78/L.41/Rev.1``, ``S/RES/1325 (2000)``,
``A/RES/217 A (III)``, ``A/75/6 (Sect. 3)/Add.1``, ``TD/B(S-XXVI)/SR.1``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from converter.core.symbols.checks import fault_of
from converter.core.symbols.components import Component, read, tidy
from converter.core.symbols.faults import SymbolError
from converter.core.symbols.notes import is_year
from converter.core.symbols.organs import Body, tables
from converter.core.symbols.reading import ADOPTED, Reading, analyse

LINK = "https://undocs.org/"
LONGEST = 160
"""More characters than two joint symbols with all their parts have."""
# a draft whose number is still open: "A/C.3/56/L.…"
_OPEN_NUMBER = re.compile(r"(?<=[/A-Za-z](?:L|P))(?:\. ?(?:\.\.+|…)?|…|\.\.+)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Symbol:
    """One document symbol, read."""

    components: tuple[Component, ...]
    """The pieces in order, each in its one spelling."""
    joint: Symbol | None = None
    """Second symbol of a document issued under two (``A/47/60-S/23329``)."""
    organs: tuple[Body, ...] = field(compare=False, repr=False)
    """The bodies from the principal organ to the one that issues."""
    session: str = field(default="", compare=False, repr=False)
    """Session or year: ``75``, ``S-32``, ``ES-11``, ``2021``, ``III``; or empty."""
    series: str = field(default="", compare=False, repr=False)
    """Code of the nature: RES, L, PV, SR, CO, ...; or empty."""
    number: str = field(default="", compare=False, repr=False)
    """Number of the document; ``3-4`` and ``1207/2003`` occur."""
    letters: str = field(default="", compare=False, repr=False)
    """Letter of the part of a resolution: ``A``, ``A-B``."""
    qualifier: str = field(default="", compare=False, repr=False)
    """Year or Roman session in parentheses: ``2000``, ``III``."""
    part: str = field(default="", compare=False, repr=False)
    """Part of a document in parentheses: ``Sect. 3``, ``Vol. I``."""
    country: str = field(default="", compare=False, repr=False)
    """Code of the State that the document is about (treaty bodies)."""
    changes: tuple[str, ...] = field(default=(), compare=False, repr=False)
    """Addenda, corrigenda, revisions in order: ``Add.1``, ``Corr.1``."""
    reissued: bool = field(default=False, compare=False, repr=False)
    """An asterisk follows: issued again for technical reasons."""

    @property
    def organ(self) -> Body:
        """The body that issues or receives the document."""
        return self.organs[-1]

    @property
    def organ_id(self) -> str:
        """Identifier of the organ, such as ``securityCouncil``."""
        return self.organ.id

    @property
    def organ_name(self) -> str:
        """English name of the organ."""
        return self.organ.name

    @property
    def actor(self) -> str:
        """Actor step of the IRI, such as ``un-ga-c3``."""
        return self.organ.actor

    @property
    def text(self) -> str:
        """The symbol as the UN prints it."""
        return _spelled(self, blank=" ")

    @property
    def compact(self) -> str:
        """The symbol without blanks, as the UN writes it in links and titles."""
        return _spelled(self, blank="")

    def __str__(self) -> str:
        return self.text

    @property
    def key(self) -> str:
        """Form for comparing: no blanks, capitals."""
        return self.compact.upper()

    @property
    def first(self) -> Symbol:
        """The symbol that names the work: without a second symbol."""
        return replace(self, joint=None) if self.joint else self

    @property
    def number_iri(self) -> str:
        """Number step of the IRI: strokes to hyphens, blanks to low lines.

        The letter of a part stands close to its number (``75-290A``), as in the
        files that the UN publishes.
        """
        return "-".join(
            piece.spelled(blank="_", of_letters="") for piece in self.components
        )

    @property
    def link(self) -> str:
        """Address of the document, without a language.

        The parts of a resolution before 1976 share one document: the UN's links to
        ``217 A (III)`` lead to ``217(III)``.
        """
        pieces = [
            replace(piece, letters="") if piece.qualifier else piece
            for piece in self.components
        ]
        return LINK + "/".join(piece.spelled(blank="") for piece in pieces)

    @property
    def parent(self) -> Symbol | None:
        """The document that the last Rev., Add., Corr. or Amend. changes, if any."""
        if not self.changes:
            return None
        return parse("/".join(piece.text for piece in self.components[:-1]))

    @property
    def resolution_number(self) -> str:
        """Number by which texts cite the resolution or decision, or empty."""
        if self.series not in ADOPTED or self.changes or not self.number:
            return ""
        letters = f" {self.letters}" if self.letters else ""
        if self.qualifier:
            return f"{self.number}{letters} ({self.qualifier})"
        return f"{self.session}/{self.number}{letters}" if self.session else ""

    @property
    def genre_hint(self) -> str:
        """AKN4UN ``@name`` that the symbol alone suggests, or empty."""
        known = tables()
        codes = [known.change.get(piece.folded) for piece in self.components[-1:]]
        codes += [known.nature.get(piece.folded) for piece in self.components[::-1]]
        hints = (code.genre for code in codes if code and code.genre)
        return next(hints, self.organ.genre)


def _spelled(symbol: Symbol, *, blank: str) -> str:
    own = "/".join(piece.spelled(blank=blank) for piece in symbol.components)
    return f"{own}-{_spelled(symbol.joint, blank=blank)}" if symbol.joint else own


def parse(text: str) -> Symbol:
    """Return the symbol that the text prints.

    Args:
        text: A symbol and nothing else; blanks, dashes, case and the asterisk of a
            reissue may be as a typist left them.

    Raises:
        SymbolError: The text is no symbol; the reason says why.
    """
    if len(text) > LONGEST:
        reason = f"it is longer than any symbol ({LONGEST} characters)"
        raise SymbolError(reason, text=text[:LONGEST])
    try:
        return _parse(tidy(text))
    except SymbolError as fault:
        raise SymbolError(fault.reason, text=text) from None


def same(left: str, right: str) -> bool:
    """Tell whether two texts print one symbol, whatever case and blanks."""
    try:
        return parse(left).key == parse(right).key
    except SymbolError:
        return False


@lru_cache(maxsize=4096)
def _parse(text: str) -> Symbol:
    bare = text.rstrip("* ")
    second = _second().search(bare)
    if second is None:
        symbol = _single(bare)
    else:
        symbol = replace(
            _single(bare[: second.start()]), joint=_single(bare[second.end() :])
        )
    return replace(symbol, reissued=True) if text.endswith("*") else symbol


@cache
def _second() -> re.Pattern[str]:
    """Pattern of the hyphen before a second symbol."""
    roots = "|".join(re.escape(root) for root in tables().roots if "#" not in root)
    return re.compile(rf"(?<=[0-9)]) ?- ?(?=(?:{roots})/)")


def _single(text: str) -> Symbol:
    pieces = read(_OPEN_NUMBER.sub("", text))
    reading = analyse(pieces)
    if fault := fault_of(reading):
        raise SymbolError(fault)
    return _symbol(reading)


def _symbol(reading: Reading) -> Symbol:
    bearer, known = reading.bearer, tables()
    qualifier = bearer.qualifier if bearer else ""
    return Symbol(
        components=reading.pieces,
        organs=reading.organs,
        session=reading.session or ("" if is_year(qualifier) else qualifier),
        series=reading.series,
        number=reading.number,
        letters=bearer.letters if bearer else "",
        qualifier=qualifier,
        part=reading.part,
        country=reading.country,
        changes=tuple(
            piece.text for piece in reading.changes if piece.folded in known.change
        ),
    )
