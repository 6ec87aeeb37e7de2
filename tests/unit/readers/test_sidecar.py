"""A sidecar is read in three forms, and what it cannot say is refused."""

import pytest

from converter.core.errors import UsageError
from converter.readers.sidecar import parse_sidecar

MARC = """<collection xmlns="http://www.loc.gov/MARC21/slim"><record>
<datafield tag="191"><subfield code="a">A/99/412</subfield><subfield code="c">99</subfield></datafield>
<datafield tag="269"><subfield code="a">2044-08-09</subfield></datafield>
<datafield tag="650"><subfield code="a">LIBRARIES</subfield></datafield>
</record></collection>"""
FORMS = {
    "a.json": '{"symbol": "A/99/412", "session": 99, "keywords": ["LIBRARIES"]}',
    "a.csv": "symbol,session,keywords\nA/99/412,99,LIBRARIES\n",
    "a.xml": MARC,
}


@pytest.mark.parametrize("name", FORMS)
def test_each_form_says_the_same(name: str) -> None:
    known = parse_sidecar(FORMS[name].encode(), name)
    assert (known["symbol"], known["session"]) == ("A/99/412", "99")
    assert [one["value"] for one in known["keywords"]] == ["LIBRARIES"]


def test_a_person_says_which_fields_were_reviewed() -> None:
    known = parse_sidecar(b'{"date": "2044-08-09", "reviewed": ["date"]}', "a.json")
    assert known["reviewed"] == ("date",)


@pytest.mark.parametrize("text", ['{"colour": "red"}', '{"date": "soon"}', "[]"])
def test_what_is_no_fact_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        parse_sidecar(text.encode(), "a.json")
