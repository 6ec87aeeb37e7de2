"""BagIt as the library of the Library of Congress sees it."""

from pathlib import Path

from converter.core.resources import schema_dir
from converter.outputs.archive import bagit
from converter.outputs.archive.disk import write_folder

PROFILE = """
import json, sys, bagit, bagit_profile
profile = json.load(open(sys.argv[2]))
uri = profile["BagIt-Profile-Info"]["BagIt-Profile-Identifier"]
judge = bagit_profile.Profile(uri, profile=profile)
sys.exit(not judge.validate(bagit.Bag(sys.argv[1])))
"""


def test_a_bag_is_valid(judge, packed, tmp_path: Path) -> None:
    write_folder(tmp_path, packed.name, bagit.write(packed), overwrite=False)
    result = judge("archives")("bagit.py", "--validate", tmp_path / packed.name)

    assert result.returncode == 0, result.stderr


def test_a_bag_follows_our_profile(judge, packed, tmp_path: Path) -> None:
    write_folder(tmp_path, packed.name, bagit.write(packed), overwrite=False)
    profile = schema_dir() / "bagit-profile.json"
    result = judge("archives")("python", "-c", PROFILE, tmp_path / packed.name, profile)

    assert result.returncode == 0, result.stdout + result.stderr


def test_a_bag_follows_the_profile_of_the_archivists(
    judge, shared: Path, packed, tmp_path: Path
) -> None:
    write_folder(tmp_path, packed.name, bagit.write(packed), overwrite=False)
    result = judge("archives")(
        "python", "-c", PROFILE, tmp_path / packed.name, shared / "profile.json"
    )

    assert result.returncode == 0, result.stdout + result.stderr
