"""Promises of the IRI steps that a symbol gives."""

import pytest

from converter.core.symbols import parse
from converter.core.symbols.iri import actor_of, number_of


@pytest.mark.parametrize(
    ("printed", "actor", "wrapper", "component"),
    [
        ("A/RES/60/1", "un-ga", "A-RES-60-1", "60-1"),
        ("S/RES/1325 (2000)", "un-sc", "S-RES-1325_(2000)", "1325_(2000)"),
        ("A/61/187", "un-ga", "A-61-187", "A-61-187"),
        ("A/C.3/78/L.41/Rev.1", "un-ga-c3", "A-C.3-78-L.41-Rev.1", None),
        ("A/61/PV.10", "un-ga", "A-61-PV.10", None),
        ("ST/SGB/2019/8", "un-st", "ST-SGB-2019-8", None),
        ("E/CN.5/2006/6", "un-ecosoc-cn5", "E-CN.5-2006-6", None),
        ("A/HRC/RES/31/5", "un-ga-hrc", "A-HRC-RES-31-5", "31-5"),
        ("A/RES/75/290 A", "un-ga", "A-RES-75-290A", "75-290A"),
        ("A/75/6 (Sect. 3)", "un-ga", "A-75-6_(Sect._3)", None),
    ],
)
def test_the_steps_are_those_of_akn4un(
    printed: str, actor: str, wrapper: str, component: str | None
) -> None:
    symbol = parse(printed)

    assert actor_of(symbol) == actor
    assert number_of(symbol) == wrapper
    assert number_of(symbol, component=True) == (component or wrapper)
