"""What a test asks of a page in a browser, and what it learns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Step = list[Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What was found on a page."""

    loaded: float
    """Milliseconds until it was painted."""
    values: list[Any]
    """One a step."""
    problems: list[str]
    """Errors of scripts, and what the policy refused."""
    requests: list[str]
    """What it tried to load from elsewhere."""


Open = Callable[..., Visit]
