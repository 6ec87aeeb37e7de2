"""Tiny PDFs for tests, written by hand: a few fonts, text where it is told, strokes.

`document([page(words(72, 700, "text"))])` gives the bytes of a file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

A4 = (595, 842)

_PADDING = bytes.fromhex(
    "28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A"
)
_IDENTITY = bytes(range(16))
_FONTS = {
    "plain": b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    "bold": b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>",
    "italic": b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Oblique >>",
}


def words(x: float, y: float, text: str, font: str = "plain", size: float = 10) -> str:
    """Return the operators that print text.

    Fonts are `plain`, `bold`, `italic` (Latin-1), `world` (any script, all signs half
    as wide as high), `drawn` (Type 3 without Unicode values).
    """
    shown = f"({_escaped(text)})"
    if font == "world":
        shown = f"<{text.encode('utf-16-be').hex()}>"
    return f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm {shown} Tj ET"


def stroke(x0: float, y0: float, x1: float, y1: float) -> str:
    """Return the operators that draw a thin line."""
    return f"0.5 w {x0} {y0} m {x1} {y1} l S"


def picture(x: float, y: float, width: float, height: float) -> str:
    """Return the operators that draw a grey image: what a scan is."""
    return f"q {width} 0 0 {height} {x} {y} cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"


def page(
    *operators: str,
    size: tuple[float, float] = A4,
    turned: int = 0,
    links: Iterable[tuple[tuple[float, float, float, float], str]] = (),
) -> tuple[str, str]:
    """Return the attributes and the content of a page; links are box and address."""
    attributes = f"/MediaBox [0 0 {size[0]} {size[1]}]"
    if turned:
        attributes += f" /Rotate {turned}"
    annotations = " ".join(
        f"<< /Type /Annot /Subtype /Link /Rect [{' '.join(map(str, box))}] "
        f"/A << /S /URI /URI ({address}) >> >>"
        for box, address in links
    )
    if annotations:
        attributes += f" /Annots [{annotations}]"
    return attributes, "\n".join(operators)


def document(pages: Iterable[tuple[str, str]], password: str = "") -> bytes:
    """Return a PDF, encrypted with the user password if there is one."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    fonts = {}
    for name, font in _FONTS.items():
        objects.append(font)
        fonts[name] = len(objects)
    fonts["world"] = _world_font(objects)
    fonts["drawn"] = _drawn_font(objects)
    listed = " ".join(f"/{name} {number} 0 R" for name, number in fonts.items())
    kids = []
    for attributes, content in pages:
        objects.append(_stream(content.encode("latin-1")))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R {attributes} /Contents {len(objects)} 0 R "
            f"/Resources << /Font << {listed} >> >> >>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = (
        f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    )
    return _file(objects, password)


def _escaped(text: str) -> str:
    return "".join(f"\\{char}" if char in "()\\" else char for char in text)


def _stream(data: bytes, attributes: str = "") -> bytes:
    return (
        f"<< {attributes} /Length {len(data)} >>\nstream\n".encode()
        + data
        + b"\nendstream"
    )


def _world_font(objects: list[bytes]) -> int:
    """Append a font whose codes are UTF-16, and return its number."""
    ranges = [f"<{high:02X}00> <{high:02X}FF> <{high:02X}00>" for high in range(256)]
    blocks = "".join(
        f"{len(part)} beginbfrange\n" + "\n".join(part) + "\nendbfrange\n"
        for part in (ranges[start : start + 64] for start in range(0, 256, 64))
    )
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CMapName /World def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{blocks}endcmap end end"
    )
    objects.append(_stream(cmap.encode()))
    objects.append(
        b"<< /Type /FontDescriptor /FontName /World /Flags 4 "
        b"/FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"
    )
    objects.append(
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /World /DW 500 "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        + f"/FontDescriptor {len(objects)} 0 R >>".encode()
    )
    objects.append(
        b"<< /Type /Font /Subtype /Type0 /BaseFont /World /Encoding /Identity-H "
        + f"/DescendantFonts [{len(objects)} 0 R] ".encode()
        + f"/ToUnicode {len(objects) - 2} 0 R >>".encode()
    )
    return len(objects)


def _drawn_font(objects: list[bytes]) -> int:
    """Append a Type 3 font whose glyphs have numbers for names; return its number."""
    objects.append(_stream(b"500 0 0 0 500 700 d1 0 0 400 700 re f"))
    glyph = len(objects)
    codes = range(32, 127)
    names = " ".join(f"/g{code}" for code in codes)
    objects.append(
        (
            "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] "
            "/FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 32 /LastChar 126 "
            f"/Widths [{' '.join('500' for _ in codes)}] "
            f"/Encoding << /Type /Encoding /Differences [32 {names}] >> "
            f"/CharProcs << {' '.join(f'/g{code} {glyph} 0 R' for code in codes)} >> >>"
        ).encode()
    )
    return len(objects)


def _file(objects: Sequence[bytes], password: str) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    trailer = ""
    key = b""
    if password:
        owner = _rc4(_md5(_padded(password)).digest()[:5], _padded(password))
        allowed = (-4).to_bytes(4, "little", signed=True)
        key = _md5(_padded(password) + owner + allowed + _IDENTITY).digest()[:5]
        trailer = (
            f" /ID [<{_IDENTITY.hex()}> <{_IDENTITY.hex()}>] "
            f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{owner.hex()}> /U <{_rc4(key, _PADDING).hex()}> >>"
        )
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        body = _locked(content, number, key) if key else content
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = f"trailer << /Size {size} /Root 1 0 R{trailer} >>\nstartxref\n{table}\n"
    out += end.encode() + b"%%EOF\n"
    return bytes(out)


def _padded(password: str) -> bytes:
    return (password.encode("latin-1") + _PADDING)[:32]


def _locked(content: bytes, number: int, key: bytes) -> bytes:
    """Encrypt the stream of an object; its names and numbers stay open."""
    head, mark, rest = content.partition(b"stream\n")
    if not mark:
        return content
    data = rest.removesuffix(b"\nendstream")
    salted = key + number.to_bytes(3, "little") + b"\0\0"
    return head + mark + _rc4(_md5(salted).digest()[:10], data) + b"\nendstream"


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def _md5(data: bytes) -> Any:
    """Return the hash that PDF 1.4 encrypts with; it guards nothing here."""
    return hashlib.md5(data, usedforsecurity=False)
