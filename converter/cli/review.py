"""``unakn review``: a batch by what is least certain, and what people decide."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlparse

import click

from converter.core.errors import UnreadableSourceError
from converter.core.files import read_source, write_atomic

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from converter.outputs.review import Decisions, Document

_PAGE = "review.html"
_DECIDED = "review.json"
_REPORT = ".report.json"
_SIDECAR = ".metadata.json"
_JOURNAL = "journal.sqlite"


@click.command("review", short_help="List a batch by what is least certain.")
@click.argument(
    "folder", metavar="OUT_DIR", type=click.Path(file_okay=False, path_type=Path)
)
@click.option(
    "--previews",
    type=click.IntRange(min=0),
    default=20,
    show_default=True,
    metavar="N",
    help="Make previews of the N least certain documents that have none.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=500,
    show_default=True,
    metavar="N",
    help="Documents on the page.",
)
@click.option(
    "--apply",
    "decided",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Take in the decisions that the page saved.",
)
def command(*, folder: Path, previews: int, limit: int, decided: Path | None) -> None:
    """Write OUT_DIR/review.html: the least certain documents first, and why.

    Needs the NAME.report.json files of `unakn batch` or `unakn convert --report`. What
    a reviewer corrects goes with --apply to NAME.metadata.json beside the source (or
    beside the outputs, where the source is not a local file); the next conversion
    honours it.

    \b
    Examples:
      unakn review converted/
      unakn review converted/ --apply ~/Downloads/decisions.json
    """
    from converter.outputs.review import review_page  # noqa: PLC0415 - cold start

    documents = list(_documents(folder))
    if not documents:
        msg = f"{folder} holds no reports"
        hint = "Convert with `unakn batch`, or `unakn convert --report`."
        raise UnreadableSourceError(msg, hint=hint)
    decisions = _decisions(folder, decided)
    if decided:
        _apply(folder, decisions, documents)
    ranked = sorted(documents, key=lambda one: -one.doubt)
    for document in ranked[:previews]:
        _preview(folder, document)
    documents = list(_documents(folder)) if previews else documents
    page = review_page(documents, decisions, title=folder.resolve().name, limit=limit)
    write_atomic(folder / _PAGE, page.encode())
    click.echo(f"{folder / _PAGE}: {len(documents)} documents", err=True)


# --------------------------------------------------------------- documents
def _documents(folder: Path) -> Iterator[Document]:
    """Yield the documents of a folder, those without outputs from its journal."""
    from converter.outputs.report import Report, read_report  # noqa: PLC0415
    from converter.outputs.review import Document  # noqa: PLC0415

    rows = {row["name"] or row["uri"]: row for row in _journal(folder)}
    for path in sorted(folder.rglob(f"*{_REPORT}")):
        name = path.relative_to(folder).as_posix().removesuffix(_REPORT)
        yield Document(
            name=name,
            report=read_report(read_source(path), str(path)),
            source=str(rows.pop(name, {}).get("uri", "")),
            preview=_beside(folder, name, ".html"),
            xml=_beside(folder, name, ".xml"),
        )
    for row in rows.values():
        if row["state"] == "failed":
            error = f"{row['message']} [{row['error_code']}]"
            report = Report(status="failed", symbol=row["symbol"], error=error)
            yield Document(name=Path(row["uri"]).name, report=report, source=row["uri"])


def _journal(folder: Path) -> list[dict[str, Any]]:
    path = folder / _JOURNAL
    if not path.is_file():
        return []
    from converter.batch.journal import Journal  # noqa: PLC0415 - cold start

    with Journal(path, create=False) as journal:
        return list(journal.as_dicts())


def _beside(folder: Path, name: str, suffix: str) -> str:
    return f"{name}{suffix}" if (folder / f"{name}{suffix}").is_file() else ""


def _preview(folder: Path, document: Document) -> None:
    """Make the preview of a document that has none."""
    from converter.cli.preview import written  # noqa: PLC0415 - cold start

    if document.xml and not document.preview:
        path = folder / document.xml
        write_atomic(path.with_suffix(".html"), written(path))


# --------------------------------------------------------------- decisions
def _decisions(folder: Path, decided: Path | None) -> Decisions:
    from converter.outputs.review import Decisions  # noqa: PLC0415 - cold start

    path = folder / _DECIDED
    known = Decisions()
    if path.is_file():
        known = Decisions.read(read_source(path), str(path))
    if decided:
        known = known.merged(Decisions.read(read_source(decided), str(decided)))
        write_atomic(path, known.to_json().encode())
    return known


def _apply(folder: Path, decisions: Decisions, documents: list[Document]) -> None:
    """Write what was corrected to the sidecars that conversions read."""
    sources = {one.name: one.source for one in documents}
    for name, decision in decisions.of.items():
        if decision.fields:
            path = _sidecar(folder, name, sources.get(name, ""))
            _update(path, decision.fields)
            click.echo(f"{path}: {', '.join(decision.fields)}", err=True)


def _sidecar(folder: Path, name: str, source: str) -> Path:
    address = urlparse(source)
    path = Path(unquote(address.path) if address.scheme == "file" else source)
    if source and path.is_file():
        return path.with_name(f"{path.stem}{_SIDECAR}")
    return folder / f"{name}{_SIDECAR}"


def _update(path: Path, fields: Mapping[str, str]) -> None:
    """Put fields into a sidecar; what else it says stays."""
    known: dict[str, Any] = {}
    if path.is_file():
        try:
            known = dict(json.loads(path.read_bytes()))
        except ValueError as error:
            msg = f"{path} is no JSON: {error}"
            raise UnreadableSourceError(msg, hint="Mend or remove it.") from error
    reviewed = sorted({*known.get("reviewed", ()), *fields})
    known |= {**fields, "reviewed": reviewed}
    text = json.dumps(known, ensure_ascii=False, indent=1)
    write_atomic(path, f"{text}\n".encode())
