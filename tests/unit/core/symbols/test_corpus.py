"""Every symbol of the corpus is read, printed again, and given to its organ."""

import csv
import os
import re
from pathlib import Path

import pytest

from converter.core.symbols import Symbol, parse

CORPUS = Path(os.environ.get("UNAKN_CORPUS", "../shared/corpus"))
LINKS = CORPUS.parent / "lang-facts" / "link-symbols.tsv"
# labels of the index that are no symbols, and what it adds to a symbol for people
NO_SYMBOL = re.compile(r"statement|memorandum|note verbale", re.IGNORECASE)
REMARK = re.compile(r" \([^()]*(?:draft|copy|working paper)[^()]*\)$")
# the UN's own slips: no symbols
SLIPS = re.compile(r"^(?:about:|file:|[0-9])|HCR|hcr|و")

pytestmark = pytest.mark.corpus


def roots_and_actors() -> dict[str, str]:
    """Actors by the opening components, written down by hand from AKN4UN 2.2."""
    return {
        "A/C.1/": "un-ga-c1",
        "A/C.2/": "un-ga-c2",
        "A/C.3/": "un-ga-c3",
        "A/C.4/": "un-ga-c4",
        "A/C.5/": "un-ga-c5",
        "A/C.6/": "un-ga-c6",
        "A/HRC/WG.": "un-ga-hrc-wg",
        "A/HRC/": "un-ga-hrc",
        "A/AC.": "un-ga-ac",
        "A/CONF.": "un-conf",
        "A/": "un-ga",
        "S/AC.": "un-sc-ac",
        "S/": "un-sc",
        "E/CN.": "un-ecosoc-cn",
        "E/FFDF/": "un-ecosoc-ffdf",
        "E/HLPF/": "un-ecosoc-hlpf",
        "E/": "un-ecosoc",
        "ST/": "un-st",
    }


def expected_actor(symbol: Symbol) -> str:
    for root, actor in roots_and_actors().items():
        if symbol.text.startswith(root):
            return actor
    return "un-" + symbol.text.split("/")[0].split(".")[0].lower()


def check(text: str) -> None:
    symbol = parse(text)

    assert parse(symbol.text) == symbol
    assert parse(symbol.compact) == symbol
    assert symbol.actor.startswith(expected_actor(symbol))
    if symbol.text.startswith(("A/RES", "S/RES", "E/RES", "A/HRC/RES")):
        assert symbol.actor == expected_actor(symbol)


def test_every_symbol_of_the_indexes() -> None:
    indexes = sorted(CORPUS.rglob("INDEX.tsv"))
    if not indexes:
        pytest.skip(f"no corpus at {CORPUS}")
    for index in indexes:
        with index.open(encoding="utf-8", newline="") as rows:
            labels = {row["symbol"] for row in csv.DictReader(rows, delimiter="\t")}
        for label in sorted(labels):
            if not NO_SYMBOL.search(label):
                check(REMARK.sub("", label))


def test_every_target_of_the_links_of_the_un() -> None:
    if not LINKS.exists():
        pytest.skip(f"no link facts at {LINKS}")
    with LINKS.open(encoding="utf-8", newline="") as rows:
        targets = {
            row["example"].partition(" -> ")[2]
            for row in csv.DictReader(rows, delimiter="\t")
        }
    for target in sorted(targets):
        if not SLIPS.search(target):
            check(target)
