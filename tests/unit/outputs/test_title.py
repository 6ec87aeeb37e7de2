"""Outputs go by the title of the text, whichever shape holds it."""

from pathlib import Path

import pytest
from lxml import etree

from converter.outputs import akn
from converter.outputs.archive import description
from converter.pipeline.convert import convert
from converter.pipeline.options import Options, Shape

TEXT = (Path(__file__).parents[3] / "examples/resolution/en.txt").read_bytes()
TITLE = "Open formats for the records of the Organization"


@pytest.mark.parametrize("shape", list(Shape))
def test_the_line_of_adoption_is_not_taken_for_the_title(shape: Shape) -> None:
    root = etree.fromstring(convert(TEXT, Options(shape=shape)).xml)
    assert akn.describe(root).title == TITLE
    assert TITLE in description.describe(root).title
    assert "adopted" not in description.describe(root).title
