"""Imported once by the server that children are forked from: everything they need.

What is loaded here is shared by all children, and not counted again for each.
"""

from __future__ import annotations

import gc
from importlib.util import find_spec

from converter.batch import conversion  # noqa: F401 - loads the pipeline
from converter.genres import genres
from converter.languages.loader import load_pack
from converter.readers import docx, pdf  # noqa: F401 - readers are loaded when called
from converter.validation.schema import compile_schema

LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")

compile_schema()
genres()
for code in LANGUAGES:
    load_pack(code)
if find_spec("fsspec"):
    import fsspec  # noqa: F401
gc.collect()
gc.freeze()  # pages that the collector does not touch stay shared
