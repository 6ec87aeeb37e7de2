"""Children of tests come from a server, as in a run: a test runner has threads."""

from multiprocessing.context import BaseContext

import pytest
from support import child_jobs

from converter.batch.limits import Limits
from converter.batch.worker import Worker, ask, serving_context


@pytest.fixture(scope="session", autouse=True)
def served() -> BaseContext:
    """Return how children are started, once the server is warm."""
    context = serving_context()
    first = Worker(child_jobs.misbehave, Limits(seconds=120), context)
    ask(first, "well")
    first.close()
    return context
