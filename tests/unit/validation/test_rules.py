"""Every rule of the profile can fire, and fires alone.

The cases are data: ``tests/rules/*.toml``. A case names a document of
``tests/rules/bases``, the edits ``with`` which it holds what the rule is about and
passes, and the edits that ``break`` it: each a pair of texts, the first of which must
occur (line breaks between tags do not count). ``schema`` says that the official schema
objects too, ``vacuous`` that nothing of the kind may stand in a document that passes.
"""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, isoschematron

from converter.core.diagnostics import Severity
from converter.core.resources import schema_dir
from converter.validation.profile import profile_rules, validate_profile
from converter.validation.schema import validate_schema
from converter.validation.schematron import Rule

Case = dict[str, Any]

RULES = Path(__file__).parents[2] / "rules"
CASES = {
    rule: case
    for path in sorted(RULES.glob("*.toml"))
    for rule, case in tomllib.loads(path.read_text("utf-8")).items()
}
INDENT = re.compile(r">\n\s*<")
IDS = [rule.id for rule in profile_rules().rules]
NAMESPACES = {
    "akn": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0",
    "re": "http://exslt.org/regular-expressions",
}


def compact(text: str) -> str:
    return INDENT.sub("><", text)


def edited(text: str, edits: list[list[str]]) -> str:
    text = compact(text)
    for find, put in ((compact(find), compact(put)) for find, put in edits):
        assert find in text, f"{find!r} is not in the document"
        text = text.replace(find, put)
    return text


def passing(case: Case) -> str:
    base = (RULES / "bases" / f"{case['base']}.xml").read_text("utf-8")
    return edited(base, case.get("with", []))


def failing(case: Case) -> str:
    return edited(passing(case), case["break"])


def profile_for(case: Case) -> str:
    return "guidelines" if case["base"] == "guidelines" else "official"


def parsed(text: str) -> etree._Element:
    return etree.fromstring(text.encode())


@cache
def standard_processor(phase: str) -> isoschematron.Schematron:
    return isoschematron.Schematron(
        etree.parse(schema_dir() / "akn4un.sch"), phase=phase, store_report=True
    )


def test_every_rule_has_a_case_and_every_case_a_rule() -> None:
    assert sorted(CASES) == sorted(IDS)


@pytest.mark.parametrize("rule", CASES)
def test_the_passing_copy_breaks_no_rule_and_is_valid(rule: str) -> None:
    root = parsed(passing(CASES[rule]))
    assert validate_profile(root, profile_for(CASES[rule])) == []
    assert validate_schema(root) == []


@pytest.mark.parametrize("rule", CASES)
def test_the_passing_copy_holds_what_the_rule_is_about(rule: str) -> None:
    context = next(r.context for r in profile_rules().rules if r.id == rule)
    found = parsed(passing(CASES[rule])).xpath(context, namespaces=NAMESPACES)
    assert bool(found) is not CASES[rule].get("vacuous", False)


@pytest.mark.parametrize("rule", CASES)
def test_the_failing_copy_breaks_the_rule_alone(rule: str) -> None:
    case = CASES[rule]
    root = parsed(failing(case))
    fired = {finding.rule for finding in validate_profile(root, profile_for(case))}
    assert fired == {rule}


@pytest.mark.parametrize("rule", CASES)
def test_the_failing_copy_is_valid_unless_the_case_says_otherwise(rule: str) -> None:
    found = validate_schema(parsed(failing(CASES[rule])))
    assert bool(found) is ("schema" in CASES[rule]), found


@pytest.mark.parametrize("rule", CASES)
def test_a_standard_processor_says_the_same(rule: str) -> None:
    case = CASES[rule]
    root = parsed(failing(case))
    processor = standard_processor(profile_for(case))
    processor.validate(root)
    report = processor.validation_report
    theirs = sorted(e.get("id") for e in report.iter("{*}failed-assert"))
    ours = sorted(f.rule for f in validate_profile(root, profile_for(case)))
    assert theirs == ours


@pytest.mark.parametrize("rule", profile_rules().rules, ids=lambda rule: rule.id)
def test_a_rule_says_what_is_wrong_what_to_do_and_where_it_comes_from(
    rule: Rule,
) -> None:
    assert rule.title.endswith(".")
    assert rule.advice.endswith(".")
    assert rule.source
    assert rule.severity in set(Severity)
    assert rule.phases


@pytest.mark.parametrize("rule", CASES)
def test_a_finding_names_its_place(rule: str) -> None:
    case = CASES[rule]
    found = validate_profile(parsed(failing(case)), profile_for(case))
    assert all(f.line and f.xpath.startswith("/") and f.message for f in found)
