"""One HTML page that needs nothing beside it: no script, no font, no network."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from converter.core.diagnostics import Severity
from converter.validation.rulebook import rulebook

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from converter.validation.finding import Finding
    from converter.validation.verdict import Group, Verdict

_LISTED = 100  # places of one cause that the page shows
_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 64rem; margin: 2rem auto;
  padding: 0 1rem; color: #1a1a1a; background: #fff }
h2 { overflow-wrap: anywhere; border-top: 1px solid #ccc; padding-top: 1rem }
details { margin: .5rem 0; padding: .5rem 1rem; border-inline-start: .3rem solid }
summary { cursor: pointer }
table { border-collapse: collapse; width: 100%; font-size: .9rem }
th, td { text-align: start; vertical-align: top; padding: .2rem .5rem;
  border-bottom: 1px solid #ddd; overflow-wrap: anywhere }
code { font-size: .85rem }
.error { border-color: #b00020 } .warning { border-color: #a65f00 }
.info { border-color: #2b5c8a } .valid { color: #126b34 } .invalid { color: #b00020 }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #1b1b1b }
  .valid { color: #6fcf97 } .invalid { color: #ff8a80 } }
@media print { details > * { display: block } }
"""


def report(verdicts: Sequence[Verdict]) -> str:
    """Return the page."""
    valid = sum(verdict.valid for verdict in verdicts)
    body = "\n".join(part for verdict in verdicts for part in _verdict(verdict))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Validation of {len(verdicts)} files</title>\n"
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<h1>Validation</h1>\n"
        f"<p>{valid} of {len(verdicts)} files are valid.</p>\n{body}\n"
        "</body>\n</html>\n"
    )


def _verdict(verdict: Verdict) -> Iterator[str]:
    word = "valid" if verdict.valid else "invalid"
    counts = ", ".join(
        f"{verdict.count(severity)} {severity}s"
        for severity in (Severity.ERROR, Severity.WARNING)
        if verdict.count(severity)
    )
    profile = f"profile {verdict.profile}" if verdict.profile else "not read"
    yield f"<h2>{escape(verdict.file) or 'standard input'}</h2>"
    yield f'<p><strong class="{word}">{word}</strong> ({profile}) {counts}</p>'
    for group in verdict.groups():
        yield _group(group)


def _group(group: Group) -> str:
    entry = rulebook()[group.rule]
    listed = group.findings[:_LISTED]
    more = group.count - sum(finding.times for finding in listed)
    rows = "\n".join(_row(finding) for finding in listed)
    rest = f"<p>… and {more:,} more.</p>" if more else ""
    source = f" <small>({escape(entry.source)})</small>" if entry.source else ""
    return (
        f'<details class="{group.severity}">\n'
        f"<summary><strong>{group.rule}</strong> {group.severity}, "
        f"{group.count:,} times: <bdi>{escape(group.messages[0][0])}</bdi></summary>\n"
        f"<p>{escape(entry.title)}{source}</p>\n<p>{escape(group.advice)}</p>\n"
        "<table>\n<tr><th>Line</th><th>eId</th><th>What</th><th>Where</th></tr>\n"
        f"{rows}\n</table>\n{rest}</details>"
    )


def _row(finding: Finding) -> str:
    return (
        f"<tr><td>{finding.line or ''}</td><td>{escape(finding.eid)}</td>"
        f"<td><bdi>{escape(finding.message)}</bdi></td>"
        f"<td><code>{escape(finding.xpath)}</code></td></tr>"
    )
