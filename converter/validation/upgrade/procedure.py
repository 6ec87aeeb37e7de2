"""Steps, votes and keywords: pointers where the published files have free text.

Source: `official-practice` 2.1 and 4 rows 8 to 10. What a step says in words (the
sponsors) becomes the label of an entry; a step without a date is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from converter.core.symbols import SymbolError, parse
from converter.validation.upgrade.tree import akn, every, remove

if TYPE_CHECKING:
    from lxml import etree

    from converter.validation.upgrade.repair import Log

_NO_DATE = "0001-"
_VOTES = {
    "adoptedWithoutVote": "adopted",
    "adoptedRecordedVote": "adopted",
}


def settle_procedure(root: etree._Element, log: Log) -> None:
    """Put right workflow, voting and classification of every document."""
    for step in every(root, "step"):
        _settle_step(step, log)
    for workflow in every(root, "workflow"):
        if not len(workflow):
            remove(workflow)
    for voting in every(root, "voting"):
        _settle_vote(voting, log)
    for keyword in every(root, "keyword"):
        if not keyword.get("showAs"):
            log.set("value", keyword, "showAs", keyword.get("value", ""))
    for classification in every(root, "classification"):
        if not len(classification):
            log.note("empty element", classification, "empty")
            remove(classification)


def _settle_step(step: etree._Element, log: Log) -> None:
    if step.get("date", "").startswith(_NO_DATE):
        said = ", ".join(str(value) for value in step.attrib.values() if value)
        log.note("date", step, said)
        remove(step)
        return
    document = step.get("as", "")
    if document and not document.startswith("#"):
        del step.attrib["as"]
        try:
            symbol = parse(document).text.replace(" ", "")
        except SymbolError:
            log.note("reference", step, document, attribute="as")
        else:
            log.set("link", step, "href", f"https://undocs.org/{symbol}")
    elif not document and "as" in step.attrib:
        log.drop("empty attribute", step, "as")
    reference = step.get("refersTo", "")
    if reference and not reference.startswith("#"):  # a paragraph number
        log.drop("reference", step, "refersTo")
    outcome = step.get("outcome", "")
    if outcome and not outcome.startswith("#"):
        log.set("reference", step, "outcome", f"#{outcome}")
    if not step.get("by"):
        log.set("reference", step, "by", _organ(step))


def _organ(node: etree._Element) -> str:
    """Return the pointer to the organ of the work, which stands behind a step."""
    for around in node.iterancestors(akn("meta")):
        author = around.find(f".//{akn('FRBRWork')}/{akn('FRBRauthor')}")
        if author is not None:
            return f"#{author.get('href', '').removeprefix('#')}"
    return ""


def _settle_vote(voting: etree._Element, log: Log) -> None:
    outcome = voting.get("outcome", "")
    if outcome in _VOTES:
        log.set("reference", voting, "refersTo", f"#{outcome}")
        log.set("reference", voting, "outcome", f"#{_VOTES[outcome]}")
    elif outcome and not outcome.startswith("#"):
        log.drop("reference", voting, "outcome")
    elif not outcome and "outcome" in voting.attrib:
        log.drop("empty attribute", voting, "outcome")
    for quorum in voting.findall(akn("quorum")):
        if not quorum.get("value"):
            log.note("empty attribute", quorum, "no value")
            remove(quorum)
    if not voting.get("href"):
        root = voting.getroottree().getroot()
        conclusions = root.find(f".//{akn('conclusions')}")
        if conclusions is not None:
            if not conclusions.get("eId"):
                log.set("eId", conclusions, "eId", "conclusions")
            log.set("reference", voting, "href", f"#{conclusions.get('eId')}")
