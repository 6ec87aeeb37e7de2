"""Imported beside `preload` for a run of many documents: languages ready for use.

The patterns of a language are compiled when a document first needs them, some tenths
of a second for each. Children are replaced now and then; they shall not do it again.
"""

from __future__ import annotations

import gc
from importlib.util import find_spec

from converter.languages.loader import languages, load_pack
from converter.pipeline.convert import convert
from converter.pipeline.options import Options


def sample(code: str) -> str:
    """Return a short resolution, made of the words of a language.

    Args:
        code: ISO 639-1.
    """
    pack = load_pack(code)
    words = pack.resolution
    lines = [
        pack.masthead.publisher[0],
        "A/RES/99/901",
        pack.titles.adoption[0].matches[0],
        "99/901. A/99/1",
        f"{words.formula['generalAssembly'][0]},",
        f"{words.preambular[0]} 60/1,",
        f"1. {words.operative[0]} 60/1;",
        pack.conclusion.meeting[0].matches[0],
    ]
    return "\n\n".join(lines)


for language in languages():
    convert(sample(language).encode(), Options(language=language))
if find_spec("fsspec"):
    import fsspec  # noqa: F401
gc.collect()
gc.freeze()
