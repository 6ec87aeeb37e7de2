"""Reads a language file strictly: every fault at once, each with its path."""

from __future__ import annotations

import re
import tomllib
import typing
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from converter.core.errors import LanguagePackError
from converter.core.text import fold
from converter.languages import pack as pack_types
from converter.languages.dates import DateReader
from converter.languages.pack import DERIVED, LanguagePack
from converter.languages.parts import parts_of
from converter.languages.phrase import Phrase, build_expression, words_regex

_PHRASE_KEYS = {"pattern", "matches", "rejects", "source", "kind"}


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of every language that has a file."""
    names = (entry.name for entry in files("converter.languages").iterdir())
    return tuple(sorted(name[:-5] for name in names if name.endswith(".toml")))


@cache
def load_pack(code: str) -> LanguagePack:
    """Return a language's pack, read and compiled once.

    Raises:
        LanguagePackError: No such language, or its file is faulty; the message
            lists every fault with its path.
    """
    if code not in languages():
        msg = f"no language file for {code!r}"
        known = ", ".join(languages())
        raise LanguagePackError(msg, hint=f"Languages: {known}.")
    return build_pack(code, read_file(code))


@cache
def read_file(code: str) -> dict[str, Any]:
    """Return a language file as plain data."""
    entry = files("converter.languages") / f"{code}.toml"
    return tomllib.loads(entry.read_text("utf-8"))


@cache
def read_head(code: str) -> dict[str, Any]:
    """Return the keys of a language file that stand before its first table."""
    entry = files("converter.languages") / f"{code}.toml"
    return tomllib.loads(entry.read_text("utf-8").partition("\n[")[0])


def build_pack(code: str, data: Mapping[str, Any]) -> LanguagePack:
    """Return the pack that a language file's data describes.

    Raises:
        LanguagePackError: The data is faulty.
    """
    building = _Building(code=code, spaced=bool(data.get("spaced", True)))
    parts = parts_of(data, _also(data))
    loaded = building.record(LanguagePack, data, code, parts)
    if building.faults:
        raise LanguagePackError("\n".join(building.faults))
    return typing.cast("LanguagePack", loaded)


@dataclass(slots=True)
class _Building:
    """One run of the loader over one file, gathering faults."""

    code: str
    spaced: bool
    """Whether the language puts blanks between words."""
    faults: list[str] = field(default_factory=list)

    def record(
        self, cls: type, data: Mapping[str, Any], path: str, parts: Mapping[str, str]
    ) -> Any:
        """Return a dataclass filled from a table; every key must be there."""
        hints = typing.get_type_hints(cls, vars(pack_types))
        names = {item.name for item in fields(cls)}
        derived = DERIVED if cls is LanguagePack else frozenset()
        values: dict[str, Any] = {}
        for name in sorted(names - derived):
            if name not in data:
                self.faults.append(f"{path}.{name}: missing")
                continue
            values[name] = self.value(hints[name], data[name], f"{path}.{name}", parts)
        for name in sorted(set(data) - (names - derived)):
            self.faults.append(f"{path}.{name}: unknown key")
        if self.faults:
            return None
        if cls is LanguagePack:
            values |= self.derived(data, parts)
        return cls(**values)

    def value(self, hint: Any, data: Any, path: str, parts: Mapping[str, str]) -> Any:
        """Return a value of the file in the type of its field."""
        if is_dataclass(hint) and isinstance(hint, type):
            if not isinstance(data, dict):
                self.faults.append(f"{path}: must be a table")
                return None
            if hint is Phrase:
                return self.phrase(data, path, parts)
            return self.record(hint, data, path, parts)
        origin, arguments = typing.get_origin(hint), typing.get_args(hint)
        if origin is tuple:
            if not isinstance(data, list):
                self.faults.append(f"{path}: must be a list")
                return ()
            return tuple(
                self.value(arguments[0], item, f"{path}[{index}]", parts)
                for index, item in enumerate(data)
            )
        if origin is not None and issubclass(origin, Mapping):
            if not isinstance(data, dict):
                self.faults.append(f"{path}: must be a table")
                return {}
            return {
                key: self.value(arguments[1], item, f"{path}.{key}", parts)
                for key, item in data.items()
            }
        if not isinstance(data, hint):
            self.faults.append(f"{path}: must be {hint.__name__}")
        return data

    def phrase(
        self, data: Mapping[str, Any], path: str, parts: Mapping[str, str]
    ) -> Phrase | None:
        """Return a phrase, its own examples checked by the tests of languages."""
        for key in sorted({"pattern", "matches", "source"} - set(data)):
            self.faults.append(f"{path}.{key}: missing")
        for key in sorted(set(data) - _PHRASE_KEYS):
            self.faults.append(f"{path}.{key}: unknown key")
        try:
            expression = build_expression(
                data.get("pattern", ""), parts, spaced=self.spaced
            )
        except KeyError as error:
            self.faults.append(f"{path}.pattern: no part is called {error}")
            return None
        return Phrase(
            pattern=data.get("pattern", ""),
            matches=tuple(data.get("matches", ())),
            rejects=tuple(data.get("rejects", ())),
            source=data.get("source", ""),
            kind=data.get("kind", ""),
            expression=expression,
        )

    def derived(
        self, data: Mapping[str, Any], parts: Mapping[str, str]
    ) -> dict[str, Any]:
        """Return the fields that are made from others."""
        packs = [data, *_also(data)]
        words = data["resolution"]
        return {
            "dates": DateReader(
                regex=_any_date(packs, parts, spaced=self.spaced),
                months={
                    fold(name): number
                    for one in packs
                    for name, number in one["date_words"]["months"].items()
                },
            ),
            "parts": parts,
            "preambular": self.openers(words["preambular"]),
            "operative": self.openers(words["operative"]),
        }

    def openers(self, words: list[str]) -> re.Pattern[str]:
        """Return what finds the words that open paragraphs."""
        boundary = r"\b" if self.spaced else ""
        found = words_regex(words, spaced=self.spaced)
        return re.compile(f"(?:{found}){boundary}", re.IGNORECASE)


def _also(data: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the files of the languages whose words a language prints too."""
    return [read_file(code) for code in data.get("also", ())]


def _any_date(
    packs: list[Mapping[str, Any]], parts: Mapping[str, str], *, spaced: bool
) -> re.Pattern[str]:
    """Return what finds a date in any form, the groups of each form numbered."""
    forms = [form for one in packs for form in one["date_words"]["forms"]]
    numbered = []
    for index, form in enumerate(forms):
        pattern = build_expression(form, parts, spaced=spaced)
        numbered.append(
            re.sub(r"\?P<(day|month|year)>", rf"?P<\g<1>{index or ''}>", pattern)
        )
    return re.compile(rf"(?<!\d)(?:{'|'.join(numbered)})(?!\d)", re.IGNORECASE)
