"""Verdicts for a person at a terminal, by cause: what, how often, where, what to do.

One file is shown at once with its causes. Of several files each gets a line, and the
causes of all of them follow together, so that a thousand files read as a few faults.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.markup import escape

from converter.validation.verdict import grouped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from converter.validation.finding import Finding
    from converter.validation.verdict import Group, Verdict

_MESSAGES = 3  # different messages of one cause
_PLACES = 3  # places of one cause, unless every one is wanted
_COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}


class TerminalReport:
    """Prints verdicts as they come, and their causes at the end."""

    def __init__(self, console: Console, *, files: int, every: bool = False) -> None:
        self._console = console
        self._several = files > 1
        self._every = every

    def file(self, verdict: Verdict) -> None:
        """Print the line of one file."""
        word = "[green]valid[/]" if verdict.valid else "[red]invalid[/]"
        profile = f" (profile {verdict.profile})" if verdict.profile else ""
        name = escape(verdict.file)
        self._console.print(f"[bold]{name}[/]: {word}{profile}{_counts(verdict)}")

    def end(self, verdicts: Sequence[Verdict]) -> None:
        """Print the causes of all files, and how many of them are valid."""
        findings = [finding for verdict in verdicts for finding in verdict.findings]
        for group in grouped(findings):
            self._group(group)
        if self._several:
            valid = sum(verdict.valid for verdict in verdicts)
            rest = len(verdicts) - valid
            self._console.print(f"{len(verdicts)} files, {valid} valid, {rest} invalid")

    def _group(self, group: Group) -> None:
        times = f" × {group.count:,}" if group.count > 1 else ""
        files = len({finding.file for finding in group.findings})
        spread = f" in {files} files" if files > 1 else ""
        colour = _COLOURS[str(group.severity)]
        self._line(f"  [{colour}]{group.severity} {group.rule}[/]{times}{spread}")
        messages = group.messages
        for message, count in messages[:_MESSAGES]:
            often = f" ({count:,} times)" if count > 1 and len(messages) > 1 else ""
            self._line(f"    {escape(message)}{often}")
        if len(messages) > _MESSAGES:
            self._line(f"    … and {len(messages) - _MESSAGES:,} other messages")
        self._places(group)
        self._line(f"    [bold]→[/] {escape(group.advice)}")

    def _places(self, group: Group) -> None:
        listed = group.findings if self._every else group.findings[:_PLACES]
        for finding in listed:
            if place := self._place(finding):
                self._line(f"    [dim]at {escape(place)}[/]")
        if more := group.count - sum(finding.times for finding in listed):
            self._line(f"    [dim]… and {more:,} more places (--all lists them)[/]")

    def _place(self, finding: Finding) -> str:
        line = f"line {finding.line}" if finding.line else ""
        if self._several:
            line = f"{finding.file}:{finding.line}" if finding.line else finding.file
        return " ".join(filter(None, (line, finding.xpath)))

    def _line(self, text: str) -> None:
        self._console.print(text)


def _counts(verdict: Verdict) -> str:
    groups = verdict.groups()
    places = sum(group.count for group in groups)
    if places <= 1:
        return ", 1 finding" if places else ""
    causes = "1 cause" if len(groups) == 1 else f"{len(groups)} causes"
    return f", {places:,} findings of {causes}"
