"""Code holds no words: letters of languages stand in packs, those of scripts in one place."""

import ast
import re
import unicodedata
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "converter"
SCRIPTS = {
    "core": "knows scripts: `scripts`, normal forms of text, look-alikes in symbols",
    "languages": "counts in six scripts (`numerals`); words are in its .toml files",
    "readers": "undoes encodings, fonts and Word's number formats, letter by letter",
}
SIGNS = {
    "outputs/oai/request.py": "every character that XML allows",
    "outputs/text/docx/story.py": "every character of the Latin blocks",
}
_ESCAPED = re.compile(r"\\u([0-9a-f]{4})")


def literals(path):
    """Every string of a module but its docstrings, escapes of raw ones undone."""
    tree = ast.parse(path.read_text("utf-8"))
    told = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or id(node) in told:
            continue
        if isinstance(node.value, str):
            yield _ESCAPED.sub(lambda found: chr(int(found[1], 16)), node.value)


def modules():
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        if name.partition("/")[0] not in SCRIPTS and name not in SIGNS:
            yield name


@pytest.mark.parametrize("name", list(modules()))
def test_strings_hold_letters_of_ascii_only(name):
    letters = {
        char
        for text in literals(PACKAGE / name)
        for char in text
        if not char.isascii() and unicodedata.category(char).startswith("L")
    }
    assert not letters, (
        f"{name}: {sorted(letters)}: a word belongs in converter/languages/*.toml, "
        "a class of letters in converter/core/scripts.py"
    )
