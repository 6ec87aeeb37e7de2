"""Which organ a text speaks of.

The organ that issues a text is the one it means by ``its resolution`` and by no organ
at all; a short name (the Council) means the organ last named in full, unless the
issuing organ goes by that name itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from converter.core.symbols.organs import tables
from converter.transforms.citations.numbers import ASSEMBLY
from converter.transforms.citations.vocabulary import (
    FOREIGN,
    Token,
    Vocabulary,
    name_key,
)

_ECOSOC_BODIES = "un-ecosoc-"
_LONGEST_FORMULA = 160
_ARTICLE = 4
"""Characters of the longest article with its blank: ``The``."""


def speaker(actor: str) -> str:
    """Return the organ whose resolutions the documents of an actor call their own.

    Committees speak for their organ; the commissions of the Economic and Social
    Council adopt resolutions of their own, which no symbol names.
    """
    if tables().issuer(actor):
        return actor
    if actor.startswith(_ECOSOC_BODIES):
        return FOREIGN
    while "-" in actor:
        actor = actor.rpartition("-")[0]
        if tables().issuer(actor):
            return actor
    return ASSEMBLY


@dataclass(slots=True)
class Organs:
    """The organs of one document, as far as it has been read."""

    words: Vocabulary
    issuing: str
    """Actor that speaks."""
    year: int = 0
    """Of the document; 0 when unknown."""
    _passed: list[str] = field(default_factory=list)
    """Texts gone by whose names have not been looked at: few documents ask."""
    _named: dict[str, str] = field(default_factory=dict)
    """Short name to the actor last named in full, in texts gone by."""
    _here: dict[str, str] = field(default_factory=dict)
    """The same in the text being read."""

    def turn(self, text: str) -> None:
        """Go on to the next text of the document."""
        self._passed.append(text)
        self._here = {}

    def back(self) -> None:
        """Forget the text last turned to: a note names organs for itself only."""
        self._passed.pop()

    def hear(self, text: str) -> None:
        """Let the organ of a formula speak from here on, if the text is one.

        A formula that the language file does not list is a name with a comma and no
        more than an article before it: ``The Economic Commission for Europe,``.
        """
        line = text.strip()
        if len(line) > _LONGEST_FORMULA or not line.endswith((",", "，", "،")):
            return
        opening = line[:-1].rstrip()
        pack = self.words.pack
        actor = self.words.formulas.get(name_key(opening, pack))
        if actor is None:
            found = self.words.name_at_end.search(opening)
            if found and len(opening) - len(found.group()) <= _ARTICLE:
                actor = self.words.actors[name_key(found.group(), pack)]
        self.issuing = actor or self.issuing

    def actor(self, token: Token) -> str:
        """Return the actor that a token means; empty when it cannot be told."""
        if token.kind in ("own", "own_noun"):
            return self.issuing
        name = name_key(token.text, self.words.pack)
        actor = self.words.actors.get(name)
        if actor is not None:
            self._name(actor, self._here)
            return actor
        family = self.words.short[name]
        if self.issuing in family:
            return self.issuing
        if len(family) == 1:
            return family[0]
        return self._here.get(name) or self._last_named(name)

    def _last_named(self, short: str) -> str:
        for text in self._passed[:-1]:
            for found in self.words.names.finditer(text):
                actor = self.words.actors.get(name_key(found.group(), self.words.pack))
                if actor is not None:
                    self._name(actor, self._named)
        del self._passed[:-1]
        return self._named.get(short, "")

    def _name(self, actor: str, named: dict[str, str]) -> None:
        for short, family in self.words.short.items():
            if actor in family:
                named[short] = actor
