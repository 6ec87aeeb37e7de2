"""The one place that knows what day it is; everything else is told."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable

Clock = Callable[[], datetime.date]


def today() -> datetime.date:
    """Return the day, or that of ``SOURCE_DATE_EPOCH`` for reproducible builds."""
    return now().date()


def now() -> datetime.datetime:
    """Return the moment in UTC, or that of ``SOURCE_DATE_EPOCH``."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch and epoch.isdigit():
        return datetime.datetime.fromtimestamp(int(epoch), tz=datetime.UTC)
    return datetime.datetime.now(tz=datetime.UTC)
