"""Bodies and codes of the symbols, read from the data files of this package.

The files carry their sources row by row; nothing about a single body stands in code.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from typing import Any

_NUMBERED = re.compile(r"(?P<code>[A-Za-z-]+)\.(?P<number>\d{1,4}|[IVXL]+)")


class SymbolDataError(RuntimeError):
    """A data file of the symbols contradicts itself: our bug."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """One body and how its documents are numbered."""

    prefix: str
    """Opening components of its symbols, ``#`` for a number."""
    id: str
    """Identifier of the organ, the eId of its TLCOrganization."""
    actor: str
    """Actor step of the AKN4UN IRI."""
    name: str
    """English name."""
    counts: str = ""
    """``session``, ``year``, or empty where both or neither occur."""
    first: int = 0
    """First session or year that its symbols print."""
    sessional: bool = False
    """The number in its prefix is that of the session: ``UNEP/EA.4``."""
    parties: dict[str, str] = field(default_factory=dict, hash=False)
    """Codes that name bodies here and documents elsewhere, with their meaning."""
    open: bool = False
    """Codes that no table lists are accepted."""
    countries: bool = False
    """Codes of States stand among the components."""
    joint: bool = False
    """Numbers may be ranges (combined reports)."""
    yearless: bool = False
    """Its resolutions are also cited by number alone: ``S/RES/1325``."""
    genre: str = ""
    """AKN4UN ``@name`` of all its documents, or empty."""
    resolution: str = ""
    """Symbol of a resolution cited by its number only."""
    decision: str = ""
    """Symbol of a decision cited by its number only."""
    source: str
    """Where the series is documented."""

    def numbered(self, number: str) -> Body:
        """Return the body with its number put in for ``{n}``."""
        if "{n}" not in self.actor:
            return self
        return replace(
            self,
            id=self.id.replace("{n}", number),
            actor=self.actor.replace("{n}", number.lower()),
            name=self.name.replace("{n}", number),
        )

    def below(self, code: Code, number: str) -> Body:
        """Return the body that a code such as ``WG.6`` names below this one."""
        return Body(
            prefix=f"{self.prefix}/{code.printed}",
            id=f"{self.id}{code.id}{number}",
            actor=f"{self.actor}-{code.printed.lower()}{number.lower()}",
            name=f"{code.name}{' ' * bool(number)}{number} of the {self.name}",
            open=self.open,
            parties=self.parties,
            countries=self.countries,
            joint=self.joint,
            source=code.source,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One code or word that may stand in a symbol."""

    printed: str
    """The form that is printed."""
    name: str = ""
    """What it means."""
    id: str = ""
    """Part of an organ identifier, for subsidiary bodies."""
    genre: str = ""
    """AKN4UN ``@name`` of such documents, or empty."""
    bare: bool = False
    """It may stand without a number."""
    source: str


@dataclass(slots=True)
class _Branch:
    """A node of the prefix tree of bodies."""

    body: Body | None = None
    below: dict[str, _Branch] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tables:
    """All data of the symbols, looked up by folded code."""

    tree: _Branch
    bodies: tuple[Body, ...]
    subsidiary: dict[str, Code]
    nature: dict[str, Code]
    change: dict[str, Code]
    part: dict[str, Code]
    countries: frozenset[str]
    joins: tuple[str, ...]

    def find(self, components: tuple[str, ...]) -> tuple[Body | None, int]:
        """Return the body with the longest fitting prefix and its length."""
        branch, best, length, number = self.tree, None, 0, ""
        for index, component in enumerate(components):
            folded = component.upper()
            step = branch.below.get(folded)
            if step is None and (match := _NUMBERED.fullmatch(folded)):
                step = branch.below.get(f"{match['code']}.#")
                number = number or match["number"]
            if step is None:
                break
            branch = step
            if branch.body:
                best, length = branch.body.numbered(number), index + 1
        return best, length

    @property
    def roots(self) -> tuple[str, ...]:
        """First components of all bodies, longest first."""
        roots = {body.prefix.partition("/")[0] for body in self.bodies}
        return tuple(sorted(roots, key=lambda root: (-len(root), root)))

    def issuer(self, organ: str) -> Body | None:
        """Return the body of this actor or id that issues numbered texts."""
        return next(
            (
                body
                for body in self.bodies
                if organ in {body.actor, body.id} and (body.resolution or body.decision)
            ),
            None,
        )


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((files(__package__) / name).read_text("utf-8"))


def _codes(table: dict[str, dict[str, Any]]) -> dict[str, Code]:
    return {
        key.upper().replace(" ", ""): Code(**{"printed": key, **row})
        for key, row in table.items()
    }


def _tree(bodies: tuple[Body, ...]) -> _Branch:
    tree = _Branch()
    for body in bodies:
        branch = tree
        for component in body.prefix.upper().split("/"):
            branch = branch.below.setdefault(component, _Branch())
        if branch.body:
            msg = f"two bodies with the prefix {body.prefix}"
            raise SymbolDataError(msg)
        branch.body = body
    return tree


@cache
def tables() -> Tables:
    """Return the data, read once.

    Raises:
        SymbolDataError: Two bodies claim one prefix.
    """
    bodies = tuple(
        Body(**row)
        for name in ("organs.toml", "families.toml")
        for row in _toml(name)["body"]
    )
    series = _toml("series.toml")
    return Tables(
        tree=_tree(bodies),
        bodies=bodies,
        subsidiary=_codes(series["subsidiary"]),
        nature=_codes(series["nature"]),
        change=_codes(series["change"]),
        part=_codes(series["part"]),
        countries=frozenset(
            code for codes in _toml("countries.toml").values() for code in codes.split()
        ),
        joins=tuple(series["joins"]),
    )
