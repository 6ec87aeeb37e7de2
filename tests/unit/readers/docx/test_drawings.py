from __future__ import annotations

import pytest
from support.docx_package import p, part, r
from support.docx_reading import codes, read, texts

from converter.layout.page import FurnitureKind, Picture, Rule

BLIP = (
    '<w:drawing><wp:inline><wp:docPr id="1" name="n" descr="A map"{}/><a:graphic>'
    '<a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId5"/></pic:blipFill>'
    "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
)
PICTURE = BLIP.replace("{}", "")
PNG = {"rId5": b"\x89PNG"}


def run(content: str) -> str:
    return f"<w:r>{content}</w:r>"


def box(content: str) -> str:
    """Return a text box as Word writes it: twice, for new and old readers."""
    inside = f"<w:txbxContent>{content}</w:txbxContent>"
    return (
        '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
        f"<wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></wp:anchor></w:drawing>"
        "</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        f"{inside}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
    )


def rels(kind: str, target: str) -> dict[str, bytes]:
    return {
        "word/_rels/document.xml.rels": (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
            f'relationships"><Relationship Id="rId1" Type="x/{kind}" '
            f'Target="{target}"/></Relationships>'
        ).encode()
    }


def test_a_picture_comes_with_its_bytes_and_description() -> None:
    (picture,) = read(f"<w:p>{run(PICTURE)}</w:p>", media=PNG).flow
    assert isinstance(picture, Picture)
    assert (picture.name, picture.media_type, picture.alt, picture.data) == (
        "image-0f4636c78f65d363.png", "image/png", "A map", b"\x89PNG",
    )  # fmt: skip


def test_a_picture_in_a_line_stays_in_the_line() -> None:
    (block,) = read(f"<w:p>{r('a ')}{run(PICTURE)}{r(' b')}</w:p>", media=PNG).flow
    assert [type(inline).__name__ for inline in block.inlines] == [
        "Span", "Picture", "Span",
    ]  # fmt: skip


def test_a_picture_used_twice_keeps_its_name() -> None:
    body = f"<w:p>{run(PICTURE)}</w:p>" * 2
    assert len({picture.name for picture in read(body, media=PNG).flow}) == 1


def test_an_old_picture_is_read() -> None:
    old = '<w:pict><v:shape alt="A seal"><v:imagedata r:id="rId5"/></v:shape></w:pict>'
    (picture,) = read(f"<w:p>{run(old)}</w:p>", media=PNG).flow
    assert picture.alt == "A seal"


@pytest.mark.parametrize(
    ("name", "media_type"),
    [("a.emf", "image/emf"), ("a.wmf", "image/wmf"), ("a.jpeg", "image/jpeg")],
)
def test_a_picture_stays_what_it_is(name: str, media_type: str) -> None:
    blip = PICTURE.replace("rId5", "rId1")
    extra = rels("image", f"media/{name}") | {f"word/media/{name}": b"x"}
    (picture,) = read(f"<w:p>{run(blip)}</w:p>", extra=extra).flow
    assert picture.media_type == media_type


def test_a_missing_picture_is_reported() -> None:
    document = read(f"<w:p>{r('a')}{run(PICTURE)}</w:p>")
    assert texts(document) == ["a"]
    assert codes(document) == ["DX010"]


def test_a_hidden_picture_is_not_printed() -> None:
    hidden = BLIP.replace("{}", ' hidden="1"')
    assert read(f"<w:p>{run(hidden)}</w:p>", media=PNG).flow == ()


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    body = f"<w:p>{run(box(p('in the box')))}{r('anchor')}</w:p>" + p("next")
    assert texts(read(body)) == ["anchor", "in the box", "next"]


def test_a_text_box_within_a_text_box_is_read() -> None:
    inner = f"<w:p>{r('outer')}{run(box(p('inner')))}</w:p>"
    assert texts(read(f"<w:p>{run(box(inner))}</w:p>")) == ["outer", "inner"]


def test_a_choice_that_we_cannot_read_falls_back() -> None:
    ink = (
        '<mc:AlternateContent><mc:Choice Requires="wpi"><w:drawing/></mc:Choice>'
        f"<mc:Fallback>{PICTURE}</mc:Fallback></mc:AlternateContent>"
    )
    (picture,) = read(f"<w:p>{run(ink)}</w:p>", media=PNG).flow
    assert isinstance(picture, Picture)


@pytest.mark.parametrize(
    "line",
    [
        '<w:pict><v:line from="0,0" to="72,0"/></w:pict>',
        (
            "<w:drawing><wp:anchor><wps:wsp><wps:spPr>"
            '<a:prstGeom prst="line"/></wps:spPr>'
            "</wps:wsp></wp:anchor></w:drawing>"
        ),
    ],
)
def test_a_drawn_line_is_a_rule(line: str) -> None:
    document = read(p("end") + f"<w:p>{run(line)}</w:p>")
    assert isinstance(document.flow[1], Rule)


def test_a_watermark_is_declared() -> None:
    mark = '<w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict>'
    document = read(f"<w:p>{run(mark)}{r('a')}</w:p>")
    assert [(f.kind, f.text) for f in document.furniture] == [
        (FurnitureKind.OTHER, "DRAFT")
    ]


def test_the_text_of_a_chart_is_declared_and_reported() -> None:
    drawing = (
        '<w:drawing><wp:inline><a:graphic><c:chart r:id="rId1"/></a:graphic>'
        "</wp:inline></w:drawing>"
    )
    chart = part("x", "<c:tx><a:t>Posts</a:t></c:tx><c:v>12</c:v>")
    extra = rels("chart", "charts/c.xml") | {"word/charts/c.xml": chart}
    document = read(f"<w:p>{run(drawing)}</w:p>", extra=extra)
    assert [f.text for f in document.furniture] == ["Posts 12"]
    assert codes(document) == ["DX011"]


def test_the_text_of_a_diagram_is_text() -> None:
    drawing = (
        '<w:drawing><wp:inline><a:graphic><dgm:relIds r:dm="rId1"/></a:graphic>'
        "</wp:inline></w:drawing>"
    )
    data = part(
        "x", "<dgm:pt><dgm:t><a:p><a:r><a:t>Office</a:t></a:r></a:p></dgm:t></dgm:pt>"
    )
    extra = rels("diagramData", "diagrams/d.xml") | {"word/diagrams/d.xml": data}
    assert texts(read(f"<w:p>{run(drawing)}</w:p>", extra=extra)) == ["Office"]
