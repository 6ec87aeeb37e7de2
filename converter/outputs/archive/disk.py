"""Packages on disk: written whole or not at all, read without trust.

The one module here that touches files; writers and checks see names and bytes.
"""

from __future__ import annotations

import io
import shutil
import stat
import tempfile
import zipfile
from pathlib import Path, PurePosixPath

from converter.core.errors import OutputError
from converter.core.files import write_atomic
from converter.outputs.archive.package import Tree

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""Date of entries: ZIP knows none before, and bytes must not depend on the clock."""
_MODE = (stat.S_IFREG | 0o644) << 16
_UNIX = 3


def write_folder(root: Path, name: str, tree: Tree, *, overwrite: bool) -> bool:
    """Write a package as a folder; return whether anything was written.

    A package that is there already with the same bytes stays as it is.

    Raises:
        OutputError: It is there with other bytes, or the disk refuses.
    """
    target = _inside(root, name)
    if target.exists() or target.is_symlink():
        if _same(target, tree):
            return False
        _refuse(target, overwrite=overwrite)
    try:
        root.mkdir(parents=True, exist_ok=True)
        staged = Path(tempfile.mkdtemp(dir=root, prefix=f".{name}."))
        try:
            fill(staged, tree)
            staged.chmod(0o755)
            if target.exists():
                shutil.rmtree(target)
            staged.rename(target)
        except BaseException:
            shutil.rmtree(staged, ignore_errors=True)
            raise
    except OSError as error:
        msg = f"{target} cannot be written: {error.strerror or error}"
        raise OutputError(msg) from error
    return True


def write_zip(root: Path, name: str, tree: Tree, *, overwrite: bool) -> bool:
    """Write a package as one ZIP with one folder; return whether it was written.

    Raises:
        OutputError: Another file is there, or the disk refuses.
    """
    target = _inside(root, f"{name}.zip")
    data = zip_bytes(name, tree)
    if target.exists() or target.is_symlink():
        if target.is_file() and target.read_bytes() == data:
            return False
        _refuse(target, overwrite=overwrite)
    write_atomic(target, data)
    return True


def zip_bytes(name: str, tree: Tree) -> bytes:
    """Return a package as a ZIP, the same bytes for the same files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for path in sorted(tree):
            entry = zipfile.ZipInfo(f"{name}/{path}", date_time=_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = _MODE
            archive.writestr(entry, tree[path])
    return stream.getvalue()


def fill(folder: Path, tree: Tree) -> None:
    """Write files under a folder.

    Raises:
        OutputError: A path leads out of the folder: a fault of ours.
    """
    for path, data in tree.items():
        target = _inside(folder, path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def _inside(root: Path, path: str) -> Path:
    """Return a path under a folder; the last guard, whatever made the name."""
    pure = PurePosixPath(path)
    if not path or pure.is_absolute() or ".." in pure.parts or "\\" in path:
        msg = f"{path!r} leads out of {root}"
        raise OutputError(msg, hint="This is a bug of ours: report it.")
    return root / pure


def _same(target: Path, tree: Tree) -> bool:
    if target.is_symlink() or not target.is_dir():
        return False
    found = {
        path.relative_to(target).as_posix(): path
        for path in target.rglob("*")
        if not path.is_dir() or path.is_symlink()
    }
    return found.keys() == tree.keys() and all(
        not path.is_symlink() and path.read_bytes() == tree[name]
        for name, path in found.items()
    )


def _refuse(target: Path, *, overwrite: bool) -> None:
    if overwrite and not target.is_symlink():
        return
    msg = f"{target} is there already, and it is another package"
    hint = "Choose another folder, give --overwrite, or keep versions: --format ocfl."
    raise OutputError(msg, hint=hint)
