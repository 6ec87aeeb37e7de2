"""Patterns over the words of a language that test themselves.

In a language file a phrase is a table:

    pattern = 'Agenda items? {items}'
    matches = ["Agenda item 74", "Agenda items 18 and 24"]
    rejects = ["Agenda"]
    source = "A/RES/75/129"

A blank in the pattern stands for any white space, `’` for every apostrophe, and
``{name}`` for a named part that the loader supplies (`{date}`, `{n}`, `{ordinal}` ...).
Case is ignored. Arabic letters may carry tatweel and vowel marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from converter.core.scripts import ARABIC, ARABIC_VOWELS, TATWEEL
from converter.languages.needs import Needs, held, initial_of, meets, needs_of

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
# an escape, a character class, a blank, an apostrophe, an Arabic letter
_VARIABLE = re.compile(rf"\\.|\[(?:\\.|[^\]])*\]| [?*]?|’|[{ARABIC}](?![*+?{{])")
_Tree = dict[str, "_Tree"]
_MARKS = f"[{TATWEEL}{ARABIC_VOWELS}]*+"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """One pattern of a language."""

    pattern: str
    """As in the file."""
    matches: tuple[str, ...]
    """What it must match."""
    rejects: tuple[str, ...]
    """What it must not match."""
    source: str
    """Symbol of a document that prints it."""
    kind: str
    """What it means, where a list holds phrases of several meanings."""
    expression: str
    """The regular expression that the pattern stands for."""

    regex: re.Pattern[str] = field(init=False, repr=False, compare=False)
    """Ready to use; compiled when a document first needs it."""
    needs: Needs = field(init=False, repr=False, compare=False)
    """What a text must hold, see `languages.needs`."""
    initial: str = field(init=False, repr=False, compare=False)
    """The small letter that it begins with; empty where it may be one of several."""

    def __getattr__(self, name: str) -> Any:
        """Work out what is made from the pattern: asked only while it is not set."""
        match name:
            case "regex":
                value: Any = re.compile(self.expression, re.IGNORECASE)
            case "needs":
                value = needs_of(self.pattern)
            case "initial":
                value = initial_of(self.pattern)
            case _:
                raise AttributeError(name)
        object.__setattr__(self, name, value)
        return value


def first_match(
    phrases: Iterable[Phrase], text: str
) -> tuple[Phrase, re.Match[str]] | None:
    """Return the first phrase that all of a text matches, and its match.

    Most texts lack a word of most phrases: those are not even compiled.
    """
    initial = text[:1].lower()
    plain = held(text)
    for phrase in phrases:
        if phrase.initial and phrase.initial != initial:
            continue
        if not meets(plain, phrase.needs):
            continue
        found = phrase.regex.fullmatch(text)
        if found:
            return phrase, found
    return None


def build_expression(
    pattern: str, parts: Mapping[str, str], *, spaced: bool = True
) -> str:
    """Return the regular expression of a phrase, to be read without regard to case.

    Args:
        pattern: The phrase as in the file.
        parts: Regular expression of each placeholder, without group.
        spaced: Whether the language puts spaces between words; if not, a blank in
            the pattern may stand for nothing.

    Raises:
        KeyError: A placeholder has no part.
    """
    body = loosen(pattern, spaced=spaced)
    seen: set[str] = set()

    def part(found: re.Match[str]) -> str:
        name = found.group(1)
        inner = parts[name]
        if name in seen:
            return f"(?:{inner})"
        seen.add(name)
        return f"(?P<{name}>{inner})"

    return _PLACEHOLDER.sub(part, body)


def loosen(pattern: str, *, spaced: bool = True, marks: bool = True) -> str:
    """Return a pattern that allows what typists and typesetters vary.

    Args:
        pattern: The pattern.
        spaced: Whether a blank must be there.
        marks: Whether Arabic letters may carry tatweel and vowel marks.
    """
    one = r"\s+" if spaced else r"\s*"

    def vary(found: re.Match[str]) -> str:
        token = found.group()
        first = token[0]
        if first == "\\":
            return token
        if first == "[":
            return token.replace(" ", r"\s").replace("’", "'’‘ʼ")
        if first == "’":
            return "['’‘ʼ]"
        if first == " ":
            return r"\s*" if len(token) > 1 else one
        return token + _MARKS if marks else token

    return _VARIABLE.sub(vary, pattern)


def words_regex(
    words: Iterable[str], *, spaced: bool = True, marks: bool = True
) -> str:
    """Return an alternation of literal words that takes the longest; see `loosen`.

    The words are folded into a tree of their beginnings: hundreds of openers compile
    and match in a fraction of what a plain alternation costs.
    """
    root: _Tree = {}
    for word in words:
        branch = root
        for char in word:
            branch = branch.setdefault(_atom(char, spaced, marks), {})
        branch[""] = {}
    return _alternation(root)


@cache
def _atom(char: str, spaced: bool, marks: bool) -> str:  # noqa: FBT001 - of a cache
    literal = re.escape(char) if char != " " else " "
    return loosen(literal, spaced=spaced, marks=marks)


def _alternation(tree: _Tree) -> str:
    """Return the regular expression of a tree; a word may end where others go on."""
    branches = [atom + _alternation(rest) for atom, rest in tree.items() if atom]
    if not branches:
        return ""
    ends = "" in tree
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + ("?" if ends else "")
