"""The version of the tool, as it is installed."""

from __future__ import annotations

from functools import cache


@cache
def tool_version() -> str:
    """Return the version of unakn."""
    # what reads it loads half of the standard library: only when it is asked for
    from importlib.metadata import version  # noqa: PLC0415 - cold start

    return version("unakn")
