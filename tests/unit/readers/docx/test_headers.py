from __future__ import annotations

import pytest
from support.docx_package import p, r
from support.docx_reading import codes, read, texts

from converter.layout.page import FurnitureKind, LayoutDocument, Picture

BODY = p("Eightieth session") + p("The General Assembly,")


def section(*references: str, title_page: bool = False) -> str:
    named = "".join(
        f"<w:{'footer' if key.startswith('f') else 'header'}Reference "
        f'w:type="{kind}" r:id="{key}"/>'
        for key, kind in (reference.split(":") for reference in references)
    )
    return f"<w:sectPr>{named}{'<w:titlePg/>' if title_page else ''}</w:sectPr>"


def furniture(document: LayoutDocument) -> list[tuple[FurnitureKind, str]]:
    return [(piece.kind, piece.text) for piece in document.furniture]


def field(instruction: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText> {instruction} </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_a_running_head_is_furniture_in_pieces() -> None:
    head = p("A/RES/80/1\tSchool gardens")
    document = read(BODY + section("h1:default"), headers={"h1": head})
    assert texts(document) == ["Eightieth session", "The General Assembly,"]
    assert furniture(document) == [
        (FurnitureKind.RUNNING_HEAD, "A/RES/80/1"),
        (FurnitureKind.RUNNING_HEAD, "School gardens"),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("25-17264", FurnitureKind.JOB_NUMBER),
        ("25-17264 (E) 201125", FurnitureKind.JOB_NUMBER),
        ("GE.24-02210", FurnitureKind.JOB_NUMBER),
        ("*2517264*", FurnitureKind.BAR_CODE),
        ("Please recycle", FurnitureKind.RUNNING_FOOT),
    ],
)
def test_what_stands_in_a_footer_is_told_apart(text: str, kind: FurnitureKind) -> None:
    document = read(BODY + section("f1:default"), headers={"f1": p(text)})
    assert furniture(document) == [(kind, text)]


def test_a_page_number_is_known_by_its_field() -> None:
    foot = f"<w:p>{field('PAGE', '2')}{r('/')}{field('NUMPAGES', '3')}</w:p>"
    document = read(BODY + section("f1:default"), headers={"f1": foot})
    assert furniture(document) == [(FurnitureKind.PAGE_NUMBER, "2/3")]


MASTHEAD = p("United Nations") + p("A/RES/80/1") + p("Distr.: General")


def test_a_masthead_in_the_header_of_the_first_page_begins_the_text() -> None:
    headers = {"h1": p("A/RES/80/1"), "h2": MASTHEAD}
    sections = section("h1:default", "h2:first", title_page=True)
    document = read(BODY + sections, headers=headers)
    assert texts(document)[:4] == [
        "United Nations", "A/RES/80/1", "Distr.: General", "Eightieth session",
    ]  # fmt: skip
    assert codes(document) == ["DX014"]


def test_a_first_header_that_only_repeats_is_furniture() -> None:
    headers = {"h1": p("A/RES/80/1"), "h2": p("A/RES/80/1")}
    sections = section("h1:default", "h2:first", title_page=True)
    document = read(BODY + sections, headers=headers)
    assert texts(document)[0] == "Eightieth session"
    assert furniture(document) == [(FurnitureKind.RUNNING_HEAD, "A/RES/80/1")]


def test_a_masthead_that_the_body_has_too_is_not_doubled() -> None:
    headers = {"h2": MASTHEAD}
    document = read(
        MASTHEAD + BODY + section("h2:first", title_page=True), headers=headers
    )
    assert texts(document).count("United Nations") == 1


def test_a_first_header_that_is_switched_off_is_not_printed() -> None:
    document = read(BODY + section("h2:first"), headers={"h2": MASTHEAD})
    assert texts(document)[0] == "Eightieth session"


def test_the_header_of_a_first_section_of_one_page_may_hold_the_masthead() -> None:
    first = p("Note verbale", properties=section("h1:default"))
    headers = {"h1": MASTHEAD, "h2": p("A/80/1")}
    document = read(first + BODY + section("h2:default"), headers=headers)
    assert texts(document)[0] == "United Nations"


def test_the_emblem_of_the_masthead_is_declared() -> None:
    emblem = (
        '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="emblem"/>'
        '<a:blip r:embed="rId1"/></wp:inline></w:drawing></w:r></w:p>'
    )
    rels = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        b'relationships"><Relationship Id="rId1" Type="x/image" '
        b'Target="media/e.png"/></Relationships>'
    )
    document = read(
        BODY + section("h2:first", title_page=True),
        headers={"h2": emblem + MASTHEAD},
        extra={"word/_rels/h2.xml.rels": rels, "word/media/e.png": b"png"},
    )
    assert furniture(document) == [(FurnitureKind.LOGO, "emblem")]
    assert not any(isinstance(item, Picture) for item in document.flow)


def test_comments_are_declared() -> None:
    comment = f'<w:comment w:id="0">{p("<<ODS JOB NO>>N2512345E")}</w:comment>'
    comment = comment.replace("<<", "&lt;&lt;").replace(">>", "&gt;&gt;")
    comment = comment.replace("&lt;&lt;ODS JOB NO&gt;&gt;", "JOB ")
    document = read(BODY, comments=comment)
    assert furniture(document) == [(FurnitureKind.OTHER, "JOB N2512345E")]


def test_furniture_is_declared_once_each() -> None:
    foot = p("25-17264")
    document = read(
        BODY + section("f1:default", "f2:even"), headers={"f1": foot, "f2": foot}
    )
    assert furniture(document) == [(FurnitureKind.JOB_NUMBER, "25-17264")]
