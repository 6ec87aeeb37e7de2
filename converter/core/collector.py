"""Python's collector of cycles, told that documents are trees.

There is little to collect in them and, with six languages loaded, much to look through:
rarer rounds save some per cent of a conversion and of a cold start.
"""

from __future__ import annotations

import gc

_ROUND = 100_000
"""Objects made between two rounds; Python's own choice is 700."""


def collect_rarely() -> None:
    """Have fewer rounds in this process; for programs, not for libraries."""
    gc.set_threshold(_ROUND)
