"""Document symbols: read, printed and found the same whatever they hold."""

import string
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from converter.core.symbols import Symbol, SymbolError, find_symbols, parse

BODIES = st.sampled_from(
    [
        "A/{session}",
        "A/C.3/{session}",
        "A/HRC/{session}",
        "A/RES/{session}",
        "A/CN.4",
        "A/AC.109/{year}",
        "A/CONF.219/{year}",
        "S/{year}",
        "S",
        "E/{year}",
        "E/CN.5/{year}",
        "E/RES/{year}",
        "ST/SGB/{year}",
        "TD/B/{session}",
        "FCCC/CP/{year}",
        "UNEP/EA.{session}",
        "CRC/C",
        "ICCD/COP({session})",
        "IDB.{session}",
        "NPT/CONF.{year}",
    ]
)
NATURES = st.sampled_from(["", "", "L.", "PV.", "SR.", "INF/", "CRP.", "WP.", "NGO/"])
CHANGES = st.lists(
    st.builds(
        "/{}.{}".format,
        st.sampled_from(["Add", "Corr", "Rev", "Amend"]),
        st.integers(1, 60),
    ),
    max_size=3,
).map("".join)
PARTS = st.sampled_from(["", "", "", " (Sect. 3)", " (Vol. II)", " (Parts I and II)"])


@st.composite
def symbols(draw: st.DrawFn) -> str:
    """Symbols as the UN could print them."""
    body = draw(BODIES).format(
        session=draw(st.integers(31, 120)), year=draw(st.integers(1995, 2049))
    )
    nature = "" if "/RES/" in body else draw(NATURES)
    part = "" if "/RES/" in body else draw(PARTS)
    return f"{body}/{nature}{draw(st.integers(10, 9999))}{part}{draw(CHANGES)}"


def tried(text: str) -> tuple[Symbol | None, str]:
    """The symbol, or why there is none."""
    try:
        return parse(text), ""
    except SymbolError as fault:
        return None, fault.reason


@given(symbols())
def test_a_symbol_is_printed_as_it_was_read(text: str) -> None:
    symbol = parse(text)

    assert parse(symbol.text) == symbol
    assert parse(symbol.compact) == symbol
    assert symbol.key == text.upper().replace(" ", "")


@given(symbols(), st.sampled_from([str.upper, str.lower, str.title, str.swapcase]))
def test_case_and_blanks_do_not_matter(text: str, change: Callable[[str], str]) -> None:
    assert parse(f"  {change(text)} ").key == parse(text).key


@given(symbols())
def test_a_change_leads_back_to_what_it_changes(text: str) -> None:
    symbol = parse(text)

    assert parse(f"{symbol.text}/Corr.3").parent == symbol


@given(symbols())
def test_the_iri_step_has_no_stroke_and_no_blank(text: str) -> None:
    step = parse(text).number_iri

    assert not set(step) & set("/ ")
    assert step.count("-") >= text.count("/")


@given(
    symbols(),
    st.sampled_from(["", " ", "(", "见", "الوثيقة ", "см. ", "voir\u00a0", "“", "; "]),
    st.sampled_from(
        ["", ".", ", para. 5", ")", "号决议", "، الفقرة", ";", " and", "”"]
    ),
)
def test_a_symbol_is_found_where_it_stands(text: str, before: str, after: str) -> None:
    found = list(find_symbols(f"{before}{text}{after}"))

    assert [(one.start, one.end) for one in found] == [
        (len(before), len(before) + len(text))
    ]
    assert found[0].symbol == parse(text)


@given(st.text(alphabet=string.ascii_letters + string.digits + "/.-() *", max_size=40))
def test_any_text_is_a_symbol_that_prints_or_a_refusal_with_a_reason(text: str) -> None:
    symbol, reason = tried(text)

    assert bool(symbol) != bool(reason)
    assert symbol is None or parse(symbol.text) == symbol


@given(st.text(max_size=200))
def test_what_is_found_in_any_text_is_a_symbol_in_its_place(text: str) -> None:
    end = 0
    for found in find_symbols(text):
        assert end <= found.start < found.end <= len(text)
        assert parse(text[found.start : found.end]) == found.symbol
        end = found.end


@given(symbols(), st.data())
def test_a_symbol_with_a_foreign_sign_is_refused(
    text: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(text)))
    sign = data.draw(st.sampled_from("?#%&=:;,!\"'<>[]{}|\\_+~^$@"))

    symbol, reason = tried(text[:at] + sign + text[at:])

    assert symbol is None
    assert reason
