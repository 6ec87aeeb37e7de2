"""Names of WordprocessingML, and builders for its elements."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from lxml import etree
from lxml.builder import ElementMaker

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class _Elements(Protocol):
    def __getattr__(self, name: str) -> Callable[..., etree._Element]: ...


W: _Elements = ElementMaker(namespace=WORD, nsmap={"w": WORD, "r": RELATIONS})
"""Builds elements of the main namespace."""


def w(name: str) -> str:
    """Return the name of an attribute of the main namespace."""
    return f"{{{WORD}}}{name}"


def val(value: str | int) -> dict[str, str]:
    """Return the attribute that most elements have."""
    return {w("val"): str(value)}
