"""Whatever a package holds, `verify` gives a verdict."""

import json
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from support.archive_files import package

from converter.outputs.archive import archivematica, bagit, eark, ocfl, opex, saf
from converter.outputs.archive.disk import write_folder, zip_bytes
from converter.outputs.archive.verify import verify

_MADE = {
    "bagit": dict(bagit.write(package())),
    "eark": dict(eark.write(package())),
    "archivematica": dict(archivematica.write(package())),
    "saf": dict(saf.write(package())),
    "opex": dict(opex.write(package())),
    "ocfl": dict(ocfl.update(package(), None) or {}),
}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)
_KEYS = ["id", "head", "manifest", "versions", "digestAlgorithm", "type"]


@st.composite
def spoiled(draw: st.DrawFn) -> tuple[str, dict[str, bytes]]:
    """Return a package with one of its files replaced, cut or stirred."""
    form = draw(st.sampled_from(sorted(_MADE)))
    tree = dict(_MADE[form])
    path = draw(st.sampled_from(sorted(tree)))
    data = bytearray(tree[path])
    match draw(st.sampled_from(["replace", "cut", "stir"])):
        case "replace":
            data = bytearray(draw(st.binary(max_size=200)))
        case "cut":
            del data[draw(st.integers(0, len(data))) :]
        case _:
            for _ in range(draw(st.integers(1, 20))):
                if data:
                    at = draw(st.integers(0, len(data) - 1))
                    data[at] = draw(st.integers(0, 255))
    tree[path] = bytes(data)
    return form, tree


@settings(deadline=None, max_examples=60)
@given(spoiled())
def test_a_spoiled_file_gives_a_verdict(case: tuple[str, dict[str, bytes]]) -> None:
    _, tree = case
    with tempfile.TemporaryDirectory() as folder:
        write_folder(Path(folder), "p", tree, overwrite=False)
        verify(Path(folder, "p"))


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(_KEYS), JSON)
def test_an_inventory_of_any_shape_gives_a_verdict(key: str, value: object) -> None:
    tree = dict(_MADE["ocfl"])
    inventory = json.loads(tree["inventory.json"])
    tree["inventory.json"] = json.dumps({**inventory, key: value}).encode()
    with tempfile.TemporaryDirectory() as folder:
        write_folder(Path(folder), "p", tree, overwrite=False)
        assert value == inventory[key] or not verify(Path(folder, "p")).is_sound


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_a_stirred_zip_gives_a_verdict(data: st.DataObject) -> None:
    archive = bytearray(zip_bytes("p", _MADE["saf"]))
    for _ in range(data.draw(st.integers(1, 30))):
        at = data.draw(st.integers(0, len(archive) - 1))
        archive[at] = data.draw(st.integers(0, 255))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "p.zip")
        path.write_bytes(archive)
        verify(path)
