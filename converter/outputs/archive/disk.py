"""Packages on disk: written whole or not at all, read without trust.

The one module here that touches files; writers and checks see names and bytes.
"""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import stat
import tempfile
import zipfile
from pathlib import Path, PurePosixPath

from converter.core.errors import OutputError
from converter.core.files import write_atomic
from converter.outputs.archive import ocfl
from converter.outputs.archive.package import Package, Tree

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""Date of entries: ZIP knows none before, and bytes must not depend on the clock."""
_MODE = (stat.S_IFREG | 0o644) << 16
_UNIX = 3
_SEE_VERIFY = "See `unakn verify` on the storage root."


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


def write_ocfl(root: Path, package: Package) -> bool:
    """Write a package into an OCFL storage root; return whether a version was added.

    What is stored stays: a document that is there already gets a new version, or
    nothing when nothing is new. The inventory of the object is replaced last.

    Raises:
        OutputError: The folder is no storage root, the object there is damaged, or the
            disk refuses.
    """
    home = _inside(root, ocfl.object_path(ocfl.object_id(package)))
    try:
        _storage_root(root)
        tree = ocfl.update(package, _head(home))
        if tree is None:
            return False
        staged = Path(tempfile.mkdtemp(dir=root, prefix=".object."))
        try:
            fill(staged, tree)
            _move(staged, home)
        finally:
            shutil.rmtree(staged, ignore_errors=True)
    except OSError as error:
        msg = f"{home} cannot be written: {error.strerror or error}"
        raise OutputError(msg) from error
    return True


def _storage_root(root: Path) -> None:
    if (root / ocfl.ROOT_MARK).is_file():
        return
    if root.exists() and any(root.iterdir()):
        msg = f"{root} is not empty, and no OCFL storage root"
        raise OutputError(msg, hint="Give an empty folder or a storage root.")
    root.mkdir(parents=True, exist_ok=True)
    fill(root, ocfl.storage_root())


def _head(home: Path) -> ocfl.Head | None:
    """Return an object as it is stored.

    Raises:
        OutputError: Its inventory is not what its sidecar says.
    """
    if not home.exists():
        return None
    try:
        data = (home / ocfl.INVENTORY).read_bytes()
        told = (home / ocfl.SIDECAR).read_text("utf-8").split()
        if not told or hashlib.sha512(data).hexdigest() != told[0]:
            msg = f"{home} is damaged: its inventory has changed"
            raise OutputError(msg, hint=_SEE_VERIFY)
        inventory = json.loads(data)
        path = ocfl.stored_premis(inventory)
        return ocfl.Head(inventory=inventory, premis=(home / path).read_bytes())
    except (FileNotFoundError, LookupError, ValueError) as error:
        msg = f"{home} is damaged, so no version is added"
        raise OutputError(msg, hint=_SEE_VERIFY) from error


def _move(staged: Path, home: Path) -> None:
    """Move a new object or a new version to where it belongs."""
    if not home.exists():
        home.parent.mkdir(parents=True, exist_ok=True)
        staged.chmod(0o755)
        staged.rename(home)
        return
    for folder in staged.iterdir():
        if folder.is_dir():
            folder.rename(home / folder.name)
    for name in (ocfl.INVENTORY, ocfl.SIDECAR):
        (staged / name).replace(home / name)


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
