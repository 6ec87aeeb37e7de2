"""Promises of `verify`: every form is sound as made, every tampering is refused."""

import json
import os
import shutil
import stat
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from support.archive_files import delivery, package, with_image

from converter.core.diagnostics import Severity
from converter.outputs.archive import archivematica, bagit, eark, opex, saf
from converter.outputs.archive.disk import write_folder, write_ocfl, zip_bytes
from converter.outputs.archive.package import Package, Tree
from converter.outputs.archive.verify import verify

FORMS: dict[str, Callable[[Package], Tree]] = {
    "bagit": bagit.write,
    "eark": eark.write,
    "archivematica": archivematica.write,
    "saf": saf.write,
    "opex": opex.write,
}
NAME = "A_RES_100_7_eng"
AKN = {
    "bagit": "data/akn/eng/A_RES_100_7_eng.akn.xml",
    "eark": "representations/akn-eng/data/A_RES_100_7_eng.akn.xml",
    "archivematica": "objects/akn/eng/A_RES_100_7_eng.akn.xml",
    "saf": "A_RES_100_7_eng.akn.xml",
    "opex": "akn/eng/A_RES_100_7_eng.akn.xml",
}
UNPROTECTED = {
    "bagit": set[str](),
    "eark": {"METS.xml"},
    "archivematica": {"metadata/"},
    "saf": {"contents", "dublin_core.xml", "dc.xml", "mods.xml", "marc.xml",
            "premis.xml", "A_RES_100_7_eng.report.json"},
    "opex": {".opex"},
}  # fmt: skip
"""Files for which the form itself has no place for a hash."""


@pytest.fixture
def made(tmp_path: Path) -> Callable[[str], Path]:
    def make(form: str) -> Path:
        if form == "ocfl":
            write_ocfl(tmp_path / "store", package())
            return tmp_path / "store"
        write_folder(tmp_path, NAME, FORMS[form](package()), overwrite=False)
        return tmp_path / NAME

    return make


def codes(path: Path) -> set[str]:
    """Return the codes of the errors in a package."""
    verdict = verify(path)
    found = {one.code for one in verdict.findings if one.severity is Severity.ERROR}
    assert verdict.is_sound == (not found)
    return found


def flip(path: Path) -> None:
    """Change one bit in the middle of a file."""
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def zipped(folder: Path, tree: Tree, name: str = NAME) -> Path:
    path = folder / f"{name}.zip"
    path.write_bytes(zip_bytes(name, tree))
    return path


# ------------------------------------------------------------- every form
@pytest.mark.parametrize("form", [*FORMS, "ocfl"])
def test_a_package_is_sound_as_made(made: Callable[[str], Path], form: str) -> None:
    verdict = verify(made(form))

    assert verdict.findings == ()
    assert verdict.form


@pytest.mark.parametrize("form", FORMS)
def test_a_work_with_images_is_sound_as_a_zip(tmp_path: Path, form: str) -> None:
    one = package(with_image(), delivery("fra"), delivery("ara"))
    path = zipped(tmp_path, FORMS[form](one), one.name)

    assert verify(path).findings == ()


@pytest.mark.parametrize("form", FORMS)
def test_a_changed_byte_is_found_wherever_the_form_has_a_hash(
    made: Callable[[str], Path], form: str
) -> None:
    root = made(form)
    for path in sorted(path for path in root.rglob("*") if path.is_file()):
        name = path.relative_to(root).as_posix()
        free = UNPROTECTED[form]
        if name in free or any(name.startswith(x) or name.endswith(x) for x in free):
            continue
        before = path.read_bytes()
        flip(path)
        assert codes(root), name
        path.write_bytes(before)
    assert not codes(root)


def test_a_changed_byte_is_found_anywhere_in_an_object(
    made: Callable[[str], Path],
) -> None:
    root = made("ocfl")
    (mark,) = root.rglob("0=ocfl_object_1.1")
    files = sorted(path for path in mark.parent.rglob("*") if path.is_file())

    assert len(files) == 13
    for path in files:
        before = path.read_bytes()
        flip(path)
        assert path == mark or codes(root), path
        path.write_bytes(before)


