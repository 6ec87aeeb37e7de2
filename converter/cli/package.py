"""`unakn package`: archive packages of conversions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from converter.core.clock import today
from converter.core.diagnostics import Severity
from converter.core.errors import (
    EXIT_OK,
    EXIT_SOME_FAILED,
    ConverterError,
    UsageError,
    ValidationError,
)

if TYPE_CHECKING:
    from lxml import etree

    from converter.core.diagnostics import Diagnostic
    from converter.outputs.archive.assembly import Draft
    from converter.outputs.archive.description import Description
    from converter.outputs.archive.package import Making, Package, Tree

_FORMATS = ("bagit", "eark", "archivematica", "saf", "ocfl", "opex")
_OFFICIAL_SCHEMA = "akomantoso30.xsd, OASIS Akoma Ntoso 1.0 of 29 August 2018"
_EXISTING = click.Path(exists=True, path_type=Path)
Found = tuple[Path, Path]
"""An XML file, and the folder it was found under."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Order:
    """What the caller asks for."""

    format: str
    output: Path
    source: Path | None
    report: Path | None
    per_work: bool
    as_zip: bool
    overwrite: bool
    form: str
    package_type: str
    bag_profile: str
    date: dt.date
    organization: str
    organization_code: str
    rights: str


@click.command("package", short_help="Make archive packages.")
@click.argument("paths", nargs=-1, required=True, metavar="FILE|DIR...", type=_EXISTING)
@click.option(
    "--source",
    type=_EXISTING,
    help="The original, or a folder with originals of the same names.",
)
@click.option(
    "--report",
    type=_EXISTING,
    help="Report of the conversion, or a folder with them. Default: NAME.report.json "
    "beside the XML.",
)
@click.option(
    "--format",
    "form_of",
    type=click.Choice(_FORMATS),
    default="bagit",
    show_default=True,
    help="Form of the packages.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="Folder for the packages; for OCFL the storage root.",
)
@click.option(
    "--per",
    type=click.Choice(["document", "work"]),
    default="document",
    show_default=True,
    help="One package for each file, or one for all language versions.",
)
@click.option(
    "--zip/--folder", "as_zip", default=False, help="ZIP files, or folders (default)."
)
@click.option(
    "--form",
    type=click.Choice(["roda", "eark-validator"]),
    default="roda",
    show_default=True,
    help="E-ARK only: which of two readers that contradict each other to please.",
)
@click.option(
    "--package-type",
    type=click.Choice(["SIP", "AIP"]),
    default="SIP",
    show_default=True,
    help="E-ARK only.",
)
@click.option(
    "--organization",
    envvar="UNAKN_ORGANIZATION",
    help="Who hands the packages over. Default: the publisher of the document.",
)
@click.option(
    "--organization-code",
    envvar="UNAKN_ORGANIZATION_CODE",
    default="",
    help="By which the archive knows the organization.",
)
@click.option(
    "--bag-profile",
    default="",
    metavar="URI",
    help="BagIt only: address of your own profile, to be named in the bags.",
)
@click.option("--rights", default="", help="Licence: its address, or its text.")
@click.option(
    "--date",
    metavar="YYYY-MM-DD",
    help="Day of packing. Default: SOURCE_DATE_EPOCH, else today.",
)
@click.option("--overwrite", is_flag=True, help="Replace packages that differ.")
@click.pass_context
def command(
    ctx: click.Context,
    /,
    paths: tuple[Path, ...],
    per: str,
    **options: Any,
) -> None:
    """Pack Akoma Ntoso with its original and the proof of what was done.

    FILE is Akoma Ntoso; of a folder, every *.xml in it is packed. Beside each file its
    report, preview and images are found by their names. The same input gives the same
    bytes; a package that is there already is left as it is, or refused if it differs.

    \b
    Examples:
      unakn package letter.xml --source letter.pdf -o packages
      unakn package converted --source originals --per work --format eark -o sips
      unakn package converted --source originals --format ocfl -o store

    Exit status: 0 done, 4 some of several documents failed, 10-16 a file cannot be
    read, 40 the XML is invalid, 50 the target.
    """
    order = _order(per, options)
    found = _conversions(paths, order)
    groups: list[list[Found]] = (
        _by_work(found) if order.per_work else [[one] for one in found]
    )
    status = EXIT_OK
    for group in groups:
        try:
            _pack(group, order)
        except ConverterError as error:
            if len(groups) == 1:
                raise
            names = ", ".join(str(path) for path, _ in group)
            click.echo(f"{names}: {error} [{error.code}]", err=True)
            click.echo(f"  {error.hint}", err=True)
            status = EXIT_SOME_FAILED
    ctx.exit(status)


