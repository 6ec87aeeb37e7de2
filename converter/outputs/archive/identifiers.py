"""UUIDs derived from what they stand for: the same thing has the same one, always."""

from __future__ import annotations

import uuid

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "http://un.org/akn4un/preservation")


def uuid_of(*parts: str) -> str:
    """Return the UUID of a kind of thing and what tells it from others."""
    return str(uuid.uuid5(_NAMESPACE, "\n".join(parts)))
