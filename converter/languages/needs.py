"""What a text must hold for a pattern to match it.

Most texts hold no reference and no treaty. To look for a word that every match has is
many times quicker than to try an expression at each character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from converter.core.scripts import ARABIC_VOWELS, TATWEEL

Needs = tuple[frozenset[str], ...]
"""Of each set a text holds one member at least; its form is that of `held`."""

_LEAST = 2
"""Characters of a word that tells something."""
_TOKEN = re.compile(
    r"(?P<aside>\(\?(?:[=!]|<[=!]))"
    r"|(?P<open>\((?:\?:|\?P<\w+>)?)"
    r"|(?P<close>\))"
    r"|(?P<bar>\|)"
    r"|(?P<many>[?*]|\{0?,\d*\}|\{0\})[?+]?"
    r"|(?P<again>\+|\{[1-9]\d*(?:,\d*)?\})[?+]?"
    r"|(?P<letter>[^\W\d_])"
    r"|\{\w+\}|\[(?:\\.|[^\]])*\]|\\.|."
)
_INITIAL = re.compile(r"[^\W\d_](?![?*{])")
_MARKS = re.compile(f"[{TATWEEL}{ARABIC_VOWELS}]+")


@lru_cache(maxsize=32)  # a line is asked for many phrases, one list after the other
def held(text: str) -> str:
    """Return the form of a text in which needed words are looked for.

    Case is ignored, and the vowel marks of Arabic, as phrases do.
    """
    return text.casefold() if text.isascii() else _MARKS.sub("", text.casefold())


def needs_of(pattern: str) -> Needs:
    """Return the words that every match of a phrase holds.

    Args:
        pattern: As in the language file. What is not understood is taken to need
            nothing.
    """
    needs = _alternatives(_TOKEN.finditer(pattern))
    return tuple(sorted(needs, key=_telling, reverse=True))


def initial_of(pattern: str) -> str:
    """Return the small letter that every match begins with; empty when none is sure."""
    begins = _INITIAL.match(pattern)
    if begins is None:
        return ""
    depth = 0
    for token in _TOKEN.finditer(pattern):
        match token.lastgroup:
            case "open" | "aside":
                depth += 1
            case "close":
                depth -= 1
            case "bar" if not depth:
                return ""
    return begins.group().lower()


def meets(text: str, needs: Needs) -> bool:
    """Tell whether a text, in the form of `held`, can match what needs these words."""
    for words in needs:  # asked so often that a generator would show
        for word in words:
            if word in text:
                break
        else:
            return False
    return True


def _alternatives(tokens: Iterator[re.Match[str]]) -> Needs:
    """Read up to the end of a group: what all of its alternatives need together."""
    branches = [_Branch()]
    for token in tokens:
        branch = branches[-1]
        match token.lastgroup:
            case "close":
                break
            case "bar":
                branches.append(_Branch())
            case "aside":
                _alternatives(tokens)
                branch.add(())
            case "open":
                branch.add(_alternatives(tokens))
            case "many":
                branch.drop()
            case "letter":
                branch.spell(token.group())
            case _:
                branch.add(())
    found = [branch.needs() for branch in branches]
    if len(found) == 1:
        return found[0]
    if not all(found):
        return ()
    # one set of each alternative, the most telling one: the others may be missing
    return (frozenset().union(*(max(sets, key=_telling) for sets in found)),)


def _telling(words: frozenset[str]) -> tuple[int, int]:
    """Return how much it tells that none of these words is there."""
    return min(map(len, words)), -len(words)


class _Branch:
    """One alternative, as far as it is read."""

    def __init__(self) -> None:
        self._needs: list[Needs] = []
        self._word = ""

    def spell(self, letter: str) -> None:
        """Go on with a word."""
        self._word += held(letter)

    def add(self, needs: Needs) -> None:
        """Go on with something else."""
        self._close()
        self._needs.append(needs)

    def drop(self) -> None:
        """Learn that what came last may be missing."""
        if self._word:
            self._word = self._word[:-1]
            self._close()
        elif self._needs:
            self._needs.pop()

    def needs(self) -> Needs:
        """Return all that it needs."""
        self._close()
        return tuple(words for needs in self._needs for words in needs)

    def _close(self) -> None:
        word, self._word = self._word, ""
        if len(word) >= _LEAST:
            self._needs.append((frozenset({word}),))
