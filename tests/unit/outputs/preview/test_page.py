"""The page around the document."""

import base64
import json
import re
from hashlib import sha256

from lxml import html
from support.akoma import RESOLUTION, akoma, paragraph

from converter.core.diagnostics import Severity
from converter.core.source import BBox, SourceSpan
from converter.outputs.akn import parse
from converter.outputs.preview import PageImage, preview
from converter.outputs.report import Discarded, Finding, Report

_PNG = b"\x89PNG\r\n\x1a\n"
_PLACES = {
    "para_1": SourceSpan(page=1, last_page=1, first_line=10, last_line=12,
                         box=BBox(x0=10, y0=20, x1=30, y1=40)),
    "para_2": SourceSpan(page=2, last_page=2, first_line=3, last_line=9),
}  # fmt: skip
_IMAGE = PageImage(png=_PNG, width=595.3, height=841.9)
_REPORT = Report(
    status="ok",
    genre="resolution",
    pages=2,
    kept=1.0,
    findings=(
        Finding(code="NU002", severity=Severity.WARNING, message="item (e) is odd",
                advice="Look.", source=SourceSpan(page=2, first_line=5, last_line=5)),
        Finding(code="XX001", severity=Severity.INFO, message="fine"),
    ),
    discards=(Discarded(kind="running head", text="A/99/1", place="page 2, line 1"),),
)  # fmt: skip


def _page(**more: object) -> html.HtmlElement:
    return html.fromstring(preview(parse(RESOLUTION), **more))  # type: ignore[arg-type]


def _data(page: html.HtmlElement) -> dict[str, object]:
    (found,) = page.xpath("//script[@id='data']")
    return dict(json.loads(found.text))


def test_nothing_is_loaded_from_elsewhere() -> None:
    text = preview(parse(RESOLUTION), images=(_IMAGE,))
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy is not None
    assert "default-src 'none'" in policy.group(1)
    page = html.fromstring(text)
    assert not page.xpath("//link|//iframe|//*[starts-with(@src, 'http')]")
    assert "url(" not in text


def test_the_policy_allows_the_script_of_the_page_and_no_other() -> None:
    text = preview(parse(RESOLUTION))
    (policy,) = re.findall(r'content="(default-src[^"]+)"', text)
    scripts = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    digests = [
        base64.b64encode(sha256(one.encode()).digest()).decode() for one in scripts
    ]
    assert re.findall(r"'sha256-([^']+)'", policy)[1:] == digests
    assert "unsafe" not in text


def test_the_page_has_its_landmarks_and_one_first_heading() -> None:
    page = _page(report=_REPORT, images=(_IMAGE,))
    assert len(page.xpath("//h1")) == 1
    assert len(page.xpath("//main")) == 1
    assert page.xpath("//nav/@aria-label") == ["Contents"]
    assert page.xpath("//aside/@aria-label") == ["Findings", "Pages of the source"]


def test_the_contents_lead_to_the_headings() -> None:
    links = _page().xpath("//nav//a")
    assert [link.get("href") for link in links] == [
        "#preamble",
        "#sec_I",
        "#att_1",
        "#att_1__para_1",
    ]


def test_a_finding_jumps_to_the_paragraph_that_stood_there() -> None:
    page = _page(report=_REPORT, places=_PLACES)
    (link,) = page.xpath("//ol[@class='findings']//a")
    assert link.get("href") == "#para_2"
    assert link.text == "page 2, line 5"


def test_findings_open_by_themselves_when_they_matter() -> None:
    assert _page(report=_REPORT).get("data-opens") == "contents findings"
    assert _page(report=Report()).get("data-opens") == "contents"


def test_what_was_left_out_can_be_shown() -> None:
    (row,) = _page(report=_REPORT).xpath("//ul[@class='discards']/li")
    assert row.text_content() == "running head, page 2, line 1A/99/1"


def test_the_facts_of_the_document_are_listed() -> None:
    labels = _page().xpath("//dt/text()")
    assert {"Title", "Symbol", "Session", "Agenda item", "IRI"} <= set(labels)


def test_places_are_handed_to_the_script() -> None:
    data = _data(_page(places=_PLACES, images=(_IMAGE, _IMAGE)))
    assert data["places"] == {"para_1": [1, 10, 20, 30, 40], "para_2": [2, 0, 0]}
    assert data["pages"] == [595.3, 595.3]


def test_the_margin_says_where_a_page_begins() -> None:
    (mark,) = _page(places=_PLACES, images=(_IMAGE,)).xpath("//*[@class='page-mark']")
    assert (mark.text, mark.get("href")) == ("p. 2", "#page-2")


def test_the_mark_of_a_page_stands_beside_the_text_of_a_numbered_heading() -> None:
    section = '<section eId="s"><num>I.</num><heading>H</heading><p>T</p></section>'
    place = SourceSpan(page=2, first_line=1, last_line=1)
    page = html.fromstring(preview(akoma(section), places={"s": place}))
    assert page.xpath("//h2/span[@class='text']/*[@class='page-mark']")


def test_pages_of_the_source_stand_in_the_page() -> None:
    (image,) = _page(images=(_IMAGE,)).xpath("//aside//img")
    assert image.get("src").startswith("data:image/png;base64,")
    assert image.get("alt") == "Page 1 of the source"


def test_images_of_the_document_stand_in_the_page() -> None:
    root = akoma('<p><img src="media/a.png" alt="Map"/><img src="media/b.emf"/></p>')
    page = html.fromstring(preview(root, media={"media/a.png": _PNG}))
    assert page.xpath("//article//img/@src") == [
        f"data:image/png;base64,{base64.b64encode(_PNG).decode()}"
    ]
    assert page.xpath("//article//em/text()") == ["[image media/b.emf]"]


def test_text_that_looks_like_markup_stays_text() -> None:
    root = akoma(
        paragraph(1, "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;"),
        symbol="A/1&quot;&lt;b&gt;",
    )
    report = Report(status="</script><script>alert(2)</script>")
    text = preview(root, report=report)
    assert "<script>alert" not in text


def test_the_running_head_carries_the_symbol() -> None:
    assert '@top-right { content: "A/RES/99/901"' in preview(parse(RESOLUTION))
    assert "@top-left" in preview(akoma(language="ara"))


def test_same_input_same_page() -> None:
    assert preview(parse(RESOLUTION)) == preview(parse(RESOLUTION))
