"""The command as people use it, mistakes included."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT
from lxml import etree

from converter.cli import main
from converter.pipeline import reading

LETTER = ROOT / "examples" / "letter" / "en.txt"
SEED = ROOT / "seeds" / "000_1f29102a01ff5f7b.txt"


def run(*arguments):
    return main([str(one) for one in arguments])


def test_one_file_goes_where_it_is_told(tmp_path, capsys):
    target = tmp_path / "letter.xml"
    assert run("convert", LETTER, "-o", target) == 0
    assert etree.parse(target).getroot().tag.endswith("akomaNtoso")
    assert "kept=100.00%" in capsys.readouterr().err


def test_sidecars_stand_beside_the_xml(tmp_path):
    target = tmp_path / "letter.xml"
    assert run("convert", LETTER, "-o", target, "--report", "--trace") == 0
    report = json.loads((tmp_path / "letter.report.json").read_text("utf-8"))
    assert (report["status"], report["genre"], report["kept"]) == ("ok", "letter", 1)
    trace = json.loads((tmp_path / "letter.trace.json").read_text("utf-8"))
    assert trace["places"]
    assert trace["trace"][0]["recogniser"] == "recognise_masthead"


def test_without_target_the_xml_goes_to_stdout(capfdbinary):
    assert run("convert", LETTER) == 0
    assert capfdbinary.readouterr().out.startswith(b'<?xml version="1.0"')


def test_several_files_need_a_folder(tmp_path, capsys):
    assert run("convert", LETTER, LETTER) == 2
    assert "-o DIR" in capsys.readouterr().err
    assert run("convert", LETTER, ROOT / "examples/letter/fr.txt", "-o", tmp_path) == 0
    assert {path.name for path in tmp_path.iterdir()} == {"en.xml", "fr.xml"}


def test_symbol_supplies_what_the_source_lost(tmp_path):
    target = tmp_path / "seed.xml"
    assert run("convert", SEED, "--symbol", "A/61/323", "-o", target) == 0
    assert 'value="A-61-323"' in target.read_text("utf-8")


def test_metadata_beside_the_source_is_read_again(tmp_path):
    source = tmp_path / "letter.txt"
    source.write_bytes(SEED.read_bytes())
    (tmp_path / "letter.metadata.json").write_text(
        json.dumps({"symbol": "A/61/323", "keywords": ["MIGRATION"]}), "utf-8"
    )
    target = tmp_path / "letter.xml"
    assert run("convert", source, "-o", target) == 0
    xml = target.read_text("utf-8")
    assert "A-61-323" in xml
    assert '<keyword eId="keyword_1" value="MIGRATION"' in xml


MISTAKES = {
    "empty": (b"", 11),
    "blank": (b" \n\n ", 11),
    "image": (b"\x89PNG\r\n\x1a\n" + bytes(200), 12),
    "binary": (bytes(range(256)) * 40, 12),
    "broken zip": (b"PK\x03\x04" + b"\x00" * 100, 15),
    "broken pdf": (b"%PDF-1.7\n%%EOF", 15),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_bad_input_is_one_line_with_what_to_try(name, tmp_path, capsys):
    data, code = MISTAKES[name]
    source, target = tmp_path / "bad.bin", tmp_path / "bad.xml"
    source.write_bytes(data)
    assert run("convert", source, "-o", target) == code
    lines = capsys.readouterr().err.strip().splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("unakn: ")
    assert "Traceback" not in "".join(lines)
    assert not target.exists()


def test_no_such_file_and_a_folder_are_told_apart(tmp_path, capsys):
    assert run("convert", tmp_path / "none.pdf", "-o", tmp_path / "x.xml") == 11
    assert "no such file" in capsys.readouterr().err
    assert run("convert", tmp_path, "-o", tmp_path / "x.xml") == 11
    assert "unakn batch" in capsys.readouterr().err


def test_an_unwritable_target_leaves_nothing_behind(tmp_path, capsys):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert run("convert", LETTER, "-o", blocked / "x.xml") == 50
    assert "cannot be written" in capsys.readouterr().err


def test_a_bad_file_among_good_ones_costs_itself_only(tmp_path, capsys):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"")
    out = tmp_path / "out"
    assert run("convert", bad, LETTER, "-o", f"{out}/") == 4
    assert (out / "en.xml").is_file()
    assert "bad.txt" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--symbol", "nonsense"),
        ("--date", "31 June"),
        ("--genre", "poem"),
        ("--lang", "de"),
    ],
)
def test_a_wrong_option_is_a_usage_error(option, value, tmp_path):
    assert run("convert", LETTER, option, value, "-o", tmp_path / "x.xml") == 2


def test_help_starts_fast_and_loads_nothing_heavy():
    code = (
        "import sys; from converter.cli import main; main(['--help']); "
        "print(sorted(sys.modules), file=sys.stderr)"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    for heavy in ("lxml", "pypdfium2", "jieba", "babel", "rich", "docx"):
        assert f"'{heavy}'" not in found.stderr


def test_an_english_text_does_not_load_jieba(tmp_path):
    code = (
        "import sys; from converter.cli import main; "
        f"main(['convert', {str(LETTER)!r}, '-o', {str(tmp_path / 'x.xml')!r}]); "
        "assert 'jieba' not in sys.modules and 'pypdfium2' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env={**os.environ})


def test_defaults_come_from_unakn_toml(tmp_path, monkeypatch):
    (tmp_path / "unakn.toml").write_text('[convert]\nsymbol = "A/61/323"\n')
    monkeypatch.chdir(tmp_path)
    assert run("convert", SEED, "-o", "x.xml") == 0
    assert "A-61-323" in Path("x.xml").read_text("utf-8")


@pytest.mark.parametrize("view", ["--layout", "--trace", "--genre"])
def test_inspect_shows_what_was_seen(view, capsys):
    assert run("inspect", LETTER, view) == 0
    assert capsys.readouterr().out.strip()


def test_inspect_writes_a_page_of_what_was_recognised_and_why(tmp_path, capsys):
    page = tmp_path / "page.html"
    assert run("inspect", LETTER, "--html", "-o", str(page)) == 0
    text = page.read_text("utf-8")
    assert "Taken: letter" in text
    assert "masthead" in text
    assert capsys.readouterr().out == ""


def test_inspect_reads_a_document_once(monkeypatch, tmp_path):
    read = []
    really = reading.read

    def counted(source):
        read.append(source.name)
        return really(source)

    monkeypatch.setattr(reading, "read", counted)
    assert run("inspect", LETTER, "--html", "-o", str(tmp_path / "page.html")) == 0
    assert len(read) == 1


@pytest.mark.parametrize("command", ["genres", "languages", "doctor"])
def test_lists_are_printed(command, capsys):
    assert run(command) == 0
    assert len(capsys.readouterr().out.splitlines()) > 5
