"""The cases of `tests/cases`, and what their language versions and formats share."""

import datetime
from pathlib import Path

from lxml import etree

from converter.pipeline.convert import convert
from converter.pipeline.options import ConversionResult, Options

FOLDERS = sorted(
    path.parent for path in (Path(__file__).parents[1] / "cases").glob("*/case.toml")
)
_DAY = datetime.date(2026, 1, 1)
# marks inside sentences stand where the words of a language put them
_INLINE = {"ref", "rref", "mref", "a", "person", "organization", "role", "location",
           "date", "event"}  # fmt: skip


def converted(data: bytes, name: str) -> ConversionResult:
    """Return a document converted on a day that never changes."""
    return convert(data, Options(markup_date=_DAY), name=name)


def eids(xml: bytes) -> set[str]:
    """Return the eIds that language versions and formats share."""
    root = etree.fromstring(xml)
    return {
        node.get("eId")
        for node in root.iter(etree.Element)
        if node.get("eId")
        and etree.QName(node).localname not in _INLINE
        and not any(etree.QName(a).localname == "meta" for a in node.iterancestors())
    }