def _order(per: str, options: dict[str, Any]) -> _Order:
    order = _Order(
        format=options["form_of"],
        output=options["output"],
        source=options["source"],
        report=options["report"],
        per_work=per == "work",
        as_zip=options["as_zip"],
        overwrite=options["overwrite"],
        form=options["form"],
        package_type=options["package_type"],
        bag_profile=options["bag_profile"].strip(),
        date=_date(options["date"]),
        organization=(options["organization"] or "").strip(),
        organization_code=options["organization_code"].strip(),
        rights=options["rights"].strip(),
    )
    if order.format == "ocfl" and order.as_zip:
        msg = "an OCFL storage root is a folder"
        raise UsageError(msg, hint="Leave --zip out.")
    return order


def _date(text: str | None) -> dt.date:
    if not text:
        return today()
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        msg = f"{text} is no date"
        raise UsageError(msg, hint="Write it as 2006-09-01.") from error


def _conversions(paths: tuple[Path, ...], order: _Order) -> list[Found]:
    """Return the XML files, but for those of packages made before.

    Raises:
        UsageError: One original or report is given for several files.
    """
    from converter.outputs.archive.intake import conversions  # noqa: PLC0415 lxml

    output = order.output.resolve()
    found = [
        (path, folder)
        for path, folder in conversions(list(paths))
        if not path.resolve().is_relative_to(output)
    ]
    single = [one for one in (order.source, order.report) if one and one.is_file()]
    if single and len(found) > 1:
        msg = f"{single[0]} is one file, but there are {len(found)} XML files"
        raise UsageError(msg, hint="Give the folder that holds the file of each.")
    return found


def _by_work(found: list[Found]) -> list[list[Found]]:
    """Return files grouped by document; one that cannot be read is a group of its own.

    What has a symbol goes by it: dates, and so the IRIs of a Work, may be read
    otherwise in one language than in another.
    """
    from converter.outputs.archive.assembly import Delivery, draft_of  # noqa: PLC0415

    groups: dict[str, list[Found]] = {}
    for path, folder in found:
        try:
            delivery = Delivery(name=path.name, akn=path.read_bytes())
            about = draft_of(delivery).description
            key = about.work if about.provisional else about.symbol
        except (ConverterError, OSError):
            key = str(path)
        groups.setdefault(key, []).append((path, folder))
    return list(groups.values())


def _pack(group: list[Found], order: _Order) -> None:
    from converter.outputs.archive.assembly import package_of  # noqa: PLC0415 lxml

    drafts = [_draft(path, folder, order) for path, folder in group]
    making = _making(order, drafts[0].description)
    package, findings = package_of(drafts, making, per_work=order.per_work)
    target, written = _write(package, order)
    click.echo(target if written else f"{target} (unchanged)")
    _say(findings)


def _draft(path: Path, folder: Path, order: _Order) -> Draft:
    from converter.outputs.archive.assembly import draft_of  # noqa: PLC0415 lxml
    from converter.outputs.archive.intake import delivery_of  # noqa: PLC0415

    delivery = delivery_of(path, folder, source=order.source, report=order.report)
    return draft_of(delivery, _validate)


def _validate(root: etree._Element) -> str:
    from converter.validation.schema import validate_schema  # noqa: PLC0415 lxml

    for one in validate_schema(root):
        if one.severity is Severity.ERROR:
            msg = f"the XML is not valid Akoma Ntoso: {one.message}"
            raise ValidationError(msg)
    return _OFFICIAL_SCHEMA


def _making(order: _Order, first: Description) -> Making:
    from converter.outputs.archive.package import Making, Rights  # noqa: PLC0415

    fallback = first.publisher or next(iter(first.creators), "") or "unknown"
    return Making(
        date=order.date,
        version=version("unakn"),
        organization=order.organization or fallback,
        organization_given=bool(order.organization),
        organization_code=order.organization_code,
        rights=Rights(text=order.rights) if order.rights else None,
    )


def _write(package: Package, order: _Order) -> tuple[Path, bool]:
    from converter.outputs.archive import disk, ocfl  # noqa: PLC0415 lxml

    root, name = order.output, package.name
    if order.format == "ocfl":
        place = ocfl.object_path(ocfl.object_id(package))
        return root / place, disk.write_ocfl(root, package)
    tree = _writer(order)(package)
    if order.as_zip:
        written = disk.write_zip(root, name, tree, overwrite=order.overwrite)
        return root / f"{name}.zip", written
    return root / name, disk.write_folder(root, name, tree, overwrite=order.overwrite)


def _writer(order: _Order) -> Callable[[Package], Tree]:
    from converter.outputs.archive import (  # noqa: PLC0415 lxml
        archivematica,
        bagit,
        eark,
        opex,
        saf,
    )

    if order.format == "eark":
        return lambda package: eark.write(
            package, form=order.form, package_type=order.package_type
        )
    if order.format == "bagit":
        return lambda package: bagit.write(package, profile=order.bag_profile)
    return {
        "archivematica": archivematica.write,
        "saf": saf.write,
        "opex": opex.write,
    }[order.format]


def _say(findings: list[Diagnostic]) -> None:
    for one in findings:
        click.echo(f"  {one.severity} {one.code}: {one.message}", err=True)
