"""How a batch is told: a moving bar, plain lines, or lines of JSON."""

from __future__ import annotations

import json
import signal
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from converter.batch.options import Summary
    from converter.batch.row import Row


class PlainLines:
    """One line a document, for logs and pipes."""

    def begun(self, waiting: int, settled: int) -> None:
        """Say what there is to do."""
        _say(f"{waiting} documents to convert, {settled} done before")

    def row(self, row: Row) -> None:
        """Say what came of a document."""
        _say(row.line())
        for notice in row.notices():
            _say(f"  {notice.severity} {notice.code}: {notice.message}")

    def ended(self, summary: Summary) -> None:
        """Say how it ended."""
        for line in ending(summary):
            _say(line)


class JsonLines:
    """One object a document on standard output, and one at the end."""

    def begun(self, waiting: int, settled: int) -> None:
        """Write what there is to do."""
        self._write({"event": "begun", "waiting": waiting, "settled": settled})

    def row(self, row: Row) -> None:
        """Write the row of a document."""
        self._write({"event": "document", **row.as_dict()})

    def ended(self, summary: Summary) -> None:
        """Write how it ended."""
        self._write({"event": "ended", **summary.as_dict()})

    @staticmethod
    def _write(line: dict[str, object]) -> None:
        click.echo(json.dumps(line, ensure_ascii=False))


class MovingBar:
    """A bar with rate, failures and time left; failures scroll by above it."""

    def __init__(self) -> None:
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        self._failed = 0

    def begun(self, waiting: int, settled: int) -> None:
        """Show the bar."""
        from rich.console import Console  # noqa: PLC0415 - only on a terminal
        from rich.progress import (  # noqa: PLC0415
            BarColumn,
            MofNCompleteColumn,
            Progress,
            TextColumn,
            TimeRemainingColumn,
        )

        self._bar = Progress(
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]:.1f}/s"),
            TextColumn("failed {task.fields[failed]}"),
            TimeRemainingColumn(),
            console=Console(stderr=True),
        )
        self._task = self._bar.add_task(
            "", total=waiting + settled, completed=settled, failed=0, rate=0.0
        )
        self._bar.start()

    def row(self, row: Row) -> None:
        """Move the bar."""
        if self._bar is None or self._task is None:
            return
        if row.error_class:
            self._failed += 1
            self._bar.console.print(row.line(), markup=False, highlight=False)
        task = self._bar.tasks[0]
        self._bar.update(
            self._task, advance=1, failed=self._failed, rate=task.speed or 0.0
        )

    def ended(self, summary: Summary) -> None:
        """Take the bar away and say how it ended."""
        self.close()
        for line in ending(summary):
            _say(line)

    def close(self) -> None:
        """Give the terminal back."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None


def ending(summary: Summary) -> list[str]:
    """Return how a batch ended, in lines for people."""
    done = sum(summary.states.values())
    parts = [f"{count} {state}" for state, count in sorted(summary.states.items())]
    rate = done / summary.seconds if summary.seconds else 0.0
    lines = [
        f"{done} documents in {summary.seconds:.1f} s ({rate:.1f}/s): "
        + (", ".join(parts) or "nothing to do")
        + f"; {summary.settled} done before"
    ]
    for extension, count in summary.passed_over.items():
        lines.append(f"passed over: {count} {extension}")
    if summary.signal:
        name = signal.Signals(summary.signal).name
        lines.append(f"stopped by {name}: {summary.waiting} left; go on with --resume")
    return lines


def _say(line: str) -> None:
    click.echo(line, err=True)
