"""Imported once by the server that children are forked from: what all of them need.

What is loaded here is shared by all children, and not counted again for each.
"""

from __future__ import annotations

import gc

from converter.batch import conversion  # noqa: F401 - loads the pipeline
from converter.genres import genres
from converter.readers import docx, pdf  # noqa: F401 - readers are loaded when called
from converter.validation.schema import compile_schema

compile_schema()
genres()
gc.collect()
gc.freeze()  # pages that the collector does not touch stay shared
