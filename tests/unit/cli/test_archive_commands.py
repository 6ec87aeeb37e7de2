"""Promises of `unakn package`, `unakn verify` and `unakn oai`."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from click.testing import CliRunner, Result
from lxml import etree
from support.archive_files import akn, delivery, lay

from converter.cli import oai, package, verify
from converter.core.errors import OutputError, UsageError, ValidationError
from converter.outputs.oai.server import OaiServer

DAY = ["--date", "2046-05-17", "--organization", "Library"]
FORMS = ["bagit", "eark", "archivematica", "saf", "opex", "ocfl"]


def pack(*arguments: object) -> Result:
    words = [*map(str, arguments), *DAY]
    return CliRunner().invoke(package.command, words)


def check(*paths: Path) -> Result:
    return CliRunner().invoke(verify.command, [*map(str, paths)])


def files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def converted(tmp_path: Path) -> Path:
    """Return a folder with a document in three languages and another."""
    for language in ("eng", "fra", "ara"):
        lay(tmp_path / "in" / language, delivery(language))
    lay(tmp_path / "in" / "eng", delivery(akn=akn("A/RES/100/8")), "other")
    return tmp_path / "in"


@pytest.mark.parametrize("form", FORMS)
def test_a_folder_is_packed_soundly_and_the_same_each_time(
    converted: Path, tmp_path: Path, form: str
) -> None:
    for name in ("one", "two"):
        result = pack(
            converted, "--source", converted, "--format", form, "-o", tmp_path / name
        )
        assert result.exit_code == 0, result.output
    assert files(tmp_path / "one") == files(tmp_path / "two")

    store = [tmp_path / "one"]
    made = store if form == "ocfl" else sorted((tmp_path / "one").iterdir())
    assert len(made) == (1 if form == "ocfl" else 4)
    assert check(*made).exit_code == 0


@pytest.mark.parametrize("form", FORMS[:-1])
def test_versions_of_a_work_go_into_one_zip(
    converted: Path, tmp_path: Path, form: str
) -> None:
    out = tmp_path / "out"
    result = pack(
        converted, "--source", converted, "--per", "work", "--zip",
        "--format", form, "-o", out,
    )  # fmt: skip

    assert result.exit_code == 0, result.output
    names = sorted(path.name for path in out.iterdir())
    assert names == ["A_RES_100_7.zip", "A_RES_100_8.zip"]
    assert check(*out.iterdir()).exit_code == 0


def test_packing_again_says_that_nothing_changed(
    converted: Path, tmp_path: Path
) -> None:
    arguments = (converted / "eng/shelves.xml", "-o", tmp_path / "out")
    pack(*arguments)

    assert "(unchanged)" in pack(*arguments).output


def test_a_package_that_differs_is_refused_until_asked_for(
    converted: Path, tmp_path: Path
) -> None:
    path = converted / "eng/shelves.xml"
    pack(path, "-o", tmp_path / "out")
    path.write_bytes(akn(text="Otherwise."))

    assert isinstance(pack(path, "-o", tmp_path / "out").exception, OutputError)
    assert pack(path, "-o", tmp_path / "out", "--overwrite").exit_code == 0


def test_invalid_akoma_ntoso_is_not_packed(converted: Path, tmp_path: Path) -> None:
    path = converted / "eng/shelves.xml"
    path.write_bytes(path.read_bytes().replace(b"mainBody", b"mainText"))
    result = pack(path, "-o", tmp_path / "out")

    assert isinstance(result.exception, ValidationError)
    assert not (tmp_path / "out").exists()


def test_one_bad_document_does_not_stop_the_others(
    converted: Path, tmp_path: Path
) -> None:
    (converted / "broken.xml").write_text("<a")
    result = pack(converted, "-o", tmp_path / "out")

    assert result.exit_code == 4
    assert "broken.xml" in result.output
    assert len(list((tmp_path / "out").iterdir())) == 4


def test_the_original_is_the_one_that_the_report_speaks_of(
    converted: Path, tmp_path: Path
) -> None:
    path = converted / "eng/shelves.xml"
    path.with_suffix(".pdf").write_bytes(b"not the source")
    result = pack(path, "--source", converted / "eng", "-o", tmp_path / "out")

    assert result.exit_code == 0, result.output
    assert list((tmp_path / "out").rglob("*_eng.txt"))
    assert not list((tmp_path / "out").rglob("*_eng.pdf"))


def test_without_a_report_several_originals_are_a_warning(
    converted: Path, tmp_path: Path
) -> None:
    path = converted / "eng/shelves.xml"
    path.with_suffix(".report.json").unlink()
    path.with_suffix(".pdf").write_bytes(b"perhaps the source")
    result = pack(path, "--source", converted / "eng", "-o", tmp_path / "out")

    assert "AR007" in result.output
    assert "it could also be shelves.txt" in result.output


def test_the_date_can_come_from_the_environment(
    converted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "2400000000")
    arguments = [str(converted / "eng/shelves.xml"), "-o", str(tmp_path / "out")]
    CliRunner().invoke(package.command, arguments)

    (info,) = tmp_path.rglob("bag-info.txt")
    assert "Bagging-Date: 2046-01-19" in info.read_text()


def test_an_image_outside_of_the_folder_is_never_taken(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(b"secret")
    folder = tmp_path / "in"
    path = lay(folder, delivery(akn=akn(image="media/a.png")))
    (folder / "media").mkdir()
    (folder / "media/a.png").symlink_to(tmp_path / "secret.png")
    result = pack(path, "-o", tmp_path / "out")

    assert "AR004" in result.output
    assert b"secret" not in files(tmp_path / "out").values()


@pytest.mark.parametrize(
    "arguments", [("--format", "ocfl", "--zip"), ("--date", "yesterday")]
)
def test_options_that_make_no_sense_are_refused(
    converted: Path, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    words = [str(converted), "-o", str(tmp_path / "out"), *arguments]
    result = CliRunner().invoke(package.command, words)

    assert isinstance(result.exception, UsageError)


def test_one_original_for_several_files_is_refused(
    converted: Path, tmp_path: Path
) -> None:
    source = converted / "eng/shelves.txt"
    result = pack(converted, "--source", source, "-o", tmp_path / "out")

    assert isinstance(result.exception, UsageError)


def test_packages_in_the_folder_are_not_packed_again(converted: Path) -> None:
    arguments = (converted, "--format", "eark", "-o", converted / "packages")
    pack(*arguments)
    result = pack(*arguments)

    assert result.exit_code == 0, result.output
    assert result.output.count("(unchanged)") == 4


def test_verify_tells_the_truth_in_its_exit_status(
    converted: Path, tmp_path: Path
) -> None:
    pack(converted, "-o", tmp_path / "out")
    first, second, *_ = sorted((tmp_path / "out").iterdir())
    (first / "data/extra").write_text("x")

    result = check(first, second)
    assert result.exit_code == 51
    assert f"{first}: NOT SOUND (BagIt" in result.output
    assert f"{second}: sound (BagIt" in result.output
    assert "AR022" in result.output


def test_verify_as_json_is_a_list_of_all(converted: Path, tmp_path: Path) -> None:
    pack(converted, "-o", tmp_path / "out")
    words = ["--json", *(str(path) for path in (tmp_path / "out").iterdir())]
    rows = json.loads(CliRunner().invoke(verify.command, words).output)

    assert [row["sound"] for row in rows] == [True] * 4


# --------------------------------------------------------------------- OAI
def test_export_writes_one_file(converted: Path, tmp_path: Path) -> None:
    out = tmp_path / "repository.xml"
    words = ["export", str(converted), "-o", str(out), "--base-url", "http://g.org/x"]
    result = CliRunner().invoke(oai.command, words)

    assert result.exit_code == 0, result.output
    assert etree.parse(out).getroot().tag.endswith("}Repository")


def test_the_server_is_reached_from_this_machine_only_by_default() -> None:
    (host,) = [one for one in oai.serve.params if one.name == "host"]

    assert host.default == "127.0.0.1"


@pytest.mark.parametrize("domain", ["localhost", "a b.org", "x", ".org", "a..b"])
def test_a_domain_must_be_one(converted: Path, tmp_path: Path, domain: str) -> None:
    words = [str(converted), "-o", str(tmp_path / "x"), "--base-url", "http://g.org/x"]
    result = CliRunner().invoke(oai.command, ["export", *words, "--domain", domain])

    assert isinstance(result.exception, UsageError)


@pytest.fixture
def served(converted: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Return the address of a server that `oai serve` started."""
    started = threading.Event()
    servers: list[OaiServer] = []
    serve = OaiServer.serve

    def noted(self: OaiServer, provider: object) -> None:
        servers.append(self)
        started.set()
        serve(self, provider)  # type: ignore[arg-type]

    monkeypatch.setattr(OaiServer, "serve", noted)
    words = ["serve", str(converted), "--port", "0", "--refresh", "0"]
    thread = threading.Thread(target=CliRunner().invoke, args=(oai.command, words))
    thread.start()
    assert started.wait(20)
    yield f"http://127.0.0.1:{servers[0].server_port}/oai"
    servers[0].shutdown()
    thread.join(20)


def answer(url: str, query: str, data: bytes | None = None) -> str:
    with urlopen(url + query, data) as response:  # noqa: S310 - our own server
        return str(response.read().decode())


def test_it_answers_get_and_post_alike(served: str) -> None:
    query = "verb=ListIdentifiers&metadataPrefix=oai_dc"
    by_get = answer(served, f"?{query}")
    by_post = answer(served, "", query.encode())

    assert by_get.count("<header>") == 4
    assert (
        by_get.partition("</responseDate>")[2]
        == (by_post.partition("</responseDate>")[2])
    )
    assert f"<baseURL>{served}<" in answer(served, "?verb=Identify")


def test_it_notices_what_leaves_the_folder(served: str, converted: Path) -> None:
    (converted / "eng/other.xml").unlink()
    found = answer(served, "?verb=ListIdentifiers&metadataPrefix=oai_dc")

    assert found.count('<header status="deleted">') == 1
