"""Texts that look like symbols and are none; each is refused with a reason."""

import pytest

from converter.core.symbols import SymbolError, parse

REFUSED = """
|a component is empty
A|names a body
A/|a component is empty
/A/75/1|a component is empty
A//75/1|a component is empty
A/75/1/|a component is empty
75/1|no body has the series 75
60/40|no body has the series 60
and/or|no body has the series AND
XYZ/2019/5|no body has the series XYZ
B/75/1|no body has the series B
C/3/75/1|no body has the series C
UNO/75/1|no body has the series UNO
RES/60/1|no body has the series RES
PV.10|no body has the series PV.10
1325 (2000)|no body has the series 1325
A/RES|no number
A/RES/60|has a session or year
A/RES/2005/1|counts by sessions
A/RES/12/5|since 31
A/RES/0/5|begins with a zero
A/RES/060/1|begins with a zero
A/RES/60/01|begins with a zero
A/RES/60/1-3|is a range
A/RES/60/1 (Annexes and appendices)|names no
A/RES/217 (IIII)|names no session
A/RES/217 (III|not closed
A/RES/60/1)|not closed
A/RES/60/1/2/3/4/5/6/7/8/9/10/11/12/13|more than
A/2021/5|counts by sessions
A/12/5|since 31
A/75/XYZ/1|no series XYZ
A/75/PV|no number
A/75/SR|no number
A/75/1/Add|Add. has no number
A/75/1/Corr|Corr. has no number
A/75/1/Rev.|
A/75/1/Rev.X|has not one number
A/75/1/Add.1-3|has not one number
A/57/759S/2003/332|belongs to resolutions only
A/75/1/Add.1/5|cannot follow
A/75/1/Rev.1/L.2|cannot follow
A/75/1/ITA|no series ITA
A/75/1 B|belongs to resolutions only
A/75/1 (2020)|belongs to resolutions only
A/75/1 (III)|belongs to resolutions only
A/75/L.5 (2020)|belongs to resolutions only
A/75/é1|never stands in a symbol
A/75/1?|never stands in a symbol
A/75/1;A/75/2|never stands in a symbol
A/75/1, para. 5|never stands in a symbol
https://undocs.org/A/75/1|never stands in a symbol
A/75/决议1|never stands in a symbol
A/RES/و68/193|never stands in a symbol
A/75/1#5|never stands in a symbol
A\\RES\\60\\1|never stands in a symbol
A_RES_60_1|never stands in a symbol
A.RES.60.1|no body
A-RES-60-1|has not the form
A RES 60 1|has not the form
A/HCR/27/31|no series HCR
A/HRC|names a body
A/HRC/|a component is empty
A/HRC/2021/5|counts by sessions
A/HRC/RES/24|has a session or year
A/HRC/RES/2021/24|counts by sessions
A/HRC/WG.6|
A/HRC/WG.6/34/ITA|no number
A/HRC/WG.6/34/XXQ/3|no series XXQ
A/C.3|
A/C.3/2021/L.5|counts by sessions
A/C.3/12/5|since 31
A/CONF.219|names a body
A/CONF.219/Q1|has not the form
A/AC.105/|a component is empty
S|names a body
S/|a component is empty
S/he|no series
S/75/1|counts by years
S/1990/1|since 1994
S/RES/75/1|counts by years
S/RES/(2000)|has not the form
S/RES/1325 (20000)|names no session
S/RES/1325 (2000|not closed
S/PRST/75/5|counts by years
S/S-5/1|no special sessions
E/60/1|counts by years
E/1975/5|since 1978
E/RES/60/1|counts by years
E/RES/6|has a session or year
E/S-24/2|no special sessions
E/XYZ/5|no series XYZ
E/CN.5|
E/CN.5/ITA/1|no series ITA
E/HLPF/75/1|counts by years
E/FFDF/2001/1|since 2016
T|names a body
T/RES|no number
T/XYZ/1|no series XYZ
ST|names a body
ST/SGB|names a body
ST/SGB/75/1|counts by years
ST/AI/1975/2|since 1990
CRC/ARM/CO/3|no body has the series CRC
CRC/C|names a body
CRC/C/ARM|no number
CRC/C/ARM/CO|no number
CRC/C/XXQ/CO/1|no series XXQ
CEDAW/C/MYS/CO/|a component is empty
CCPR/84/D/1207/2003|no body has the series CCPR
FCCC/CP/75/10|counts by years
FCCC/CP/1990/1|since 1995
FCCC/KP/CMP|names a body
FCCC/KP/CMP/1999/1|since 2005
UNEP/EA.4|
IDB/47/5|no body has the series IDB
IDB.47|
12/6/2019|no body has the series 12
2019-06-12|has not the form
19/06|begins with a zero
km/h|no body has the series KM
I/O|no body has the series I
w/o|no body has the series W
N/A|no body has the series N
24/7|no body has the series 24
TCP/IP|no body has the series TCP
A/RES/60/1 and A/RES/60/2|has not the form
A/RES/60/1-A/RES|
A/RES/60/1-|has not the form
-A/RES/60/1|has not the form
A/RES/-60/1|has not the form
A/RES/60/-1|has not the form
A/RES/60/1.5|has not the form
A/RES/60.1/5|has not the form
A/RES/60/12345678|has not the form
A/RES/60/1 a b|has not the form
A/RES/60/1 AB|has not the form
A/RES/60/1bis|has not the form
A/RES/S-/1|has not the form
A/RES/S-32|no number
A/RES/ES/11/1|no series ES
A/ES-11|no number
A/S-32|no number
A/GD statement LY|no series
A/80/GD statement LY|no series
LA/COD Note verbale 2022-03-04|has not the form
Interoffice memorandum 1991-12-19|
about:blank|never stands in a symbol
A/RES/60/1 (Part)|
A/75/6 (Sect.)|
A/75/6 (Chapter 3)|names no
A/75/6 ()|not the form
A/75/6 (Sect. three)|names no
A/75/6 ((Sect. 3))|has not the form
A/C.3/56/L (right to development draft)|names no
FCCC/PA/CMA/2021/10 (working copy)|names no
A/75/1/Add.0|begins with a zero
A/75/1/Corr.01|begins with a zero
A/75/1 (Vol.)|names no
A/75/1 (Part IIII)|names no
A/75/1 (Vol. I and)|names no
A/75/1 (Sect 3, para. 2)|never stands
A/75/SR.1/Add.|has not the form
A/HRC/RES/S-27/|a component is empty
A/HRC/55/ABC/4|no series ABC
A/CN.4/XYZ|no series XYZ
A/C.3/78/Q.7/Z|no series Z
S/2021/665/Res|
S/AC.51/75/1|counts by years
S/INF|no number
S/Agenda|no number
E/ICEF/75/5|counts by years
E/C.12/ZZZ/1|no series ZZZ
E/CN.4/Sub.2|names a body
CAT/C/1-2-3|has not the form
CERD/C|names a body
CERD/C/SVK/CO|no number
CED/C/MEX/CO/1/Q|
CMW/C|names a body
HRI|names a body
TD/B(S-XXVI)|names a body
TD/B(S-XXVI/SR.1|not closed
TD/B(S-XXVI))/SR.1|not closed
ICCD/COP(14)|names a body
ICCD/COP(0)/1|names no session
NPT/CONF.2010|names a body
CCW/CONF.VI|names a body
SPLOS|names a body
SPLOS/XX|no number
CLCS/ABC|no series ABC
JIU/REP|no number
CEB|names a body
BWC/MSP|no number
UNDT|names a body
AT/XYZ/1|no series XYZ
CD|names a body
CD/XYZ/5|no series XYZ
PCNICC/XYZ/1|no series XYZ
A/79/1+|never stands
<A/79/1>|never stands
"A/79/1"|never stands
A/79/1&lt;|never stands
A/79/%31|never stands
А/79/Ж1|never stands
A/７９/決1|never stands
""".strip("\n").splitlines()


@pytest.mark.parametrize("row", REFUSED)
def test_a_malformed_symbol_is_refused_with_its_reason(row: str) -> None:
    text, _, reason = row.rpartition("|")

    with pytest.raises(SymbolError) as caught:
        parse(text)

    assert reason in caught.value.reason
    assert caught.value.reason


def test_a_very_long_text_is_refused_at_once() -> None:
    with pytest.raises(SymbolError, match="longer than"):
        parse("A/" * 100_000 + "1")
