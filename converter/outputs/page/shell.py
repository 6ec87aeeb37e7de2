"""A page that needs nothing beside it and may load nothing.

Styles and scripts stand in the page; a content security policy names their hashes, so
that nothing else runs or loads, whatever the document holds.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any, Protocol

from lxml import etree
from lxml.builder import ElementMaker


class _Elements(Protocol):
    def __getattr__(self, name: str) -> Callable[..., etree._Element]: ...


E: _Elements = ElementMaker()
"""Builds HTML elements; what it is given as text is escaped."""


@cache
def asset(folder: str, name: str) -> str:
    """Return a style sheet or script that lies beside the code of an output."""
    return (files("converter.outputs") / folder / name).read_text("utf-8")


def html_page(
    body: Sequence[etree._Element],
    *,
    title: str,
    styles: Sequence[str],
    script: str = "",
    data: Mapping[str, Any] | None = None,
) -> str:
    """Return a whole page.

    Args:
        body: What stands in it.
        title: Its name, for the tab of the browser.
        styles: Style sheets, after the common one.
        script: What makes it move; the page is complete without.
        data: What the script reads, as ``document.getElementById("data")``. Its
            ``opens`` names the panels that a wide window shows from the start, as
            classes ``show-NAME`` of the page; a page without panels has none.
    """
    style = "\n".join([asset("page", "base.css"), *styles])
    opens = data.get("opens") if data else None
    early = "" if opens is None else asset("page", "early.js")
    scripts = " ".join(_digest(one) for one in (early, script) if one) or "'none'"
    policy = (
        "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; "
        f"style-src {_digest(style)}; script-src {scripts}"
    )
    panels = "" if opens is None else f' data-opens="{" ".join(opens)}"'
    parts = [
        f'<!DOCTYPE html>\n<html lang="en"{panels}>\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        '<meta name="generator" content="unakn">',
        f"<title>{escape(title, quote=False)}</title>",
        f"<style>{style}</style>",
        *([f"<script>{early}</script>"] if early else []),
        "</head>\n<body>",
        *(etree.tostring(part, encoding="unicode", method="html") for part in body),
    ]
    if data is not None:
        parts.append(
            f'<script type="application/json" id="data">{_json(data)}</script>'
        )
    if script:
        parts.append(f"<script>{script}</script>")
    parts.append("</body>\n</html>\n")
    return "\n".join(parts)


def _digest(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def _json(data: Mapping[str, Any]) -> str:
    # "</script>" within would end the element
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("</", "<\\/").replace("<!--", "<\\!--")
