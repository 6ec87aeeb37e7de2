"""OCFL as ocfl-py sees it."""

from pathlib import Path

from support.archive_files import DAY, akn, delivery, package, report

from converter.outputs.archive.disk import write_ocfl
from converter.outputs.archive.ocfl import object_id, object_path


def store(root: Path) -> Path:
    """Write an object with two versions; return its folder."""
    newer = delivery(
        akn=akn(text="Shelves shall be kept in order."),
        report=report(b"original in eng", version="1.1.0"),
    )
    write_ocfl(root, package())
    write_ocfl(root, package(newer, date=DAY.replace(year=2047)))
    return root / object_path(object_id(package()))


def test_an_object_is_valid_and_one_flipped_byte_is_found(
    judge, tmp_path: Path
) -> None:
    home = store(tmp_path)
    run = judge("archives")

    result = run("ocfl-validate.py", home)
    assert result.returncode == 0, result.stdout + result.stderr

    (path,) = home.glob("v2/content/akn/eng/*.xml")
    data = bytearray(path.read_bytes())
    data[100] ^= 1
    path.write_bytes(data)
    result = run("ocfl-validate.py", home)
    assert result.returncode == 1


def test_a_store_is_valid_with_all_digests(judge, tmp_path: Path, packed) -> None:
    write_ocfl(tmp_path, packed)
    result = judge("archives")(
        "ocfl-root.py", "validate", "--root", tmp_path, "--validate-objects",
        "--check-digests",
    )  # fmt: skip

    assert result.returncode == 0, result.stdout + result.stderr
    assert "INVALID" not in result.stdout