@pytest.mark.parametrize("form", FORMS)
def test_every_missing_file_is_found(made: Callable[[str], Path], form: str) -> None:
    root = made(form)
    for path in sorted(path for path in root.rglob("*") if path.is_file()):
        before = path.read_bytes()
        path.unlink()
        name = path.relative_to(root).as_posix()
        optional = form == "archivematica" and name in {
            "metadata/metadata.csv", "metadata/source-metadata.csv",
            "metadata/premis.xml",
        }  # fmt: skip
        optional |= name.startswith("metadata/submissionDocumentation/")
        assert optional or codes(root), name
        path.write_bytes(before)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("where", ["extra.txt", "data/extra.txt", "metadata/extra.xml"])
def test_a_file_that_nothing_lists_is_refused(
    made: Callable[[str], Path], form: str, where: str
) -> None:
    root = made(form)
    (root / where).parent.mkdir(exist_ok=True)
    (root / where).write_text("x")

    assert "AR022" in codes(root)


@pytest.mark.parametrize("where", ["extra", "v1/content/extra", "v1/extra", "v2/x"])
def test_a_file_that_no_inventory_lists_is_refused(
    made: Callable[[str], Path], where: str
) -> None:
    root = made("ocfl")
    (inventory,) = root.rglob("v1/inventory.json")
    path = inventory.parents[1] / where
    path.parent.mkdir(exist_ok=True)
    path.write_text("x")

    assert "AR022" in codes(root)


@pytest.mark.parametrize("form", FORMS)
def test_a_link_is_refused_and_not_followed(
    made: Callable[[str], Path], form: str
) -> None:
    root = made(form)
    path = root / AKN[form]
    target = root.parent / "outside.xml"
    shutil.move(path, target)
    path.symlink_to(target)

    assert "AR012" in codes(root)


def test_a_pipe_is_refused_and_not_read(made: Callable[[str], Path]) -> None:
    root = made("bagit")
    os.mkfifo(root / "data/pipe")

    assert "AR012" in codes(root)


@pytest.mark.parametrize("form", [*FORMS, "ocfl"])
def test_a_history_that_breaks_its_schema_is_refused(
    made: Callable[[str], Path], form: str
) -> None:
    root = made(form)
    pattern = "*.opex" if form == "opex" else "premis.xml"
    path = next(
        path
        for path in sorted(root.rglob(pattern))
        if b"eventType" in path.read_bytes()
    )
    edit(path, "<premis:eventType", "<premis:eventKind/><premis:eventType")

    assert "AR040" in codes(root)


@pytest.mark.parametrize("form", ["archivematica", "saf", "opex"])
def test_a_history_whose_pointers_lead_nowhere_is_refused(
    made: Callable[[str], Path], form: str
) -> None:
    root = made(form)
    pattern = "*.akn.xml.opex" if form == "opex" else "premis.xml"
    path = next(iter(root.rglob(pattern)))
    tag = "<premis:linkingAgentIdentifierValue>"
    edit(path, f"{tag}unakn", f"{tag}nobody")

    assert "AR032" in codes(root)


def test_an_akoma_ntoso_from_another_conversion_is_refused(
    made: Callable[[str], Path],
) -> None:
    root = made("saf")
    events = [
        line.strip()
        for line in (root / AKN["saf"]).read_text("utf-8").splitlines()
        if "eventIdentifierValue" in line
    ]
    identifier = events[0].partition(">")[2].partition("<")[0]
    edit(root / AKN["saf"], identifier, identifier[::-1])

    found = [one.message for one in verify(root).findings]
    assert any(identifier[::-1] in message for message in found)


# ------------------------------------------------------------------- names
UNSAFE = ["../x", "a/../../x", "/x", "a\\b", "a\nb", "C:x", "CON", "a.", "x\u202ey"]


