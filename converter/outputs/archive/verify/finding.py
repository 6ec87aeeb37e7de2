"""Short ways to a finding about a package."""

from __future__ import annotations

from converter.core.diagnostics import Diagnostic


def finding(code: str, **params: object) -> Diagnostic:
    """Return a finding with the values for its message."""
    return Diagnostic(code=code, params=params)


def broken(path: str, detail: str) -> Diagnostic:
    """Return the finding that a file breaks the rules of its form."""
    return finding("AR030", path=path, detail=detail)


def missing(path: str, record: str) -> Diagnostic:
    """Return the finding that a listed file is not there."""
    return finding("AR021", path=path, record=record)


def unlisted(path: str) -> Diagnostic:
    """Return the finding that nothing lists a file."""
    return finding("AR022", path=path)


def dangling(path: str, target: str) -> Diagnostic:
    """Return the finding that a pointer leads nowhere."""
    return finding("AR032", path=path, target=target)
