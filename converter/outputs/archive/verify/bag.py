"""BagIt: complete, unchanged, nothing beside it, nothing to be fetched."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator

from converter.core.diagnostics import Diagnostic
from converter.core.resources import schema_dir
from converter.outputs.archive.bagit import PROFILE
from converter.outputs.archive.verify.content import (
    Content,
    UnreadableError,
    name_fault,
)
from converter.outputs.archive.verify.finding import (
    broken,
    finding,
    missing,
    unlisted,
)
from converter.outputs.archive.verify.history import check_files

MARK = "bagit.txt"
_INFO = "bag-info.txt"
_PREMIS = "metadata/premis.xml"
_DECLARATION = re.compile(
    r"BagIt-Version: (?:0\.97|1\.0)\r?\nTag-File-Character-Encoding: UTF-8(?:\r?\n)?"
)
_MANIFEST = re.compile(r"(tag)?manifest-([a-z0-9]+)\.txt")
_ROW = re.compile(r"([0-9A-Fa-f]+)[ \t]+\*?(\S.*)")
_STRONG = frozenset({"sha256", "sha512"})
_PAYLOAD = "data/"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield what is wrong with a bag."""
    if "fetch.txt" in content:
        yield finding("AR014")
    for path in content.sizes:
        if "%" in path:
            detail = "a percent sign, which readers of bags take differently"
            yield finding("AR011", path=path, detail=detail)
    try:
        if not _DECLARATION.fullmatch(_text(content, MARK)):
            yield broken(MARK, "not the declaration of BagIt 0.97 or 1.0 in UTF-8")
        yield from _manifests(content)
        yield from _info(content)
    except UnreadableError as error:
        yield error.finding
    premis = [_PREMIS] if _PREMIS in content else []
    yield from check_files(content, premis)


def _text(content: Content, path: str) -> str:
    try:
        return content.read(path).decode("utf-8")
    except UnicodeDecodeError as error:
        detail = "it is not UTF-8"
        raise UnreadableError(finding("AR041", path=path, detail=detail)) from error


def _manifests(content: Content) -> Iterator[Diagnostic]:
    payload = set(content.under(_PAYLOAD))
    tags = {
        path
        for path in content.sizes
        if path not in payload and not path.startswith("tagmanifest-")
    }
    for kind, listed in (("manifest", payload), ("tagmanifest", tags)):
        paths = {
            found[2]: path
            for path in content.sizes
            if (found := _MANIFEST.fullmatch(path)) and path.startswith(f"{kind}-")
        }
        if not _STRONG.intersection(paths):
            yield broken(f"{kind}-sha512.txt", "no manifest with SHA-256 or SHA-512")
        for algorithm, path in paths.items():
            yield from _manifest(content, path, algorithm, listed)


def _manifest(
    content: Content, path: str, algorithm: str, expected: set[str]
) -> Iterator[Diagnostic]:
    if algorithm not in hashlib.algorithms_guaranteed or algorithm.startswith("shake"):
        yield broken(path, f"the algorithm {algorithm} is not known")
        return
    seen = set()
    for number, line in enumerate(_text(content, path).splitlines(), 1):
        row = _ROW.fullmatch(line)
        if row is None:
            yield broken(path, f"line {number} is no row of a manifest")
            continue
        digest, name = row[1].lower(), row[2].removeprefix("./")
        if fault := name_fault(name) or ("a percent sign" if "%" in name else ""):
            yield finding("AR011", path=ascii(name), detail=f"{fault} ({path})")
        elif name in seen:
            yield broken(path, f"{name} is listed twice")
        elif name not in content:
            yield missing(name, path)
        elif name not in expected:
            yield broken(path, f"{name} does not belong into it")
        elif content.digest(name, algorithm) != digest:
            yield finding("AR020", path=name, algorithm=algorithm, record=path)
        seen.add(name)
    for name in sorted(expected - seen):
        yield unlisted(name)


def _info(content: Content) -> Iterator[Diagnostic]:
    if _INFO not in content:
        return
    rows: dict[str, list[str]] = {}
    for line in _text(content, _INFO).splitlines():
        if line[:1] not in (" ", "\t"):
            key, _, value = line.partition(":")
            rows.setdefault(key.strip(), []).append(value.strip())
    payload = content.under(_PAYLOAD)
    oxum = f"{sum(content.sizes[path] for path in payload)}.{len(payload)}"
    for value in rows.get("Payload-Oxum", []):
        if value != oxum:
            yield broken(_INFO, f"Payload-Oxum is {value}, the payload has {oxum}")
    yield from _profile(content, rows)


def _profile(content: Content, rows: dict[str, list[str]]) -> Iterator[Diagnostic]:
    """Check what our own profile asks for, if the bag says that it follows it."""
    profile = json.loads((schema_dir() / PROFILE).read_text("utf-8"))
    ours = profile["BagIt-Profile-Info"]["BagIt-Profile-Identifier"]
    if ours not in rows.get("BagIt-Profile-Identifier", []):
        return
    for key, rule in profile["Bag-Info"].items():
        if rule.get("required") and not any(rows.get(key, [])):
            yield broken(_INFO, f"the profile asks for {key}")
    wanted = [
        *profile["Tag-Files-Required"],
        *(f"manifest-{name}.txt" for name in profile["Manifests-Required"]),
        *(f"tagmanifest-{name}.txt" for name in profile["Tag-Manifests-Required"]),
    ]
    for path in wanted:
        if path not in content:
            yield missing(path, "the profile of the bag")
