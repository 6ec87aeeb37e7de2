"""One document in a child of this process."""

import pytest
from support import child_jobs
from support.un_texts import resolution

from converter.batch import isolation
from converter.batch.isolation import convert_isolated
from converter.batch.limits import Limits
from converter.core.errors import LimitError, UnreadableSourceError
from converter.pipeline.convert import convert
from converter.pipeline.options import Options


def test_the_result_is_that_of_a_conversion_in_this_process() -> None:
    data = resolution(1).encode()
    assert convert_isolated(data, Options()) == convert(data, Options())


def test_an_error_of_the_document_is_raised_here() -> None:
    with pytest.raises(UnreadableSourceError, match="empty"):
        convert_isolated(b"", Options())


def test_an_abort_is_an_error_of_the_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "_convert", child_jobs.abort)
    with pytest.raises(LimitError, match="needs more than"):
        convert_isolated(b"x", Options(), limits=Limits(seconds=5))
