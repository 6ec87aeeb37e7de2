"""Lists of every kind, numbered by us and by LibreOffice.

Only what Word and LibreOffice print alike: LibreOffice knows no legal numbering, no
``lvlRestart`` and no format of Chinese counting beyond ninety-nine.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from support.docx_package import abstract, docx, level, num, numbered, p
from support.docx_reading import read
from support.libreoffice import AVAILABLE, print_with_libreoffice

OUTLINE = (
    level(0, "decimal", "%1."),
    level(1, "decimal", "%1.%2"),
    level(2, "lowerLetter", "(%3)"),
)


def override(*starts: tuple[int, int]) -> str:
    return "".join(
        f'<w:lvlOverride w:ilvl="{index}"><w:startOverride w:val="{start}"/>'
        "</w:lvlOverride>"
        for index, start in starts
    )


EVERY_LEVEL = override((0, 1), (1, 1), (2, 1))
FORMATS = (
    "lowerLetter", "upperLetter", "lowerRoman", "upperRoman", "ordinal", "chicago",
    "decimalZero", "chineseCountingThousand", "taiwaneseCountingThousand",
    "chineseLegalSimplified",
)  # fmt: skip
VALUES = (1, 2, 3, 9, 10, 11, 12, 20, 21, 26, 27, 31)
CASES = {
    "plain": ("1", [(1, 0), (1, 1), (1, 2), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)]),
    "orphans": ("1", [(1, 1), (1, 1), (1, 0), (1, 1), (1, 2), (1, 0), (1, 2)]),
    "shared": ("1 2", [(1, 0), (1, 0), (2, 0), (2, 1), (1, 0)]),
    "restarted": ("1 2*", [(1, 0), (1, 0), (2, 0), (2, 0), (1, 0), (2, 0), (2, 1)]),
    "deep": ("1 2*", [(1, 0), (1, 0), (1, 1), (2, 1), (2, 1), (2, 0), (2, 1), (1, 0)]),
    "first": ("1 2*", [(2, 1), (2, 1), (2, 0), (2, 1)]),
    "deepest": (
        "1 2*",
        [(1, 0), (1, 1), (1, 2), (2, 2), (2, 2), (1, 1), (2, 2), (2, 1)],
    ),
}


def numbering(numbers: str) -> str:
    made = [
        num(int(name[0]), 1, EVERY_LEVEL if name.endswith("*") else "")
        for name in numbers.split()
    ]
    return abstract(1, *OUTLINE) + "".join(made)


def of_format(form: str) -> tuple[str, str]:
    body = "".join(p("text", properties=numbered(value)) for value in VALUES)
    lists = "".join(num(value, 1, override((0, value))) for value in VALUES)
    return body, abstract(1, level(0, form, "[%1]")) + lists


@pytest.mark.slow
@pytest.mark.judge
@pytest.mark.skipif(not AVAILABLE, reason="needs LibreOffice and pdftotext")
def test_lists_are_numbered_as_libreoffice_numbers_them(tmp_path: Path) -> None:
    documents = {
        name: ("".join(p("text", properties=numbered(*place)) for place in places), key)
        for name, (numbers, places) in CASES.items()
        for key in [numbering(numbers)]
    } | {form: of_format(form) for form in FORMATS}
    printed = print_with_libreoffice(
        {
            name: docx(body, numbering=lists)
            for name, (body, lists) in documents.items()
        },
        tmp_path,
    )
    for name, (body, lists) in documents.items():
        ours = [block.text for block in read(body, numbering=lists).blocks()]
        assert squeezed("".join(ours)) == squeezed(printed[name]), name


def squeezed(text: str) -> str:
    return "".join(text.split())