@pytest.mark.parametrize("name", UNSAFE)
def test_a_zip_with_an_unsafe_name_is_refused(tmp_path: Path, name: str) -> None:
    path = zipped(tmp_path, bagit.write(package()))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(zipfile.ZipInfo(name), b"x")

    assert "AR011" in codes(path)


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "data/../x"])
@pytest.mark.parametrize("form", ["bagit", "archivematica", "eark", "saf"])
def test_a_record_that_leads_out_is_refused(
    made: Callable[[str], Path], form: str, name: str
) -> None:
    root = made(form)
    if form == "eark":
        edit(root / "METS.xml", "documentation/README.txt", name)
    elif form == "saf":
        with (root / "contents").open("a") as stream:
            stream.write(f"{name}\tbundle:ORIGINAL\n")
    else:
        manifest = "manifest-sha256.txt" if form == "bagit" else archivematica.CHECKSUMS
        with (root / manifest).open("a") as stream:
            stream.write(f"{'0' * 64}  {name}\n")

    assert "AR011" in codes(root)


def test_two_spellings_of_one_name_are_refused(made: Callable[[str], Path]) -> None:
    root = made("bagit")
    for form in ("NFC", "NFD"):
        (root / f"data/{unicodedata.normalize(form, 'é')}").write_text(form)

    assert "AR011" in codes(root)


# ------------------------------------------------------------------- BagIt
def test_a_bag_that_wants_to_fetch_is_refused(made: Callable[[str], Path]) -> None:
    root = made("bagit")
    (root / "fetch.txt").write_text("file:///etc/passwd - data/passwd\n")

    assert {"AR014", "AR022"} <= codes(root)


def test_a_percent_sign_in_a_payload_name_is_refused(
    made: Callable[[str], Path],
) -> None:
    root = made("bagit")
    (root / "data/a%0Ab").write_text("x")

    assert "AR011" in codes(root)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("bag-info.txt", "Library", "Bibliothek"),
        ("bag-info.txt", "Payload-Oxum: ", "Payload-Oxum: 9"),
        ("bagit.txt", "1.0", "2.0"),
        ("bagit.txt", "UTF-8", "UTF-16"),
        ("manifest-sha256.txt", "  data", " data/x  data"),
        ("metadata/dc.xml", "Ordering", "Disorder"),
    ],
)
def test_an_edited_tag_file_is_refused(
    made: Callable[[str], Path], path: str, old: str, new: str
) -> None:
    root = made("bagit")
    edit(root / path, old, new)

    assert codes(root)


@pytest.mark.parametrize("prefix", ["manifest-", "tagmanifest-"])
def test_a_bag_without_strong_hashes_is_refused(
    made: Callable[[str], Path], prefix: str
) -> None:
    root = made("bagit")
    for algorithm in ("sha256", "sha512"):
        (root / f"{prefix}{algorithm}.txt").unlink()

    assert "AR030" in codes(root)


def test_a_manifest_that_lists_a_file_twice_is_refused(
    made: Callable[[str], Path],
) -> None:
    root = made("bagit")
    path = root / "manifest-sha512.txt"
    text = path.read_text()
    path.write_text(text + text.splitlines()[0] + "\n")

    assert "AR030" in codes(root)


# ------------------------------------------------------------------- E-ARK
def test_a_renamed_package_is_refused(made: Callable[[str], Path]) -> None:
    root = made("eark")
    renamed = root.rename(root.with_name("other"))

    assert codes(renamed) == {"AR031"}


def test_a_renamed_folder_in_a_zip_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path, eark.write(package()), "other")

    assert codes(path) == {"AR031"}


@pytest.mark.parametrize("data", [b"garbage", b"", None])
def test_a_broken_mets_of_a_representation_is_refused(
    made: Callable[[str], Path], data: bytes | None
) -> None:
    root = made("eark")
    path = root / "representations/akn-eng/METS.xml"
    if data is None:
        path.unlink()
    else:
        path.write_bytes(data)

    assert codes(root)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('FILEID="uuid-', 'FILEID="uuid-0', "AR032"),
        ('ADMID="uuid-', 'ADMID="uuid-0', "AR032"),
        ('DMDID="uuid-', 'DMDID="uuid-0', "AR032"),
        ("representations/akn-eng/METS.xml", "representations/x/METS.xml", "AR021"),
        ('CHECKSUMTYPE="SHA-256"', 'CHECKSUMTYPE="CRC32"', "AR030"),
        ("<fileSec", "<noSec/><fileSec", "AR040"),
        ('MDTYPE="PREMIS"', 'MDTYPE="OTHER"', "AR030"),
    ],
)
def test_a_root_mets_that_does_not_hold_together_is_refused(
    made: Callable[[str], Path], old: str, new: str, code: str
) -> None:
    root = made("eark")
    edit(root / "METS.xml", old, new)

    assert code in codes(root)


