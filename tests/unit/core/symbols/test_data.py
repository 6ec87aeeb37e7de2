"""Promises of the data files of the symbols."""

import re

import pytest

from converter.core.symbols import parse
from converter.core.symbols.organs import Body, Code, tables

BODIES = tables().bodies


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.prefix)
def test_every_body_says_what_it_is_and_where_that_is_documented(body: Body) -> None:
    assert re.fullmatch(r"[a-z][A-Za-z{}]*", body.id)
    assert re.fullmatch(r"un(?:-[a-z0-9{}]+)+", body.actor)
    assert body.name
    assert body.source
    assert body.counts in {"", "session", "year"}
    assert bool(body.first) == bool(body.counts)


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.prefix)
def test_the_symbol_given_as_source_is_one_of_the_body(body: Body) -> None:
    text = body.source
    if text.startswith("http"):
        return

    symbol = parse(text)

    assert body.prefix.replace("{n}", "#").split("/")[0].split(".")[0] in symbol.text


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.prefix)
def test_templates_of_resolutions_give_symbols_of_the_body(body: Body) -> None:
    number = "2021/5" if body.counts == "year" else "50/5"
    if body.yearless or body.prefix == "T":
        number = "1325"
    for template in filter(None, (body.resolution, body.decision)):
        symbol = parse(template.format(number=number, session="5", serial="7"))

        assert symbol.actor == body.actor


@pytest.mark.parametrize(
    "code",
    [
        code
        for table in ("subsidiary", "nature", "change", "part")
        for code in getattr(tables(), table).values()
    ],
    ids=lambda code: code.printed,
)
def test_every_code_stands_in_the_symbol_given_as_its_source(code: Code) -> None:
    symbol = parse(code.source)

    assert code.printed.upper().rstrip(".") in symbol.text.upper()


def test_two_letter_identifiers_name_one_body_each() -> None:
    actors: dict[str, set[str]] = {}
    for body in BODIES:
        actors.setdefault(body.id, set()).add(body.actor)
    shared = {key: value for key, value in actors.items() if len(value) > 1}

    assert set(shared) <= {"conferenceOfThePartiesToTheConventionOnBiologicalDiversity"}
