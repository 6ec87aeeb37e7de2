"""Characters are found from bytes: surest evidence first, nothing silently lost."""

from __future__ import annotations

import codecs

import pytest

from converter.core.errors import UnsupportedFormatError
from converter.readers.encoding import decode, is_guess

CHINESE = (
    "联合国大会回顾其以往关于国际移徙与发展问题的各项决议，并欢迎秘书长的报告。\n" * 4
)
TAIWAN = (
    "聯合國大會回顧其以往關於國際移徙與發展問題的各項決議，並歡迎秘書長的報告。\n" * 4
)
RUSSIAN = (
    "Генеральная Ассамблея, напоминая о своих предыдущих резолюциях по вопросу,\n" * 4
)
ARABIC = (
    "إن الجمعية العامة، إذ تشير إلى قراراتها السابقة بشأن الهجرة الدولية والتنمية،\n"
    * 4
)
FRENCH = (
    "L’Assemblée générale, réaffirmant ses résolutions antérieures à ce sujet,\n" * 4
)
SPANISH = (
    "La Asamblea General, reafirmando sus resoluciones sobre la migración y el niño,\n"
    * 4
)


@pytest.mark.parametrize(
    ("text", "encoding", "language"),
    [
        (CHINESE, "gb18030", "zh"),
        (CHINESE, "gb2312", ""),
        (CHINESE, "hz", ""),
        (TAIWAN, "big5", "zh"),
        (TAIWAN, "big5", ""),
        (RUSSIAN, "cp1251", "ru"),
        (RUSSIAN, "koi8-r", ""),
        (RUSSIAN, "cp866", "ru"),
        (RUSSIAN, "iso8859-5", ""),
        (ARABIC, "cp1256", "ar"),
        (ARABIC, "iso8859-6", ""),
        (FRENCH, "cp1252", "fr"),
        (FRENCH, "cp1252", ""),
        (SPANISH, "cp1252", ""),
        (SPANISH, "mac-roman", "es"),
    ],
)
def test_legacy_encodings_are_found(text, encoding, language):
    assert decode(
        text.encode(encoding, "ignore"), language=language
    ).text == text.encode(encoding, "ignore").decode(encoding)


@pytest.mark.parametrize("text", [CHINESE, RUSSIAN, ARABIC, FRENCH, "Agenda item 5\n"])
@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"],
)
def test_unicode_is_read_with_and_without_mark(text, encoding):
    decoded = decode(text.encode(encoding))

    assert decoded.text == text
    assert decoded.replaced == 0


def test_the_language_decides_where_bytes_fit_several_encodings():
    few = "Резолюция".encode("koi8-r")

    assert decode(few, language="ru").text == "Резолюция"
    assert is_guess(decode(few))


def test_gb_is_read_as_its_superset():
    assert decode((CHINESE + "朱镕基").encode("gbk")).text.endswith("朱镕基")


def test_short_chinese_is_not_taken_for_big5():
    assert (
        decode("联合国\n大会\n".encode("gb2312"), language="zh").text
        == "联合国\n大会\n"
    )


def test_a_stated_encoding_is_obeyed():
    decoded = decode(RUSSIAN.encode("koi8-r"), encoding="koi8-r")

    assert decoded.text == RUSSIAN
    assert decoded.method == "stated"


def test_a_byte_order_mark_goes_with_a_stated_unicode():
    data = codecs.BOM_UTF16_BE + "Annex".encode("utf-16-be")

    assert decode(data, encoding="utf-16-le").text == "Annex"


def test_an_unknown_encoding_is_an_error_that_names_it():
    with pytest.raises(UnsupportedFormatError, match="klingon"):
        decode(b"text", encoding="klingon")


def test_a_codec_for_bytes_is_no_text_encoding():
    with pytest.raises(UnsupportedFormatError):
        decode(b"text", encoding="base64")


def test_broken_bytes_in_utf8_are_marked_and_counted():
    data = CHINESE.encode() + b"\xff" + RUSSIAN.encode() + b"\xc3"

    decoded = decode(data)

    assert decoded.encoding == "utf-8"
    assert decoded.replaced == 2
    assert decoded.text.count("\ufffd") == 2


def test_bytes_outside_a_stated_encoding_are_marked_and_counted():
    assert decode(b"a\xffb", encoding="ascii").replaced == 1


def test_lone_surrogates_pass_to_be_counted_later():
    data = CHINESE.encode() + "\ud800".encode("utf-8", "surrogatepass")

    assert decode(data).text.endswith("\ud800")


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
        b"PK\x03\x04" + bytes(range(0, 256, 3)) * 40,
        bytes(200),
    ],
)
def test_binary_data_is_refused(data):
    with pytest.raises(UnsupportedFormatError, match="not text"):
        decode(data)


def test_a_few_controls_do_not_make_text_binary():
    assert decode(b"Agenda\x00 item\x07 5" + b" and its title" * 20).encoding == "utf-8"
