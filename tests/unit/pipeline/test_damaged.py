"""Text that no UN document prints costs no more than its length."""

import time

import pytest
from lxml import etree

from converter.core.errors import UnsupportedFormatError
from converter.pipeline.convert import convert
from converter.pipeline.options import Options

EN = Options(language="en")


def test_labels_that_only_begin_lists_do_not_nest_without_end() -> None:
    text = "\n\n".join(["1. Decides:"] + ["(a) to act; (a) or not;"] * 2000)
    root = etree.fromstring(convert(text.encode(), EN).xml)
    deepest = max(len(list(node.iterancestors("{*}list"))) for node in root.iter())
    assert deepest <= 6


@pytest.mark.parametrize("words", ["The General Assembly ", "Seventy-fifth session "])
def test_a_line_without_end_is_read_in_time(words: str) -> None:
    begun = time.process_time()
    convert((words * 20_000).encode(), EN)
    assert time.process_time() - begun < 10


def test_an_encoding_that_is_not_the_file_s_is_refused() -> None:
    data = "Резолюция, принятая Генеральной Ассамблеей".encode("koi8-r")
    with pytest.raises(UnsupportedFormatError, match="is not utf-8"):
        convert(data, Options(encoding="utf-8"))
