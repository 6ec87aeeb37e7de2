"""The preview in a real browser: panels, notes, places, direction, accessibility."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pypdfium2
import pytest
from lxml import etree
from lxml.builder import ElementMaker
from support.akoma import RESOLUTION, akoma, annex, note, paragraph
from support.browser import Open

from converter.core.diagnostics import Severity
from converter.core.source import BBox, SourceSpan
from converter.outputs.akn import AKN, parse
from converter.outputs.preview import PageImage, preview
from converter.outputs.report import Discarded, Finding, Report

pytestmark = pytest.mark.judge

_LONG = 60
_AKN = ElementMaker(namespace=AKN)
_LEVEL = "In this paragraph of the document stands a sentence that fills a line. " * 4
_REPORT = Report(
    status="ok",
    genre="resolution",
    pages=3,
    kept=1.0,
    findings=(
        Finding(code="NU002", severity=Severity.WARNING, message="item (e) is odd",
                advice="Look.", source=SourceSpan(page=3, first_line=10, last_line=10)),
    ),
    discards=(Discarded(kind="running head", text="A/99/1", place="page 2, line 1"),),
)  # fmt: skip


def _png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\xee" * width) * height)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows)
        + chunk(b"IEND", b"")
    )  # fmt: skip


def _long_document(language: str = "eng") -> etree._Element:
    """Return sixty paragraphs in three sections, with a note in each."""
    sections = []
    for section in range(3):
        inner = "".join(
            paragraph(at, _LEVEL + note(str(at), f"Note {at}.", at))
            for at in range(section * 20 + 1, section * 20 + 21)
        )
        sections.append(
            f'<section eId="sec_{section}"><num>{section}.</num>'
            f'<heading eId="sec_{section}__heading">Part {section}</heading>{inner}'
            "</section>"
        )
    return akoma(
        "".join(sections),
        language=language,
        attachments=f"<attachments>{annex(1, '<p>More.</p>')}</attachments>",
    )


def _with_source(language: str = "eng") -> str:
    """Return its preview beside three pages, twenty paragraphs on each."""
    places = {
        f"para_{at}": SourceSpan(
            page=(at - 1) // 20 + 1,
            last_page=(at - 1) // 20 + 1,
            first_line=(at - 1) % 20 + 1,
            last_line=(at - 1) % 20 + 1,
            box=BBox(
                x0=72, y0=60 + (at - 1) % 20 * 36, x1=500, y1=90 + (at - 1) % 20 * 36
            ),
        )
        for at in range(1, _LONG + 1)
    }
    image = PageImage(png=_png(59, 84), width=595, height=842)
    return preview(
        _long_document(language), report=_REPORT, places=places, images=(image,) * 3
    )


def test_scripts_run_and_nothing_is_loaded(visit: Open) -> None:
    found = visit(_with_source())
    assert found.problems == []
    assert found.requests == []


def test_a_note_opens_at_its_call_and_escape_closes_it(visit: Open) -> None:
    call = "#call-authorialNote_3"
    found = visit(
        preview(_long_document()),
        ["click", call],
        ["eval", "document.querySelector('.note-card').textContent"],
        ["eval", f"document.querySelector('{call}').getAttribute('aria-expanded')"],
        ["eval", f"""(() => {{
            const card = document.querySelector('.note-card').getBoundingClientRect();
            const call = document.querySelector('{call}').getBoundingClientRect();
            return Math.min(Math.abs(card.top - call.bottom),
              Math.abs(call.top - card.bottom));
        }})()"""],
        ["press", "Escape"],
        ["eval", "document.querySelectorAll('.note-card').length"],
        ["eval", "document.activeElement.id"],
    )  # fmt: skip
    assert found.values[1:3] == ["Note 3.", "true"]
    assert found.values[3] < 20
    assert found.values[5:] == [0, "call-authorialNote_3"]


def test_a_note_opens_by_keyboard(visit: Open) -> None:
    found = visit(
        preview(_long_document()),
        ["eval", "document.getElementById('call-authorialNote_2').focus()"],
        ["press", "Enter"],
        ["eval", "document.querySelector('.note-card').textContent"],
    )
    assert found.values[2] == "Note 2."


def test_the_contents_show_where_the_reader_is(visit: Open) -> None:
    current = "document.querySelector('#contents [aria-current]')?.hash"
    found = visit(
        preview(_long_document()),
        ["click", "#contents a[href='#sec_1']"],
        ["eval", current],
        ["eval", "document.getElementById('sec_1').getBoundingClientRect().top"],
        ["scroll", 0],
        ["scroll", 100_000],
        ["eval", current],
    )
    assert found.values[1] == "#sec_1"
    assert 0 < found.values[2] < 120
    assert found.values[5] in {"#sec_2", "#att_1"}


def test_text_and_source_scroll_together(visit: Open) -> None:
    panel = "document.getElementById('source').scrollTop"
    found = visit(
        _with_source(),
        ["eval", panel],
        ["eval", "document.getElementById('para_41').scrollIntoView()"],
        ["eval", panel],
        ["eval", "document.getElementById('page-3').offsetTop"],
        ["wheel", "#source", -100_000],
        ["eval", "scrollY"],
    )
    start, _, there, page, _, back = found.values
    assert start < 50
    # what is read at the top of the text is seen at the top of the pages
    assert abs(there - page) < 200
    assert back < 400


def test_a_paragraph_shows_its_place_and_a_place_its_paragraph(visit: Open) -> None:
    found = visit(
        _with_source(),
        ["click", "#para_5 p"],
        ["eval", "document.querySelector('#page-1 .box') !== null"],
        ["eval", "document.querySelectorAll('.box').length"],
        ["eval", """(() => {
            const sheet = document.querySelector('#page-1 .sheet');
            const box = sheet.getBoundingClientRect(), ratio = sheet.clientWidth / 595;
            sheet.dispatchEvent(new MouseEvent('click', { bubbles: true,
              clientX: box.left + 100 * ratio, clientY: box.top + 75 * ratio }));
        })()"""],
        ["eval", "location.hash"],
    )  # fmt: skip
    assert found.values[1:3] == [True, 1]
    assert found.values[4] == "#para_1"


def test_a_finding_leads_to_its_paragraph(visit: Open) -> None:
    found = visit(
        _with_source(),
        ["click", "[data-shows='findings']"],
        ["click", ".findings a"],
        ["eval", "location.hash"],
        ["eval", "document.getElementById('para_50').getBoundingClientRect().top"],
    )
    assert found.values[2] == "#para_50"
    assert 0 < found.values[3] < 400


def test_the_mark_up_view_shows_eids_as_links(visit: Open) -> None:
    found = visit(
        preview(parse(RESOLUTION)),
        ["eval", "document.querySelectorAll('.eid').length"],
        ["click", "[data-shows='marks']"],
        ["eval", "[...document.querySelectorAll('.eid')].map(a => a.hash)"],
    )
    assert found.values[0] == 0
    assert {"#para_1", "#para_2__list_1__point_a", "#sec_I"} <= set(found.values[2])


def test_a_phone_shows_one_thing_at_a_time_without_sideways_scrolling(
    visit: Open,
) -> None:
    shown = (
        "['contents', 'findings', 'source'].filter(name => {"
        " const box = document.getElementById(name).getBoundingClientRect();"
        " return box.width > 0; })"
    )
    found = visit(
        _with_source(),
        ["eval", "document.documentElement.scrollWidth - innerWidth"],
        ["eval", shown],
        ["click", "[data-shows='contents']"],
        ["eval", shown],
        ["click", "#contents a[href='#sec_2']"],
        ["eval", shown],
        ["eval", "location.hash"],
        width=390,
        height=844,
    )
    assert found.values[0] <= 0
    assert found.values[1] == []
    assert found.values[3] == ["contents"]
    assert found.values[5:] == [[], "#sec_2"]


def test_a_phone_gives_room_to_numbers_only_and_to_page_marks(visit: Open) -> None:
    root = _long_document()
    lone = _AKN.p(_LEVEL, eId="lone")
    root.find(".//{*}mainBody").insert(0, lone)
    place = SourceSpan(page=2, last_page=2, first_line=1, last_line=1)
    found = visit(
        preview(root, places={"lone": place}),
        ["eval", """(() => {
            const line = document.getElementById('lone');
            const mark = line.querySelector('.page-mark').getBoundingClientRect();
            const words = document.createRange();
            words.selectNodeContents(line.lastChild);
            const over = [...words.getClientRects()].some(
              (one) => one.right > mark.left && one.top < mark.bottom);
            const edge = document.querySelector('#para_1 .num').getBoundingClientRect();
            return [over, line.getBoundingClientRect().left - edge.left];
        })()"""],
        width=390,
        height=844,
    )  # fmt: skip
    assert found.values == [[False, 0]]


def test_arabic_reads_from_right_to_left(visit: Open) -> None:
    found = visit(
        preview(_long_document("ara")),
        ["eval", "getComputedStyle(document.getElementById('document')).direction"],
        ["eval", """(() => {
            const box = (one) => document.querySelector(one).getBoundingClientRect();
            const number = box('#para_1 .num'), text = box('#para_1 p');
            return number.left >= text.right - 1;
        })()"""],
    )  # fmt: skip
    assert found.values == ["rtl", True]


def test_numbers_hang_before_the_text(visit: Open) -> None:
    found = visit(
        preview(_long_document()),
        ["eval", """(() => {
            const box = (one) => document.querySelector(one).getBoundingClientRect();
            const number = box('#para_1 .num'), text = box('#para_1 p');
            return number.right <= text.left + 1;
        })()"""],
    )  # fmt: skip
    assert found.values == [True]


def test_on_paper_there_is_only_the_document(visit: Open, tmp_path: Path) -> None:
    target = tmp_path / "print.pdf"
    visit(_with_source(), ["print", str(target)])
    document = pypdfium2.PdfDocument(target)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    whole = "\n".join(texts)
    assert "item (e) is odd" not in whole
    assert "Note 60." in whole
    assert "A/RES/99/901" not in texts[0]
    assert all("A/RES/99/901" in text for text in texts[1:])
    assert f"2/{len(texts)}" in texts[1]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("language", ["eng", "ara"])
def test_axe_has_nothing_to_say(
    visit: Open, language: str, width: int, *, dark: bool
) -> None:
    found = visit(_with_source(language), ["axe"], width=width, dark=dark)
    assert found.values[0] == []


def test_axe_has_nothing_to_say_of_what_opens(visit: Open) -> None:
    found = visit(
        _with_source(),
        ["click", "[data-shows='marks']"],
        ["click", "[data-shows='findings']"],
        ["click", "#call-authorialNote_3"],
        ["axe"],
    )
    assert found.values[3] == []


def test_a_report_of_two_hundred_pages_opens_at_once_and_scrolls_smoothly(
    visit: Open,
) -> None:
    # two hundred pages of the UN hold some 700,000 characters
    body = "".join(
        paragraph(at, _LEVEL * 2 + note(str(at), f"Note {at}.", at))
        for at in range(1, 1_201)
    )
    page = preview(akoma(body))
    assert len(page) > 1_000_000
    # other work on the machine slows a visit down, nothing speeds it up
    visits = [visit(page, ["frames", 60]) for _ in range(3)]
    assert min(one.loaded for one in visits) < 2_000
    assert min(one.values[0] for one in visits) < 100
