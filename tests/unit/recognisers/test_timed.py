"""Times of day as languages print them."""

import pytest

from converter.languages.loader import load_pack
from converter.model.inline import RecordedTime, text
from converter.recognisers.starts import match_any
from converter.recognisers.timed import ENDS, clock, with_time


@pytest.mark.parametrize(
    ("code", "line", "time"),
    [
        ("en", "The meeting was called to order at 10.05 a.m.", "10:05:00"),
        ("en", "The meeting was called to order at 3 p.m.", "15:00:00"),
        ("en", "The meeting was called to order at 12 noon.", "12:00:00"),
        ("fr", "La séance est ouverte à 10 h 5.", "10:05:00"),
        ("fr", "La séance est ouverte à 15 heures.", "15:00:00"),
        ("es", "Se declara abierta la sesión a las 15.10 horas.", "15:10:00"),
        ("ru", "Заседание открывается в 15 ч 10 мин.", "15:10:00"),
        ("zh", "下午3时05分宣布开会。", "15:05:00"),
        ("zh", "上午10时开会。", "10:00:00"),
        ("ar", "افتتحت الجلسة الساعة 15/10.", "15:10:00"),
    ],
)
def test_the_time_of_the_opening_is_read(code, line, time):
    found = match_any(load_pack(code).record.opened, line)
    assert found is not None
    assert clock(found) == time


def test_an_hour_that_no_day_has_is_no_time():
    found = match_any(
        load_pack("es").record.opened, "Se abre la sesión a las 25.10 horas."
    )
    assert found is not None
    assert clock(found) == ""


def test_a_time_keeps_its_printed_words():
    line = "The meeting rose at 6.05 p.m."
    found = match_any(load_pack("en").record.rose, line)
    assert found is not None
    nodes = with_time(text(line), found, ENDS)
    (time,) = [node for node in nodes if isinstance(node, RecordedTime)]
    assert time.time == "18:05:00"
    assert time.type_ == "endEvent"
