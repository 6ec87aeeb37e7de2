"""The commands that show, align, compare and review what was converted."""

import json
from pathlib import Path

import pypdfium2
import pytest
from click.testing import CliRunner, Result
from support.akoma import RESOLUTION, akoma_bytes, paragraph

from converter.cli import cli
from converter.core.errors import ConverterError, UnreadableSourceError, UsageError

_REPORT = {
    "status": "ok", "symbol": "A/RES/99/901", "language": "en", "genre": "resolution",
    "pages": 1, "kept": 1.0, "backed": 1.0, "discards": [],
    "diagnostics": [{"code": "NU002", "severity": "warning", "message": "odd item",
                     "try": "Look.", "page": 1, "first_line": 3, "last_line": 3}],
}  # fmt: skip
_TRACE = {
    "places": {"para_1": {"page": 1, "last_page": 1, "first_line": 3, "last_line": 4,
                          "box": [72, 100, 500, 120]}},
    "trace": [],
}  # fmt: skip


def _run(*arguments: str) -> Result:
    result = CliRunner().invoke(cli, arguments, standalone_mode=False)
    if isinstance(result.exception, ConverterError):
        raise result.exception
    assert result.exception is None, result.output
    return result


@pytest.fixture
def xml(tmp_path: Path) -> Path:
    path = tmp_path / "resolution.xml"
    path.write_bytes(RESOLUTION)
    return path


@pytest.fixture
def with_sidecars(xml: Path) -> Path:
    xml.with_suffix(".report.json").write_text(json.dumps(_REPORT))
    xml.with_suffix(".trace.json").write_text(json.dumps(_TRACE))
    return xml


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    path = tmp_path / "resolution.pdf"
    document = pypdfium2.PdfDocument.new()
    document.new_page(595, 842)
    document.save(path)
    document.close()
    return path


# ----------------------------------------------------------------- preview
def test_a_preview_lies_beside_the_xml(xml: Path) -> None:
    _run("preview", str(xml))
    assert "Open formats" in xml.with_suffix(".html").read_text("utf-8")


def test_a_preview_finds_its_sidecars(with_sidecars: Path) -> None:
    _run("preview", str(with_sidecars))
    page = with_sidecars.with_suffix(".html").read_text("utf-8")
    assert 'href="#para_1">page 1, line 3</a>' in page


def test_a_preview_shows_the_pages_of_the_source(
    with_sidecars: Path, pdf: Path
) -> None:
    _run("preview", str(with_sidecars), "--source", str(pdf))
    page = with_sidecars.with_suffix(".html").read_text("utf-8")
    assert 'src="data:image/png;base64,' in page


def test_a_preview_goes_to_standard_output(xml: Path) -> None:
    assert _run("preview", str(xml), "-o", "-").output.startswith("<!DOCTYPE html>")


def test_images_outside_the_folder_are_not_read(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "secret.png").write_bytes(b"\x89PNG\r\n\x1a\nsecret")
    path = folder / "a.xml"
    path.write_bytes(akoma_bytes('<p><img src="../secret.png"/></p>'))
    page = _run("preview", str(path), "-o", "-").output
    assert "[image ../secret.png]" in page


# -------------------------------------------------------------------- text
@pytest.mark.parametrize(
    ("form", "begins"),
    [("md", b"---\nsymbol"), ("txt", b"United"), ("json", b"{\n"), ("docx", b"PK")],
)
def test_text_comes_in_four_forms(xml: Path, form: str, begins: bytes) -> None:
    assert _run("text", str(xml), "--format", form).stdout_bytes.startswith(begins)


def test_the_name_of_the_output_tells_its_form(xml: Path) -> None:
    target = xml.with_suffix(".docx")
    _run("text", str(xml), "-o", str(target))
    assert target.read_bytes().startswith(b"PK")


def test_json_knows_the_pages_of_the_trace(with_sidecars: Path) -> None:
    rows = json.loads(_run("text", str(with_sidecars), "--format", "json").stdout)
    pages = {row["eId"]: row.get("page") for row in rows["paragraphs"]}
    assert pages["para_1"] == 1


# ------------------------------------------------------------------- align
def test_versions_are_aligned(xml: Path, tmp_path: Path) -> None:
    other = tmp_path / "fr.xml"
    other.write_bytes(RESOLUTION.replace(b'language="eng"', b'language="fra"'))
    result = _run("align", str(xml), str(other), "--format", "tsv")
    assert result.stdout.startswith("eId\tsentence\tconfidence\tremarks\ten\tfr\n")
    assert "100.00% aligned" in result.stderr


@pytest.mark.parametrize("form", ["html", "tmx", "tsv", "json"])
def test_an_alignment_comes_in_four_forms(xml: Path, form: str) -> None:
    target = xml.with_name(f"out.{form}")
    _run("align", str(xml), str(xml), "--sentences", "-o", str(target))
    assert target.stat().st_size > 1_000


def test_one_file_cannot_be_aligned(xml: Path) -> None:
    with pytest.raises(UsageError):
        _run("align", str(xml))


# ----------------------------------------------------------------- compare
def test_two_versions_are_compared(tmp_path: Path) -> None:
    old, new = tmp_path / "old.xml", tmp_path / "new.xml"
    old.write_bytes(akoma_bytes(paragraph(1, "Takes note of the report;")))
    new.write_bytes(akoma_bytes(paragraph(1, "Takes due note of the report;")))
    assert "{+ due+}" in _run("compare", str(old), str(new)).stdout
    assert "<ins> due</ins>" in _run("compare", str(old), str(new), "--html").stdout


# ------------------------------------------------------------------ review
def test_a_batch_is_reviewed_with_previews(with_sidecars: Path) -> None:
    folder = with_sidecars.parent
    _run("review", str(folder))
    page = (folder / "review.html").read_text("utf-8")
    assert "odd item" in page
    assert 'href="resolution.html"' in page
    assert (folder / "resolution.html").is_file()


def test_what_a_reviewer_corrects_goes_to_the_sidecar(with_sidecars: Path) -> None:
    folder = with_sidecars.parent
    decided = folder / "decisions.json"
    decided.write_text(json.dumps({"version": 1, "decisions": {
        "resolution": {"accepted": True, "note": "", "fields": {"symbol": "A/61/3"}},
    }}))  # fmt: skip
    sidecar = folder / "resolution.metadata.json"
    sidecar.write_text('{"title": "Kept"}')
    _run("review", str(folder), "--apply", str(decided))
    assert json.loads(sidecar.read_text()) == {
        "title": "Kept", "symbol": "A/61/3", "reviewed": ["symbol"],
    }  # fmt: skip
    assert "checked" in (folder / "review.html").read_text("utf-8")
    assert (folder / "review.json").is_file()


def test_a_folder_without_reports_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSourceError):
        _run("review", str(tmp_path))
