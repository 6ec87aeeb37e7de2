"""The whole check: profiles, the source, threads, and time."""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from lxml import etree

from converter.core.diagnostics import Severity
from converter.validation import validate, validate_tree
from converter.validation.check import Origin, judge
from converter.validation.profile import profile_of

BASES = Path(__file__).parents[2] / "rules/bases"
SHARED = Path(os.environ.get("UNAKN_CORPUS", "../shared/corpus")).parent
OFFICIAL = (BASES / "official.xml").read_bytes()
GUIDELINES = (BASES / "guidelines.xml").read_bytes()
FOREIGN = (
    OFFICIAL.replace(b"/akn/un/", b"/akn/no/")
    .replace(b'<FRBRcountry value="un"/>', b'<FRBRcountry value="no"/>')
    .replace(b"/ontology/organization/un/un", b"/ontology/organization/no/un")
)


@pytest.mark.parametrize("base", sorted(BASES.glob("*.xml")), ids=lambda p: p.stem)
def test_a_good_file_has_no_findings(base: Path) -> None:
    assert validate(base) == validate(str(base)) == validate(base.read_bytes()) == []


@pytest.mark.parametrize(
    ("data", "profile"),
    [(OFFICIAL, "official"), (GUIDELINES, "guidelines"), (FOREIGN, "akn")],
    ids=["official", "guidelines", "foreign"],
)
def test_the_profile_is_picked_from_the_shape(data: bytes, profile: str) -> None:
    assert judge(data).profile == profile


def test_a_foreign_document_is_checked_for_schema_and_pointers_only() -> None:
    assert [f.rule for f in validate(FOREIGN)] == ["VA040"]
    dangling = FOREIGN.replace(b'href="#att_1"', b'href="#att_9"')
    assert [f.rule for f in validate(dangling)] == ["VA040", "R65"]


def test_a_profile_can_be_asked_for() -> None:
    assert {f.rule for f in validate(OFFICIAL, profile="guidelines")} == {"R47", "R55"}


def test_an_unknown_profile_is_refused() -> None:
    with pytest.raises(ValueError, match="official, guidelines, akn"):
        validate(OFFICIAL, profile="mine")


def test_a_tree_in_memory_is_checked_without_its_bytes() -> None:
    root = etree.fromstring(OFFICIAL)
    assert validate_tree(root) == []
    root.find(".//{*}rref").set("upTo", "#nowhere")
    assert [f.rule for f in validate_tree(root)] == ["R66"]


def test_checking_does_not_change_the_tree() -> None:
    root = etree.fromstring(OFFICIAL)
    before = etree.tostring(root)
    validate_tree(root)
    assert etree.tostring(root) == before


def test_the_text_of_the_source_must_be_there() -> None:
    text = "\n".join(
        etree.fromstring(OFFICIAL).xpath(
            "//text()[not(ancestor::*[local-name()='meta'])]"
        )
    )
    assert validate(OFFICIAL, against=text) == []
    (lost,) = validate(OFFICIAL, against=text + "\nA sentence of the source only.")
    assert (lost.rule, lost.severity) == ("VA030", Severity.ERROR)
    assert "A sentence of the source only." in lost.message
    (added,) = validate(OFFICIAL, against=text.replace("To keep a bell.", "").encode())
    assert (added.rule, added.severity) == ("VA031", Severity.WARNING)


def test_furniture_of_the_source_need_not_be_there() -> None:
    origin = Origin(text="page 1 of 4", furniture=("page 1 of 4",))
    assert "VA030" not in {f.rule for f in judge(OFFICIAL, origin=origin).findings}


def test_threads_may_validate_together() -> None:
    bad = OFFICIAL.replace(b'upTo="#para_2"', b'upTo="#para_9"')
    with ThreadPoolExecutor(4) as pool:
        counts = list(pool.map(lambda data: len(validate(data)), [OFFICIAL, bad] * 40))
    assert counts == [0, 1] * 40


def test_very_many_places_are_counted_and_not_listed() -> None:
    paragraph = b"<paragraph><num>9.</num><content><p>A lamp.</p></content></paragraph>"
    data = OFFICIAL.replace(
        b"</mainBody>\n    <conclusions", paragraph * 3000 + b"</mainBody><conclusions"
    )
    (group,) = judge(data).groups()
    assert (group.rule, group.count, len(group.findings)) == ("R73", 3000, 1001)


def test_ten_pages_take_a_fraction_of_a_second() -> None:
    validate(OFFICIAL)
    paragraph = (
        '<paragraph eId="para_{0}"><num>{0}.</num><content eId="para_{0}__content"><p>'
        "<i>Decides</i> to keep the light of harbour {0}, subject to "
        '<ref href="#para_1" eId="ref_{0}">paragraph 1</ref>;</p></content></paragraph>'
    )
    more = "".join(paragraph.format(n) for n in range(5, 105)).encode()
    data = OFFICIAL.replace(
        b"</mainBody>\n    <conclusions", more + b"</mainBody><conclusions"
    )
    started = time.perf_counter()
    assert validate(data) == []
    assert time.perf_counter() - started < 0.3  # 20 ms on a quiet machine


@pytest.mark.corpus
@pytest.mark.parametrize(
    "path", sorted((SHARED / "skeletons").glob("*.xml")), ids=lambda p: p.stem
)
def test_the_skeletons_pass_in_their_profile(path: Path) -> None:
    assert validate(path) == []
    shape = "official" if "official-style" in path.name else "guidelines"
    assert profile_of(etree.parse(path).getroot()) == shape


@pytest.mark.corpus
def test_the_skeletons_are_there() -> None:
    if not SHARED.is_dir():
        pytest.skip("UNAKN_CORPUS is not set, and ../shared is not there")
    assert list((SHARED / "skeletons").glob("*.xml"))
