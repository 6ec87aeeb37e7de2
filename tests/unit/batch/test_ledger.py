"""Names and rows are the same whatever the order of work, and after any kill."""

import hashlib
import itertools
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from converter.batch.journal import Journal
from converter.batch.ledger import Ledger
from converter.batch.row import Row, State
from converter.batch.sources import Source
from converter.batch.storage import Folder
from converter.core.errors import OutputError

URIS = ("/in/1.txt", "/in/2.txt", "/in/3.txt", "/in/4.txt")
# 1 and 3 share a name, 2 and 4 their bytes
TEXTS = ("one", "two", "three", "two")
BASES = ("A.en", "B.en", "a.EN", "B.en")


class Kill(BaseException):
    """What a SIGKILL is to a test."""


class Dying(Folder):
    """A folder in which the process dies before the n-th change."""

    def __init__(self, path: Path, steps: int) -> None:
        super().__init__(path)
        self.steps = steps

    def _step(self) -> None:
        self.steps -= 1
        if self.steps < 0:
            raise Kill

    def publish(self, token, name, files) -> None:
        self._step()
        super().publish(token, name, files)
        self._step()

    def rename(self, old, new, files) -> None:
        self._step()
        super().rename(old, new, files)
        self._step()

    def remove(self, name, files) -> None:
        self._step()
        super().remove(name, files)


def row_of(number: int, text: str = "", **changes) -> Row:
    text = text or TEXTS[number - 1]
    digest = hashlib.sha256(text.encode()).hexdigest()
    row = Row(
        uri=URIS[number - 1],
        state=State.OK,
        key=digest[::-1],
        source_sha256=digest,
        base=BASES[number - 1],
        files=(".report.json", ".xml"),
        output_sha256=digest,
    )
    return replace(row, **changes)


def listed(journal: Journal) -> None:
    journal.enlist(
        [Source(uri=uri, stamp="s") for uri in URIS], "r",
        run=journal.begin_run(), resume=True, retry=False,
    )  # fmt: skip


def enter(ledger: Ledger, storage: Folder, *rows: Row) -> list[Row]:
    done = []
    for row in rows:
        number = URIS.index(row.uri) + 1
        text = next(
            t for t in (*TEXTS, "changed")
            if hashlib.sha256(t.encode()).hexdigest() == row.source_sha256
        )  # fmt: skip
        if row.state is State.OK:
            files = {".xml": text.encode(), ".report.json": b"{}"}
            storage.stage(str(number), files)
        done.append(ledger.enter(number, str(number), row))
    return done


def tree(path: Path) -> dict[str, str]:
    return {
        str(file.relative_to(path)): file.read_text()
        for file in sorted(path.rglob("*.*"))
        if file.is_file() and not file.name.startswith("journal")
    }


def run(path: Path, order: Sequence[int]) -> tuple[dict[str, str], str]:
    storage = Folder(path)
    with Journal(path / "journal.sqlite") as journal:
        listed(journal)
        enter(Ledger(journal, storage, "r"), storage, *map(row_of, order))
        return tree(path), journal.digest()


EXPECTED = {
    "A.en.xml": "one",
    "A.en.report.json": "{}",
    "B.en.xml": "two",
    "B.en.report.json": "{}",
    "a.EN.8b5b9db0.xml": "three",
    "a.EN.8b5b9db0.report.json": "{}",
}


def test_names_do_not_depend_on_the_order_of_work(tmp_path: Path) -> None:
    results = [
        run(tmp_path / "".join(map(str, order)), order)
        for order in itertools.permutations((1, 2, 3, 4))
    ]
    assert len({digest for _, digest in results}) == 1
    assert all(
        set(found.values()) == {"one", "two", "three", "{}"} for found, _ in results
    )
    assert all(found == results[0][0] for found, _ in results)


@pytest.mark.parametrize("steps", range(9))
@pytest.mark.parametrize("order", [(3, 1, 4, 2), (4, 3, 2, 1)])
def test_a_kill_between_any_two_steps_is_mended(
    tmp_path: Path, order: tuple[int, ...], steps: int
) -> None:
    undisturbed, digest = run(tmp_path / "whole", order)
    path = tmp_path / "killed"
    journal = Journal(path / "journal.sqlite")
    listed(journal)
    dying = Dying(path, steps)
    try:
        enter(Ledger(journal, dying, "r"), dying, *map(row_of, order))
    except Kill:
        pass
    finally:
        journal.close()
    storage = Folder(path)
    with Journal(path / "journal.sqlite") as journal:
        ledger = Ledger(journal, storage, "r")
        while left := [entry.number for entry in journal.waiting()]:
            enter(ledger, storage, *map(row_of, reversed(left)))
        assert (tree(path), journal.digest()) == (undisturbed, digest)


def test_identical_documents_are_converted_once(tmp_path: Path) -> None:
    storage = Folder(tmp_path)
    with Journal(tmp_path / "journal.sqlite") as journal:
        listed(journal)
        rows = enter(Ledger(journal, storage, "r"), storage, row_of(2), row_of(4))
        assert [(row.state, row.same_as) for row in rows] == [
            (State.OK, ""), (State.DUPLICATE, "/in/2.txt"),
        ]  # fmt: skip
        assert rows[1].notices()[0].code == "BA002"


def test_a_name_told_apart_is_reported(tmp_path: Path) -> None:
    storage = Folder(tmp_path)
    with Journal(tmp_path / "journal.sqlite") as journal:
        listed(journal)
        rows = enter(Ledger(journal, storage, "r"), storage, row_of(1), row_of(3))
        (notice,) = rows[1].notices()
        assert (notice.code, notice.params["stored"]) == ("BA001", rows[1].name)


def test_a_duplicate_is_converted_when_its_original_changes(tmp_path: Path) -> None:
    storage = Folder(tmp_path)
    with Journal(tmp_path / "journal.sqlite") as journal:
        listed(journal)
        ledger = Ledger(journal, storage, "r")
        enter(ledger, storage, *map(row_of, (1, 2, 3, 4)))
        enter(ledger, storage, row_of(2, "changed"))
        assert [entry.number for entry in journal.waiting()] == [4]
        enter(ledger, storage, row_of(4))
        assert tree(tmp_path)["B.en.xml"] == "changed"
        assert journal.entry(4).row.name == "B.en.3fc4ccfe"


def test_a_failure_takes_old_outputs_away_and_frees_the_name(tmp_path: Path) -> None:
    storage = Folder(tmp_path)
    with Journal(tmp_path / "journal.sqlite") as journal:
        listed(journal)
        ledger = Ledger(journal, storage, "r")
        enter(ledger, storage, row_of(1), row_of(3))
        failed = Row(uri=URIS[0], state=State.FAILED, error_class="LimitError")
        ledger.enter(1, "none", failed)
        assert tree(tmp_path)["a.EN.xml"] == "three"
        assert "A.en.xml" not in tree(tmp_path)
        assert journal.entry(1).row.tries == 2


def test_a_target_that_refuses_costs_a_document_only(tmp_path: Path) -> None:
    class Full(Folder):
        def publish(self, token, name, files) -> None:
            msg = "no space left"
            raise OutputError(msg)

    storage = Full(tmp_path)
    with Journal(tmp_path / "journal.sqlite") as journal:
        listed(journal)
        (row,) = enter(Ledger(journal, storage, "r"), storage, row_of(1))
        assert (row.state, row.error_class) == (State.FAILED, "OutputError")
