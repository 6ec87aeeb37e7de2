"""Requests of OAI-PMH: which arguments a verb takes, and what they mean."""

from __future__ import annotations

import base64
import datetime as dt
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from converter.outputs.oai.formats import FORMATS
from converter.outputs.oai.index import Selection

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Fault(StrEnum):
    """Errors of the protocol."""

    ARGUMENT = "badArgument"
    RESUMPTION = "badResumptionToken"
    VERB = "badVerb"
    FORMAT = "cannotDisseminateFormat"
    IDENTIFIER = "idDoesNotExist"
    NOTHING = "noRecordsMatch"
    NO_SETS = "noSetHierarchy"


class OaiError(Exception):
    """A request that is answered with an error of the protocol."""

    def __init__(self, fault: Fault, message: str) -> None:
        super().__init__(message)
        self.fault = fault


@dataclass(frozen=True, slots=True, kw_only=True)
class _Arguments:
    """What a verb takes beside its name."""

    required: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()
    exclusive: str = ""
    """Argument that stands alone."""


_LIST = _Arguments(
    required=frozenset({"metadataPrefix"}),
    optional=frozenset({"from", "until", "set"}),
    exclusive="resumptionToken",
)
_VERBS = {
    "Identify": _Arguments(),
    "ListMetadataFormats": _Arguments(optional=frozenset({"identifier"})),
    "ListSets": _Arguments(exclusive="resumptionToken"),
    "ListIdentifiers": _LIST,
    "ListRecords": _LIST,
    "GetRecord": _Arguments(required=frozenset({"identifier", "metadataPrefix"})),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ListState:
    """Where in a list a harvester is."""

    prefix: str
    selection: Selection
    after: str = ""
    """Identifier of the last record given."""
    cursor: int = 0
    """How many records were given."""

    def token(self) -> str:
        """Return the state as a resumption token, which needs no memory of ours."""
        one = self.selection
        values = [self.prefix, one.start, one.end, one.in_set, self.after, self.cursor]
        text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
        return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def checked(pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Return the arguments of a request with its verb.

    Raises:
        OaiError: The verb is none, or an argument is missing, repeated or foreign.
    """
    arguments = dict(pairs)
    verbs = [value for key, value in pairs if key == "verb"]
    if len(verbs) != 1 or verbs[0] not in _VERBS:
        msg = "the argument verb must be there once and be one of: " + ", ".join(_VERBS)
        raise OaiError(Fault.VERB, msg)
    if any(_NOT_XML.search(key + value) for key, value in pairs):
        raise OaiError(Fault.ARGUMENT, "an argument holds signs that XML cannot")
    if len(arguments) < len(pairs):
        raise OaiError(Fault.ARGUMENT, "an argument is given more than once")
    rule = _VERBS[verbs[0]]
    given = arguments.keys() - {"verb"}
    if rule.exclusive and rule.exclusive in given:
        if len(given) > 1:
            msg = f"{rule.exclusive} must be the only argument beside verb"
            raise OaiError(Fault.ARGUMENT, msg)
        return arguments
    if foreign := given - rule.required - rule.optional:
        msg = f"{verbs[0]} does not take {', '.join(sorted(foreign))}"
        raise OaiError(Fault.ARGUMENT, msg)
    if absent := rule.required - given:
        msg = f"{verbs[0]} needs {', '.join(sorted(absent))}"
        raise OaiError(Fault.ARGUMENT, msg)
    return arguments


def list_state(arguments: Mapping[str, str]) -> ListState:
    """Return where a list begins or goes on.

    Raises:
        OaiError: The token is none of ours, or a date or format is wrong.
    """
    if "resumptionToken" in arguments:
        return _resumed(arguments["resumptionToken"])
    start, end = _day(arguments, "from"), _day(arguments, "until")
    if start and end and start > end:
        raise OaiError(Fault.ARGUMENT, "from is later than until")
    prefix = checked_prefix(arguments)
    selection = Selection(start=start, end=end, in_set=arguments.get("set", ""))
    return ListState(prefix=prefix, selection=selection)


def checked_prefix(arguments: Mapping[str, str]) -> str:
    """Return the metadata format asked for.

    Raises:
        OaiError: We do not have it.
    """
    prefix = arguments["metadataPrefix"]
    if prefix not in FORMATS:
        msg = f"formats: {', '.join(FORMATS)}"
        raise OaiError(Fault.FORMAT, msg)
    return prefix


def _day(arguments: Mapping[str, str], name: str) -> str:
    text = arguments.get(name)
    if text is None:
        return ""
    try:
        day = dt.datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=dt.UTC).date()
    except ValueError as error:
        msg = f"{name} is no day of the form YYYY-MM-DD, the granularity here"
        raise OaiError(Fault.ARGUMENT, msg) from error
    return day.isoformat()


def _resumed(token: str) -> ListState:
    try:
        padded = token + "=" * (-len(token) % 4)
        values = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
        prefix, start, end, in_set, after, cursor = values
    except (ValueError, TypeError, RecursionError) as error:
        raise OaiError(Fault.RESUMPTION, "no token of this server") from error
    words = (prefix, start, end, in_set, after)
    sound = all(isinstance(one, str) for one in words) and type(cursor) is int
    if not sound or prefix not in FORMATS or cursor < 0:
        raise OaiError(Fault.RESUMPTION, "no token of this server")
    selection = Selection(start=start, end=end, in_set=in_set)
    return ListState(prefix=prefix, selection=selection, after=after, cursor=cursor)
