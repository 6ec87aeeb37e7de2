"""The Word template of the Secretariat, as tests need it: styles, heads, sections.

Measures are those of its published documents: text indented from both margins, the
number of a paragraph before a tab, symbol and page number outside, from page two on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from support import docx_package as word

BOLD, ITALIC, RAISED = (
    "<w:b/><w:bCs/>",
    "<w:i/><w:iCs/>",
    '<w:vertAlign w:val="superscript"/>',
)
_INDENT = '<w:ind w:left="1264" w:right="1264"{}/>'
_RULE = '<w:{} w:val="single" w:sz="{}" w:space="0" w:color="000000"/>'
_FONTS = (
    '<w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" '
    'w:eastAsia="Noto Serif CJK SC" w:cs="DejaVu Sans"/>'
)
_JOB = "44-12345"
_ARABIC = re.compile("[\u0600-\u06ff]")
_TEXT = re.compile("<w:t[ >][^<]*")


@dataclass(frozen=True, slots=True)
class _Style:
    """A paragraph style; sizes in half points, distances in twips."""

    layout: str = ""
    before: int = 0
    run: str = ""
    size: int = 20


_STYLES = {
    "Mast": _Style(),
    "Symbol": _Style('<w:jc w:val="end"/>', size=24),
    "Organ": _Style(run=BOLD, size=34),
    "Session": _Style(run=BOLD),
    "Agenda": _Style(),
    "Title": _Style(_INDENT.format(""), 240, BOLD, 28),
    "Heading": _Style(
        '<w:tabs><w:tab w:val="left" w:pos="1264"/></w:tabs>'
        + _INDENT.format(' w:hanging="640"'),
        240,
        BOLD,
        24,
    ),
    "Centred": _Style(_INDENT.format("") + '<w:jc w:val="center"/>', 200, BOLD, 22),
    "Plain": _Style(_INDENT.format(""), 200, BOLD),
    "Text": _Style(_INDENT.format(' w:firstLine="476"') + '<w:jc w:val="both"/>'),
    "Numbered": _Style(
        '<w:tabs><w:tab w:val="left" w:pos="2218"/></w:tabs>'
        + _INDENT.format(' w:firstLine="476"')
        + '<w:jc w:val="both"/>'
    ),
    "Stage": _Style(_INDENT.format(' w:firstLine="476"')),
    "Contents": _Style(
        '<w:tabs><w:tab w:val="left" w:pos="1800"/>'
        '<w:tab w:val="right" w:leader="dot" w:pos="8500"/></w:tabs>'
        + _INDENT.format("")
    ),
    "Signed": _Style('<w:ind w:left="5200"/>'),
    "Cell": _Style(size=17),
    "Column": _Style('<w:ind w:firstLine="476"/><w:jc w:val="both"/>'),
    "ColumnHeading": _Style("", 200, BOLD, 22),
    "ColumnStage": _Style('<w:ind w:firstLine="476"/>'),
    "Note": _Style(_INDENT.format(""), size=17),
    "Head": _Style(size=17),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """The template of a language."""

    language: str
    symbol: str
    in_columns: bool = False

    @property
    def right_to_left(self) -> bool:
        """Whether the language runs from right to left."""
        return self.language == "ara"

    def document(
        self, front: str, body: str, notes: Sequence[tuple[str, str]]
    ) -> bytes:
        """Return the file.

        Args:
            front: What stands over the columns, if there are any.
            body: The rest.
            notes: Sign (empty where Word counts) and runs of each footnote, in order.
        """
        last = self._section(columns=self.in_columns)
        if self.in_columns:
            front += f"<w:p><w:pPr>{self._section()}</w:pPr></w:p>"
        return word.docx(
            front + body + last,
            styles=self._styles(),
            footnotes=self._footnotes(notes),
            settings="<w:evenAndOddHeaders/>",
            headers=self._heads(),
        )

    def run(self, text: str, properties: str = "") -> str:
        """Return a run; a tab in the text becomes one."""
        if not text:
            return ""
        if self.right_to_left:
            properties = properties.replace(ITALIC, "")
        direction = "<w:rtl/>" if self.right_to_left and _ARABIC.search(text) else ""
        return word.r(escape(text), properties + direction)

    def paragraph(self, style: str, runs: str, layout: str = "") -> str:
        """Return a paragraph of runs."""
        direction = ""
        if self.right_to_left:
            # Arabic lines are not spread: LibreOffice fills them with signs that no
            # reader can tell from letters
            shown = _ARABIC.search("".join(_TEXT.findall(runs)))
            start = '<w:jc w:val="start"/>' if '"both"' in _STYLES[style].layout else ""
            direction = f"<w:bidi/>{start}" if shown else '<w:bidi w:val="0"/>'
        return word.p(style=style, properties=direction + layout).replace(
            "</w:p>", f"{runs}</w:p>"
        )

    def item_layout(self, depth: int) -> str:
        """Return the indent of an item of a list."""
        left = 480 * depth + (0 if self.in_columns else 1264)
        right = 0 if self.in_columns else 1264
        return f'<w:ind w:left="{left}" w:right="{right}" w:firstLine="476"/>'

    def call(self, number: int, sign: str) -> str:
        """Return the call of a footnote."""
        own = ' w:customMarkFollows="1"' if sign else ""
        shown = f"<w:t>{sign}</w:t>" if sign else ""
        return (
            f"<w:r><w:rPr>{RAISED}</w:rPr>"
            f'<w:footnoteReference{own} w:id="{number + 1}"/>{shown}</w:r>'
        )

    def table(
        self,
        rows: Sequence[Sequence[str]],
        widths: Sequence[int],
        rules: Sequence[int],
        indent: int = 0,
        head_rule: int = 0,
    ) -> str:
        """Return a table of cells; each row stands over a rule of some width.

        Args:
            rows: Its cells as paragraphs.
            widths: Widths of its columns, in twips.
            rules: Width of the rule below each row, in eighths of a point.
            indent: Where it begins, in twips.
            head_rule: Width of the rule above it.
        """
        visual = "<w:bidiVisual/>" if self.right_to_left else ""
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        lines = ""
        above = head_rule
        for row, rule in zip(rows, rules, strict=True):
            cells = [
                _cell(content, width, above, rule)
                for content, width in zip(row, widths, strict=True)
            ]
            lines += f"<w:tr>{''.join(cells)}</w:tr>"
            above = 0
        return (
            f'<w:tbl><w:tblPr>{visual}<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
            f'<w:tblInd w:w="{indent}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>"
        )

    def new_page(self) -> str:
        """Return what begins a page."""
        return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'

    def _styles(self) -> str:
        made = [
            f'<w:docDefaults><w:rPrDefault><w:rPr>{_FONTS}<w:sz w:val="20"/>'
            '<w:szCs w:val="22"/><w:lang w:val="en-GB" w:eastAsia="zh-CN" '
            'w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>'
        ]
        made += [
            f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="UN {name}"/>'
            f"<w:pPr>{style.layout}"
            f'<w:spacing w:before="{style.before}" w:after="120"/></w:pPr><w:rPr>'
            f'{style.run}<w:sz w:val="{style.size}"/><w:szCs w:val="{style.size}"/>'
            "</w:rPr></w:style>"
            for name, style in _STYLES.items()
        ]
        return "".join(made)

    def _footnotes(self, notes: Sequence[tuple[str, str]]) -> str:
        made = []
        for number, (sign, runs) in enumerate(notes, 2):
            shown = f"<w:t>{sign}</w:t>" if sign else "<w:footnoteRef/>"
            call = f"<w:r><w:rPr>{RAISED}</w:rPr>{shown}</w:r>" + self.run("\t")
            body = self.paragraph("Note", call + runs)
            made.append(f'<w:footnote w:id="{number}">{body}</w:footnote>')
        return "".join(made)

    def _heads(self) -> dict[str, str]:
        number = f"{_field('PAGE')}{word.r('/')}{_field('NUMPAGES')}"
        right = '<w:tabs><w:tab w:val="right" w:pos="9800"/></w:tabs>'
        end = '<w:jc w:val="end"/>'
        shown = word.r(escape(self.symbol))
        return {
            "header1": self.paragraph("Head", shown),
            "header2": self.paragraph("Head", shown, end),
            "header3": self.paragraph("Head", ""),
            "footer1": self.paragraph("Head", number + word.r(f"\t{_JOB}"), right),
            "footer2": self.paragraph("Head", word.r(f"{_JOB}\t") + number, right),
            "footer3": self.paragraph("Head", word.r(f"*{_JOB.replace('-', '')}*")),
        }

    def _section(self, *, columns: bool = False) -> str:
        heads = "".join(
            f'<w:{part}Reference w:type="{kind}" r:id="{part}{number}"/>'
            for part in ("header", "footer")
            for number, kind in enumerate(("even", "default", "first"), 1)
        )
        flow = '<w:type w:val="continuous"/>' if columns else ""
        split = '<w:cols w:num="2" w:space="400"/>' if columns else ""
        direction = "<w:bidi/>" if self.right_to_left else ""
        return (
            f'<w:sectPr>{heads}{flow}<w:pgSz w:w="12240" w:h="15840"/>'
            '<w:pgMar w:left="1196" w:right="1196" w:header="576" w:top="1440" '
            f'w:footer="576" w:bottom="1700"/>{split}<w:titlePg/>{direction}'
            "</w:sectPr>"
        )


def _cell(content: str, width: int, above: int, below: int) -> str:
    top = _RULE.format("top", above) if above else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>'
        f"<w:tcBorders>{top}{_RULE.format('bottom', below)}</w:tcBorders></w:tcPr>"
        f"{content or '<w:p/>'}</w:tc>"
    )


def _field(name: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{name}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
