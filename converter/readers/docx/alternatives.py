"""``mc:AlternateContent``: one thing given twice, of which one branch is read."""

from __future__ import annotations

from converter.readers.docx.names import MC, Element

ALTERNATE_CONTENT = f"{MC}AlternateContent"
# what a choice may require and we can read; ink has a picture to fall back to
_UNDERSTOOD = frozenset(
    {"wps", "wpg", "wpc", "wp14", "w14", "w15", "w16", "w16se", "w16cid", "a14", "v"}
)


def chosen_branch(element: Element) -> Element | None:
    """Return the first choice that we understand, else the fallback."""
    for choice in element.iterchildren(f"{MC}Choice"):
        if set(choice.get("Requires", "").split()) <= _UNDERSTOOD:
            return choice
    return element.find(f"{MC}Fallback")
