"""Measures what is promised, as ratios, in one run: ``python -m tests.bench``.

It writes table.json and plot.svg. Absolute numbers depend on the machine, ratios hardly
do; the stored table beside this file says what they were, see ``--against``.
"""

from __future__ import annotations

from pathlib import Path

import click

from converter.core.collector import collect_rarely
from tests.bench import cold, growth, peer, reading, stages, workers
from tests.bench.documents import corpus, report_pdf, report_text
from tests.bench.table import Measure, as_svg, as_text, store, stored

STORED = Path(__file__).with_name("table.json")
_PARTS = "abcdef"


@click.command()
@click.option("--tiny", is_flag=True, help="So little that it proves nothing: for CI.")
@click.option("--only", default=_PARTS, show_default=True, help="Parts to measure.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("bench"),
    show_default=True,
    help="Folder for table.json and plot.svg.",
)
@click.option(
    "--against",
    type=click.Path(exists=True, path_type=Path),
    is_flag=False,
    flag_value=STORED,
    help="Compare with a stored table; alone: the one of this folder.",
)
def main(*, tiny: bool, only: str, out: Path, against: Path | None) -> None:
    """Measure stages, peers, workers, growth, cold start and reading."""
    collect_rarely()  # as the command does
    measures: list[Measure] = []
    if "a" in only:
        measures += stages.measure(_pdfs(tiny=tiny))
    if "b" in only:
        measures += peer.measure(_texts(tiny=tiny))
    if "c" in only:
        measures.append(workers.measure(4 if tiny else 200, rounds=1 if tiny else 3))
    if "d" in only:
        measures += growth.measure(*((2, 8) if tiny else (10, 1000)))
    if "e" in only:
        measures += cold.measure(rounds=1 if tiny else 7)
    if "f" in only:
        measures += reading.measure(_pdfs(tiny=tiny), 8 if tiny else 1000)
    out.mkdir(parents=True, exist_ok=True)
    store(measures, out / "table.json")
    (out / "plot.svg").write_text(as_svg(measures), "utf-8")
    click.echo(as_text(measures, stored(against) if against else {}))


def _pdfs(*, tiny: bool) -> list[bytes]:
    found = [] if tiny else corpus(".pdf", sample=10)
    return [path.read_bytes() for path in found] or [report_pdf(3)]


def _texts(*, tiny: bool) -> list[str]:
    found = [] if tiny else corpus(".mined.txt", sample=5)
    return [path.read_text("utf-8") for path in found] or [report_text(3)]


if __name__ == "__main__":
    main()
