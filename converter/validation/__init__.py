"""Is this Akoma Ntoso what it should be, and what can a person do if not?

`validate` takes a file as it lies on disk, `validate_tree` a tree already parsed;
`schema`, `profile` and `conservation` hold the single checks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from converter.validation.check import validate, validate_tree
    from converter.validation.finding import Finding

__all__ = ["Finding", "validate", "validate_tree"]


def __getattr__(name: str) -> Any:
    """Import a public name when it is asked for: a conversion needs the schema only."""
    if name not in __all__:
        raise AttributeError(name)
    from converter.validation import check  # noqa: PLC0415

    return getattr(check, name)
