"""The table in schemas/README.md is the one the Schematron gives."""

from pathlib import Path

import pytest

from converter.validation.profile import profile_rules
from converter.validation.rule_table import readme, table, updated
from converter.validation.rulebook import rulebook
from converter.validation.schematron import Schematron, SchematronError

SCHEMA = """<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt">
<phase id="all"><active pattern="p"/></phase>
<pattern id="p"><title>T.</title><rule context="{context}">{content}</rule></pattern>
</schema>"""


def test_the_page_holds_the_table_of_the_rules_as_they_are() -> None:
    page = readme().read_text("utf-8")
    assert updated(page) == page, "run `python -m converter.validation.rule_table`"


def test_the_table_has_a_row_for_every_rule() -> None:
    rows = table().splitlines()[2:]
    assert [row.split("|")[1].strip() for row in rows] == [
        rule.id for rule in profile_rules().rules
    ]


def test_all_eighty_rules_are_there() -> None:
    assert {f"R{number:02}" for number in range(1, 81)} <= set(rulebook())


def test_the_profile_official_leaves_out_what_speaks_of_the_wrapper() -> None:
    rules = profile_rules().rules
    left = {rule.id for rule in rules if "official" not in rule.phases}
    assert left == {"R47", "R51", "R55"}
    assert all("guidelines" in rule.phases for rule in rules)


@pytest.mark.parametrize(
    ("context", "content"),
    [
        ("a", '<assert id="X" test="b"/>'),
        ("//a", '<assert id="X" test="current()/b"/>'),
        ("//a", '<report id="X" test="b"/>'),
    ],
)
def test_what_the_evaluator_does_not_have_is_refused(
    tmp_path: Path, context: str, content: str
) -> None:
    path = tmp_path / "rules.sch"
    path.write_text(SCHEMA.format(context=context, content=content), "utf-8")
    with pytest.raises(SchematronError):
        Schematron(path)
