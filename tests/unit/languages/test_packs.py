"""Every language file is complete, compiles, and passes its own examples."""

import re
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

import converter
from converter.languages import pack as pack_types
from converter.languages.loader import languages, load_pack
from converter.languages.needs import held, meets
from converter.languages.phrase import Phrase

# phrases that speak of the start of a line, not of the whole of it
PREFIXES = (".speech[", ".reported[", "headings.levels[")


def phrases(value, path):
    if isinstance(value, Phrase):
        yield path, value
    elif is_dataclass(value):
        for item in fields(value):
            yield from phrases(getattr(value, item.name), f"{path}.{item.name}")
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from phrases(item, f"{path}[{index}]")


@pytest.mark.parametrize("code", languages())
def test_phrases_hold_their_examples(code):
    wrong = []
    for path, phrase in phrases(load_pack(code), code):
        prefix = any(part in path for part in PREFIXES)
        match = phrase.regex.match if prefix else phrase.regex.fullmatch
        wrong += [
            f"{path} must match {text}" for text in phrase.matches if not match(text)
        ]
        wrong += [
            f"{path} must not match {text}" for text in phrase.rejects if match(text)
        ]
    assert not wrong


@pytest.mark.parametrize("code", languages())
def test_examples_hold_what_their_phrases_need(code):
    wrong = [
        f"{path}: {text}"
        for path, phrase in phrases(load_pack(code), code)
        for text in phrase.matches
        if not meets(held(text), phrase.needs)
        or phrase.initial not in ("", text[:1].lower())
    ]
    assert not wrong


@pytest.mark.parametrize("code", languages())
def test_every_phrase_names_a_source_and_an_example(code):
    bare = [
        path
        for path, phrase in phrases(load_pack(code), code)
        if not phrase.source or not phrase.matches
    ]
    assert not bare


def test_all_six_official_languages_have_a_pack():
    assert set(languages()) == {"ar", "en", "es", "fr", "ru", "zh"}


def test_every_key_is_read_by_some_module():
    root = Path(converter.__file__).parent
    code = "\n".join(
        path.read_text("utf-8")
        for path in root.rglob("*.py")
        if path != Path(pack_types.__file__)
    )
    read = set(re.findall(r"\.(\w+)|\"(\w+)\"", code))
    names = {name for pair in read for name in pair}
    unread = [
        f"{kind.__name__}.{item.name}"
        for kind in vars(pack_types).values()
        if is_dataclass(kind)
        for item in fields(kind)
        if item.name not in names
    ]
    assert not unread
