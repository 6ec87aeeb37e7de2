"""A warm server has read a document of every language."""

import pytest

from converter.batch.warm import sample
from converter.languages.loader import languages
from converter.pipeline.convert import convert
from converter.pipeline.options import Options


@pytest.mark.parametrize("code", languages())
def test_the_sample_of_a_language_is_recognised(code: str) -> None:
    result = convert(sample(code).encode(), Options(language=code))
    assert (result.genre, result.symbol) == ("resolution", "A/RES/99/901")