def test_an_identifier_that_is_used_twice_is_refused(
    made: Callable[[str], Path],
) -> None:
    root = made("eark")
    text = (root / "METS.xml").read_text("utf-8")
    first, second = [part.partition('"')[0] for part in text.split(' ID="')[1:3]]
    edit(root / "METS.xml", f' ID="{second}"', f' ID="{first}"')

    assert {"AR030", "AR040"} & codes(root)


# ---------------------------------------------------- Archivematica and OCFL
def test_an_original_name_that_archivematica_would_not_find_is_refused(
    made: Callable[[str], Path],
) -> None:
    root = made("archivematica")
    edit(root / "metadata/premis.xml", "originalName>objects/", "originalName>")

    assert "AR032" in codes(root)


def test_a_catalogue_row_without_file_is_refused(made: Callable[[str], Path]) -> None:
    root = made("archivematica")
    edit(root / "metadata/metadata.csv", "objects/akn", "objects/other")

    assert "AR032" in codes(root)


def test_an_object_in_another_place_is_refused(made: Callable[[str], Path]) -> None:
    root = made("ocfl")
    (mark,) = root.rglob("0=ocfl_object_1.1")
    mark.parent.rename(mark.parent.with_name("elsewhere"))

    assert "AR030" in codes(root)


@pytest.mark.parametrize(
    "change",
    [
        {"head": "v2"},
        {"versions": {}},
        {"manifest": []},
        {"digestAlgorithm": "md5"},
        {"id": ""},
    ],
)
def test_an_inventory_that_says_otherwise_is_refused(
    made: Callable[[str], Path], change: dict[str, object]
) -> None:
    root = made("ocfl")
    (mark,) = root.rglob("0=ocfl_object_1.1")
    path = mark.with_name("inventory.json")
    values = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps({**values, **change}), "utf-8")

    assert codes(root)


# --------------------------------------------------------------------- ZIP
def test_a_truncated_zip_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path, bagit.write(package()))
    path.write_bytes(path.read_bytes()[:-40])

    assert codes(path) == {"AR013"}


def test_a_damaged_entry_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path, bagit.write(package()))
    data = bytearray(path.read_bytes())
    data[200:220] = bytes(20)
    path.write_bytes(data)

    assert "AR013" in codes(path)


def test_an_entry_that_is_a_link_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path, bagit.write(package()))
    link = zipfile.ZipInfo(f"{NAME}/data/link")
    link.create_system = 3
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(link, b"/etc/passwd")

    assert "AR012" in codes(path)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_is_in_a_zip_twice_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path, bagit.write(package()))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(f"{NAME}/bagit.txt", bagit.DECLARATION)

    assert "AR013" in codes(path)


def test_a_bomb_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x/bagit.txt", bytes(30_000_000))

    assert codes(path) == {"AR013"}


# -------------------------------------------------------------- other things
def test_a_folder_of_no_form_is_no_package(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("x")

    assert codes(tmp_path) == {"AR010"}


def test_a_bag_from_elsewhere_is_sound_with_a_word_on_its_history(
    tmp_path: Path,
) -> None:
    bag = pytest.importorskip("bagit", reason="extra [archive] is not installed")
    (tmp_path / "letter.txt").write_text("x")
    bag.make_bag(str(tmp_path), checksums=["sha256"])
    verdict = verify(tmp_path)

    assert verdict.is_sound
    assert [one.code for one in verdict.findings] == ["AR042"]
