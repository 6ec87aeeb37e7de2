"""A date of the masthead is no footnote, whatever its day."""

from __future__ import annotations

import pytest

from converter.pipeline.convert import convert
from converter.pipeline.options import Options

_TEXT = """United Nations

A/99/412

General Assembly

Distr.: General

{day} October 2044

Original: English

Ninety-ninth session

Report of the Secretary-General on libraries

1. The libraries of the Organization keep what was printed since 2001.

2. They are open to all.
"""


@pytest.mark.parametrize("day", [1, 2, 3, 12])
def test_first_days_of_a_month_begin_no_note(day: int) -> None:
    result = convert(_TEXT.format(day=day).encode(), Options(), name="report.txt")
    assert b"authorialNote" not in result.xml
    assert f'date="2044-10-{day:02}"'.encode() in result.xml
    assert not [one for one in result.diagnostics if one.code == "FN002"]
