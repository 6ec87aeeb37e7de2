from __future__ import annotations

import pytest
from lxml import etree
from support.docx_package import PREFIXES

from converter.readers.docx.mathematics import linear


def run(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (f"<m:sSup><m:e>{run('x')}</m:e><m:sup>{run('2')}</m:sup></m:sSup>", "x^2"),
        (
            f"<m:sSub><m:e>{run('x')}</m:e><m:sub>{run('i+1')}</m:sub></m:sSub>",
            "x_(i+1)",
        ),
        (f"<m:rad><m:deg/><m:e>{run('a b')}</m:e></m:rad>", "√(a b)"),
        (
            (
                '<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr>'
                f"<m:sub>{run('1')}</m:sub><m:sup>{run('n')}</m:sup>"
                f"<m:e>{run('x')}</m:e></m:nary>"
            ),
            "∑_1^n x",
        ),
        (f"<m:d><m:e>{run('a')}</m:e><m:e>{run('b')}</m:e></m:d>", "(a|b)"),
        (
            f"<m:m><m:mr><m:e>{run('1')}</m:e><m:e>{run('2')}</m:e></m:mr></m:m>",
            "[1, 2]",
        ),
        (
            (
                f"<m:sPre><m:sub>{run('1')}</m:sub><m:sup>{run('2')}</m:sup>"
                f"<m:e>{run('H')}</m:e></m:sPre>"
            ),
            "_1^2H",
        ),
        (
            f"<m:func><m:fName>{run('sin')}</m:fName><m:e>{run('x')}</m:e></m:func>",
            "sinx",
        ),
    ],
)
def test_every_sign_of_a_formula_is_kept_in_order(formula: str, text: str) -> None:
    root = etree.fromstring(f'<m:oMath xmlns:m="{PREFIXES["m"]}">{formula}</m:oMath>')
    assert linear(root) == text
