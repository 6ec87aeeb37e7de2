"""What the repository promises about itself."""

import hashlib
import tomllib
from pathlib import Path

import pytest

from converter.cli import COMMANDS
from converter.core.diagnostics import code_table
from converter.genres import genres
from converter.languages.loader import languages

ROOT = Path(__file__).parents[2]
VISIBLE = {
    "README.md", "pyproject.toml", "converter", "schemas", "tests", "seeds",
    "examples", "LICENSE", "CHANGELOG.md",
}  # fmt: skip


def test_top_level_is_what_was_agreed():
    listed = {
        path.name
        for path in ROOT.iterdir()
        if not path.name.startswith(".")
        and path.name not in {"build", "dist", "venv"}
        and not path.name.endswith(".egg-info")
    }
    assert listed == VISIBLE


def test_seeds_are_what_their_manifest_says():
    manifest = tomllib.loads((ROOT / "seeds" / "manifest.toml").read_text("utf-8"))
    for name, row in manifest.items():
        data = (ROOT / "seeds" / name).read_bytes()
        assert hashlib.sha256(data).hexdigest() == row["sha256"]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_module_and_a_line_in_the_readme(name):
    assert (ROOT / "converter" / "cli" / f"{name}.py").is_file()
    assert f"unakn {name}" in (ROOT / "README.md").read_text("utf-8")


def test_every_diagnostic_says_what_to_try():
    bare = [code for code, row in code_table().items() if not row.advice]
    assert not bare


@pytest.mark.parametrize("genre", genres().values(), ids=lambda one: one.name)
def test_every_genre_names_its_source(genre):
    assert genre.source
    assert genre.recognises


def test_no_words_of_a_language_in_recognisers():
    """A letter beyond ASCII in a string of a recogniser is a word or a sign.

    Signs are listed; a word belongs into a pack.
    """
    signs = set(
        "‘’“”«»„「『（）［］，。；：！？、．…‑–—−·•●○◦▪■□‣∙◆◇➢✓―،؛؟№†‡\u00a0\u3000′‛ـ"
    )
    signs |= set("〇一二三四五六七八九十百⺀-￯")
    wrong = []
    for path in sorted((ROOT / "converter" / "recognisers").glob("*.py")):
        code = "\n".join(
            line.split("#")[0] for line in _without_docstrings(path.read_text("utf-8"))
        )
        found = {char for char in code if ord(char) > 127} - signs
        found -= {char for char in found if "\u0621" <= char <= "\u064a"}
        found -= {char for char in found if "\u0430" <= char <= "\u044f"}
        if found:
            wrong.append(f"{path.name}: {''.join(sorted(found))}")
    assert not wrong
    assert set(languages()) == {"ar", "en", "es", "fr", "ru", "zh"}


def _without_docstrings(text):
    inside = False
    for line in text.splitlines():
        quotes = line.count('"""')
        if inside or quotes:
            inside = inside ^ (quotes == 1)
            continue
        yield line
