"""Whatever a symbol holds, its package stays in the output folder."""

import string
import tempfile
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from converter.outputs.archive.disk import write_folder, write_zip
from converter.outputs.archive.names import LONGEST, is_safe, package_name

_PIECES = st.sampled_from(
    ["..", "/", "\\", "C:", "%2e%2e%2f", "\0", "\n", "CON", "~", "A/RES/60/1", ".",
     " ", "\u202e", "e\u0301", "\ud800", "a" * 300, "Add.1", " (III)"]
)  # fmt: skip
HOSTILE = st.one_of(st.text(), st.lists(_PIECES).map("".join))
ALLOWED = set(string.ascii_letters + string.digits + "._-")


@given(HOSTILE)
@example("../../../../etc/passwd")
@example("")
def test_a_name_is_one_safe_step(symbol: str) -> None:
    name = package_name(symbol)

    assert set(name) <= ALLOWED
    assert 0 < len(name) <= LONGEST
    assert is_safe(name)


@given(HOSTILE)
def test_a_package_cannot_leave_the_output_folder(symbol: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "inside", "out")
        write_folder(root, package_name(symbol), {"data/x": b"x"}, overwrite=False)
        write_zip(root, package_name(symbol), {"data/x": b"x"}, overwrite=False)

        written = {path.name for path in root.iterdir()}
        assert written == {package_name(symbol), f"{package_name(symbol)}.zip"}
        assert {path.name for path in Path(folder).iterdir()} == {"inside"}


@given(HOSTILE, HOSTILE)
def test_two_symbols_never_share_a_name(one: str, other: str) -> None:
    if one != other:
        assert package_name(one).casefold() != package_name(other).casefold()
