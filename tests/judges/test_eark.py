"""E-ARK packages as the validator of the E-ARK Foundation sees them."""

import re
from pathlib import Path

import pytest

from converter.outputs.archive import eark
from converter.outputs.archive.disk import write_folder

VERSIONS = ["V2.0.4", "V2.1.0"]
# the validator forbids what specification or schema demand; see `outputs.archive.eark`
ALLOWED = {
    "roda": {"CSIP12", "CSIP13", "CSIP16", "SIP14"},
    "eark-validator": {"SIP14"},
}
_FOUND = re.compile(r"^\s+(?:STRUCT )?(Error|Warn\w*) (\w+)", re.MULTILINE)


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("form", eark.FORMS)
def test_a_sip_has_the_faults_of_the_validator_only(  # noqa: PLR0913, PLR0917 - fixtures
    judge, shared: Path, packed, tmp_path: Path, form: str, version: str
) -> None:
    tree = eark.write(packed, form=form)
    write_folder(tmp_path, packed.name, tree, overwrite=False)
    script = shared / "eark_offline.py"
    result = judge("eark")("python", script, version, tmp_path / packed.name)

    assert "structure= WellFormed" in result.stdout, result.stdout + result.stderr
    assert "schema_results VALID 0" in result.stdout
    assert {rule for _, rule in _FOUND.findall(result.stdout)} <= ALLOWED[form]


@pytest.mark.parametrize("version", VERSIONS)
def test_an_aip_has_neither_errors_nor_warnings(
    judge, shared: Path, packed, tmp_path: Path, version: str
) -> None:
    tree = eark.write(packed, package_type="AIP")
    write_folder(tmp_path, packed.name, tree, overwrite=False)
    script = shared / "eark_offline.py"
    result = judge("eark")("python", script, version, tmp_path / packed.name)

    assert result.returncode == 0, result.stdout + result.stderr
    assert _FOUND.findall(result.stdout) == []
