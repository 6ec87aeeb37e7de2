"""Organs, presiding officers, speakers and signatories, as the gold files state them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from support.entities import Tally, entities

from converter.core.text import squash
from converter.pipeline.convert import convert
from converter.pipeline.options import Options

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
FORMATS = ("docx", "pdf", "txt")
_BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]")
_LETTERS = re.compile(r"[^\W\d_]")

pytestmark = [pytest.mark.corpus, pytest.mark.slow]


def _documents(folder: Path, form: str) -> Iterator[tuple[dict[str, Any], bytes]]:
    """Yield the facts of the documents of a folder with the bytes of their conversion."""
    for path in sorted(folder.glob("*.gold.json")):
        source = path.with_name(f"{path.name.removesuffix('.gold.json')}.{form}")
        if source.is_file():
            result = convert(source.read_bytes(), Options(), name=source.name)
            yield json.loads(path.read_text("utf-8")), result.xml


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_the_genres(corpus: Path, language: str, form: str) -> None:
    kinds = ("organs", "committees", "presiding", "speakers")
    tallies = {kind: Tally() for kind in kinds}
    for gold, xml in _documents(corpus / "genres" / language, form):
        found = entities(xml)
        where = gold["symbol"]
        organs = [gold["organ"], *gold.get("other_organs", ())]
        tallies["organs"].add(organs, found["organs"], where)
        if "committee" in gold:
            tallies["committees"].add([gold["committee"]], found["committees"], where)
        if gold.get("presiding"):
            tallies["presiding"].add(*_presiding(gold, found["presiding"]), where)
            tallies["speakers"].add(*_speakers(gold, found), where)
    for kind, tally in tallies.items():
        assert tally.hits, kind
        assert tally.precision >= 0.98, (kind, tally)
        assert tally.recall >= 0.95, (kind, tally)


def _presiding(gold: dict[str, Any], found: list[str]) -> tuple[list[str], list[str]]:
    """Return who presides by the gold's line ``Ms. X (State); later Mr. Y (State)``.

    Names are looked for in the line, since words stand between them. One whom the
    record only calls absent does not preside.
    """
    line = squash(gold["presiding"])
    return [name for name in found if squash(name) in line] or [line], found


def _speakers(gold: dict[str, Any], found: Any) -> tuple[list[str], list[str]]:
    """Return who speaks, an article before the name put aside, offices as presided."""
    chairs = found["presiding"]
    wanted = []
    for printed in gold["speakers_in_text"]:
        name = _BRACKETS.sub("", printed)
        bare = next((one for one in found["speakers"] if _ends(name, one)), name)
        wanted.append(bare if "(" in printed or "（" in printed else chairs[-1])
    return list(dict.fromkeys(wanted)), list(dict.fromkeys(found["speakers"]))


def _ends(long: str, short: str) -> bool:
    return bool(short) and squash(long).endswith(squash(short))


def test_the_signatory_of_the_seed(corpus: Path) -> None:
    folder = corpus / "seed"
    for gold, xml in _documents(folder, "txt"):
        tally = Tally()
        names = [one["name"] for one in gold["signatories"]]
        tally.add(names, entities(xml)["signatories"], "seed")
        assert (tally.precision, tally.recall) == (1, 1), tally


@pytest.mark.parametrize("language", LANGUAGES)
def test_organs_of_the_official_documents(corpus: Path, language: str) -> None:
    tally = Tally()
    for gold, xml in _documents(corpus / "official" / "dev" / language, "docx"):
        if gold.get("organ_text"):
            tally.add([gold["organ_text"]], entities(xml)["organs"], gold["symbol"])
    assert tally.precision >= 0.98, tally
    assert tally.recall >= 0.95, tally
