"""Small conversions to be packed: Akoma Ntoso of our own, with what lies beside it."""

import datetime as dt
import hashlib
import json
from collections.abc import Callable
from pathlib import Path

from converter.outputs.archive.assembly import Delivery, draft_of, package_of
from converter.outputs.archive.package import Making, Package, Rights

DAY = dt.date(2046, 5, 17)
IMAGE = b"\x89PNG\r\n\x1a\n" + bytes(16)
_TITLES = {
    "eng": "Ordering of shelves",
    "fra": "Ordre des rayonnages",
    "ara": "ترتيب الرفوف",
}
_AKN = Path(__file__).with_suffix(".xml").read_text("utf-8")


def akn(
    symbol: str = "A/RES/100/7",
    language: str = "eng",
    *,
    text: str = "Shelves are to be kept in order.",
    image: str = "",
) -> bytes:
    """Return a valid resolution; without a symbol it has a provisional number."""
    number = symbol.removeprefix("A/RES/").replace("/", "-") if symbol else "x-91f2"
    return _AKN.format(
        work=f"/akn/un/statement/deliberation/un-ga/2046-03-02/{number}",
        alias=f'<FRBRalias value="{symbol}" name="symbol"/>\n' if symbol else "",
        number=number,
        shown=symbol.removeprefix("A/RES/") if symbol else "provisional",
        language=language,
        title=_TITLES[language],
        text=text,
        image=f'<img src="{image}"/>' if image else "",
    ).encode()


def report(original: bytes, *, version: str = "0.9.0", status: str = "ok") -> bytes:
    """Return what a conversion of an original reports."""
    values = {
        "status": status,
        "version": version,
        "kept": 1.0,
        "characters": 1200,
        "source_sha256": hashlib.sha256(original).hexdigest(),
        "diagnostics": [{"code": "MD002", "severity": "warning"}],
        "discards": [{"kind": "running head", "text": "A/RES/100/7", "place": "2"}],
    }
    return json.dumps(values).encode()


def making(**changes: object) -> Making:
    """Return who packs, and when."""
    values: dict[str, object] = {
        "date": DAY,
        "version": "1.0.0",
        "organization": "Library of Shelves",
        "organization_given": True,
        "rights": Rights(text="https://example.org/licence"),
    }
    return Making(**{**values, **changes})  # type: ignore[arg-type]


def delivery(language: str = "eng", **changes: object) -> Delivery:
    """Return a conversion with original, report and preview."""
    original = f"original in {language}".encode()
    values: dict[str, object] = {
        "name": f"shelves_{language}.xml",
        "akn": akn(language=language),
        "original": original,
        "original_name": "Shelves, final.TXT",
        "report": report(original),
        "preview": b"<!DOCTYPE html><html><head><title>p</title></head></html>",
    }
    return Delivery(**{**values, **changes})  # type: ignore[arg-type]


def package(*deliveries: Delivery, **changes: object) -> Package:
    """Return a package of conversions; several make one for the Work."""
    given = deliveries or (delivery(),)
    drafts = [draft_of(one, lambda _: "akomantoso30.xsd") for one in given]
    made, _ = package_of(drafts, making(**changes), per_work=len(given) > 1)
    return made


def with_image(name: str = "media/map.png") -> Delivery:
    """Return a conversion that shows an image."""
    return delivery(akn=akn(image=name), images=only(name))


def only(name: str) -> Callable[[str], bytes | None]:
    """Return images of which there is one."""
    return lambda asked: IMAGE if asked == name else None


def lay(folder: Path, one: Delivery, stem: str = "shelves") -> Path:
    """Write a conversion as `convert` does; return the path of the XML."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{stem}.xml"
    path.write_bytes(one.akn)
    if one.report is not None:
        path.with_suffix(".report.json").write_bytes(one.report)
    if one.original is not None:
        path.with_suffix(".txt").write_bytes(one.original)
    return path
