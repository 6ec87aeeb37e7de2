"""Many documents: isolated, limited, journalled, resumable.

Reading order: `sources` finds documents, `task` converts one inside a child process
(`worker`, `pool`), `ledger` enters what came of it into the `journal` and gives the
outputs their names. `run` puts it together; `engines` say where the work is done.

For engines of other kinds, `process_batch` is a function of a list of sources.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from converter.batch.processing import process_batch

__all__ = ["process_batch"]


def __getattr__(name: str) -> Any:
    """Load `process_batch` when it is asked for: `unakn convert` does not need it."""
    if name == "process_batch":
        from converter.batch.processing import process_batch  # noqa: PLC0415

        return process_batch
    msg = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(msg)
