"""A document may do what it likes to its child; the parent learns what it was."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from support import child_jobs as jobs

from converter.batch.limits import Limits
from converter.batch.worker import Answer, UnexpectedError, Worker, ask, serving_context
from converter.core.errors import HostileSourceError, LimitError

LIMITS = Limits(seconds=30.0, memory=1 << 30)
SHORT = Limits(seconds=1.0, memory=1 << 30)
SERVED = serving_context()


@pytest.fixture
def worker() -> Iterator[Worker]:
    started = Worker(jobs.misbehave, LIMITS, SERVED)
    yield started
    started.kill()


def error_of(answer: Answer) -> tuple[type, str]:
    assert answer.error is not None
    return type(answer.error), str(answer.error)


def test_an_answer_tells_what_it_cost(worker: Worker) -> None:
    answer = ask(worker, "well")
    assert answer.value == "well"
    assert answer.memory > 1 << 20


def test_one_child_answers_many_requests(worker: Worker) -> None:
    assert [ask(worker, name).value for name in "abc"] == ["a", "b", "c"]
    assert worker.answered == 3


@pytest.mark.parametrize(
    ("how", "kind", "said"),
    [
        ("abort", LimitError, "needs more than 1024 MB"),
        ("hoard", LimitError, "needs more than 1024 MB"),
        ("recurse", LimitError, "nested too deeply"),
        ("killed", LimitError, "the system ended the conversion"),
        ("segfault", HostileSourceError, "(SIGSEGV)"),
        ("leave", HostileSourceError, "(status 7)"),
        ("refuse", HostileSourceError, "built to do harm"),
    ],
)
def test_a_bad_document_has_the_right_error(
    worker: Worker, how: str, kind: type, said: str
) -> None:
    found, message = error_of(ask(worker, how))
    assert (found, said in message) == (kind, True), message


@pytest.mark.parametrize("how", ["sleep", "spin"])
def test_a_document_that_takes_too_long_is_ended(how: str) -> None:
    worker = Worker(jobs.misbehave, SHORT, SERVED)
    found, message = error_of(ask(worker, how))
    worker.kill()
    assert (found, message) == (LimitError, "the document took more than 1 seconds")


def test_the_hint_of_an_error_survives(worker: Worker) -> None:
    error = ask(worker, "refuse").error
    assert isinstance(error, HostileSourceError)
    assert error.hint == "Ask again."


def test_a_bug_comes_with_its_traceback(worker: Worker) -> None:
    error = ask(worker, "bug").error
    assert isinstance(error, UnexpectedError)
    assert (error.kind, str(error)) == ("_OddError", "_OddError: 1 and 2")
    assert "in misbehave" in error.__notes__[0]


def test_a_child_that_reported_an_error_goes_on(worker: Worker) -> None:
    ask(worker, "refuse")
    assert ask(worker, "well").value == "well"


def test_a_child_takes_what_it_started_with_it(worker: Worker, tmp_path: Path) -> None:
    told = tmp_path / "pid"
    worker.send(f"spawn {told}")
    while not told.exists() or not told.read_text():
        time.sleep(0.01)
    worker.kill()
    time.sleep(0.05)
    assert not _runs(int(told.read_text()))


def test_a_closed_child_ends_at_once() -> None:
    worker = Worker(jobs.misbehave, LIMITS, SERVED)
    ask(worker, "well")
    begun = time.monotonic()
    worker.close()
    assert time.monotonic() - begun < 1


def test_temporary_files_go_where_they_are_told(tmp_path: Path) -> None:
    worker = Worker(jobs.temporary_folder, LIMITS, SERVED, tmp_path)
    assert ask(worker, "where").value == str(tmp_path)
    worker.close()


def _runs(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z" and os.path.exists(f"/proc/{pid}")
