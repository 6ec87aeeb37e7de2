"""A pool loses the bad and nothing else."""

import os
import signal
import threading
import time

from support import child_jobs as jobs

from converter.batch import pool
from converter.batch.limits import Limits
from converter.batch.pool import Pool
from converter.batch.stop import Stop
from converter.batch.worker import Worker, serving_context
from converter.core.errors import LimitError

SERVED = serving_context()
LIMITS = Limits(seconds=3.0, memory=1 << 30)


def pool_of(job: object, count: int = 2) -> Pool:
    return Pool(job, LIMITS, jobs=count, context=SERVED)


def test_every_request_is_answered_once() -> None:
    answers = pool_of(jobs.double, 3).run(range(50))
    assert sorted((r, a.value) for r, a in answers) == [(n, 2 * n) for n in range(50)]


def test_a_death_costs_one_request() -> None:
    requests = ["well"] * 10 + ["abort", "segfault", "sleep"] + ["well"] * 10
    answers = list(pool_of(jobs.misbehave).run(requests))
    assert len(answers) == 23
    assert sorted(r for r, a in answers if a.error) == ["abort", "segfault", "sleep"]


def test_requests_are_taken_only_when_a_child_is_free() -> None:
    taken = []

    def requests():
        for number in range(100):
            taken.append(number)
            yield number

    answers = pool_of(jobs.double).run(requests())
    next(answers)
    assert len(taken) <= 3
    answers.close()


def test_children_are_recycled(monkeypatch) -> None:
    monkeypatch.setattr(pool, "RECYCLED_AFTER", 2)
    answers = pool_of(jobs.process_id, 1).run(range(6))
    assert len({answer.value for _, answer in answers}) == 3


def test_a_hang_is_ended_even_when_the_child_does_not_end_itself() -> None:
    (answer,) = (a for _, a in pool_of(jobs.hang_deaf).run(["x"]))
    assert isinstance(answer.error, LimitError)
    assert 2.9 < answer.seconds < 20


def test_a_child_ends_itself_when_its_parent_does_not_look() -> None:
    worker = Worker(jobs.misbehave, Limits(seconds=0.2, memory=1 << 30), SERVED)
    worker.send("sleep")
    assert worker.connection.poll(20)
    assert isinstance(worker.receive().error, LimitError)


def test_a_stop_ends_the_iteration_and_the_children() -> None:
    with Stop() as stop:
        threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGTERM)).start()
        begun = time.monotonic()
        assert list(pool_of(jobs.misbehave).run(["spin", "sleep", "well"], stop)) == []
        assert time.monotonic() - begun < 2.5
        assert stop.signal == signal.SIGTERM
