"""What a document points to has an entry, whatever language names it."""

import pytest

from converter.languages.loader import languages, load_pack
from converter.transforms.ontology import known_entry


@pytest.mark.parametrize("code", languages())
def test_every_organ_of_a_language_is_known(code: str) -> None:
    pack = load_pack(code)
    named = {*pack.masthead.organs, *pack.resolution.formula}
    assert {name for name in named if known_entry(name) is None} == set()
