"""Labels of speakers, by words and by typography."""

import pytest

from converter.languages.loader import load_pack
from converter.layout import Block, Span
from converter.model.inline import B, text
from converter.recognisers.inline import to_content
from converter.recognisers.speaker import reported_label, spoken_label

SPOKEN = [
    ("en", "Mr. Rossi (Italy) (spoke in French): Thank you.", "Mr. Rossi (Italy)"),
    ("en", "The Acting President: I call on Italy.", "The Acting President"),
    ("en", "The Secretary-General: Peace is work.", "The Secretary-General"),
    ("en", "Mr. Karimi (Iran (Islamic Republic of)): No.", None),
    ("fr", "Mme Okoro (Kenya) (parle en anglais) : Merci.", "Mme Okoro (Kenya)"),
    ("fr", "Le Président par intérim : La parole est à elle.", None),
    ("es", "Sr. Rossi (Italia) (habla en francés): Gracias.", "Sr. Rossi (Italia)"),
    ("es", "El Presidente interino: Tiene la palabra.", "El Presidente interino"),
    ("ru", "Г-жа Окоро (Кения): Благодарю.", "Г-жа Окоро (Кения)"),
    ("ru", "Г-н аль-Мансури (Оман): Море для всех.", "Г-н аль-Мансури (Оман)"),
    ("zh", "罗西先生(意大利)(以法语发言)：谢谢。", "罗西先生(意大利)"),
    ("zh", "代理主席(以英语发言)：请发言。", "代理主席"),
    ("ar", "السيد روسي (إيطاليا) (تكلم بالفرنسية): شكرا.", "السيد روسي (إيطاليا)"),
    ("ar", "الرئيسة: أعطي الكلمة.", "الرئيسة"),
    ("en", "Her Royal Highness Princess Basma (Jordan): I am honoured.", None),
    ("fr", "Sheikha Alya Al-Thani (Qatar) (parle en arabe) : Merci.",
     "Sheikha Alya Al-Thani (Qatar)"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "line", "label"), SPOKEN)
def test_a_speech_begins_with_its_label(code, line, label):
    found = spoken_label(text(line), load_pack(code))
    assert found is not None
    wanted = label or line.partition(" :" if " :" in line else ":")[0]
    assert line[: found.end] == wanted


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("en", "Mr. President: I thank you."),
        ("en", "Mr. Rossi once said: peace is work."),
        ("en", "Mr. Rossi (Italy) said that peace was work."),
        ("en", "Sustainable fisheries (continued): we go on."),
        ("en", "the delegation (France): we agree."),
        ("en", "Report of the Committee (A/75/1): we agree."),
        ("fr", "Monsieur le Président : je vous remercie."),
        ("es", "Sr. Presidente: Le doy las gracias."),
        ("ru", "Г-н Председатель: благодарю Вас."),
        ("zh", "罗西先生说，和平需要努力。"),
        ("ar", "السيد الرئيس: أشكركم."),
    ],
)
def test_an_address_or_a_sentence_is_no_label(code, line):
    assert spoken_label(text(line), load_pack(code)) is None


def test_bold_words_before_a_colon_are_a_label_whatever_they_are():
    content = (B(content=text("U Thant")), *text(" (Burma): I agree."))
    found = spoken_label(content, load_pack("en"))
    assert found is not None
    assert found.end == len("U Thant (Burma)")


def test_words_on_the_language_are_no_state():
    content = (B(content=text("U Thant")), *text(" (spoke in French): I agree."))
    found = spoken_label(content, load_pack("en"))
    assert found is not None
    assert found.end == len("U Thant")
    assert found.note == (len("U Thant ("), len("U Thant (spoke in French"))


def test_a_bold_heading_before_plain_text_is_no_label():
    content = (B(content=text("Draft 12")), *text(": the text follows."))
    assert spoken_label(content, load_pack("en")) is None


@pytest.mark.parametrize(
    ("code", "line", "role"),
    [
        ("en", "Ms. Okoro (Kenya) said that she agreed.", "#representative"),
        ("en", "Ms. Okoro (Special Rapporteur on parks) agreed.", "#speaker"),
        ("en", "The Chair said that it was late.", "#chair"),
        ("fr", "M. Rossi (Italie) dit que oui.", "#representative"),
        ("es", "La Presidenta dice que es tarde.", "#chair"),
        ("ru", "Г-н Росси (Италия) говорит, что да.", "#representative"),
        ("zh", "主席说，时间不早了。", "#chair"),
        ("ar", "السيدة أوكورو (كينيا): قالت نعم.", "#representative"),
    ],
)
def test_a_summary_record_shows_in_which_role_someone_speaks(code, line, role):
    found = reported_label(text(line), load_pack(code))
    assert found is not None
    assert found.as_ == role


def test_a_block_of_one_line_is_read_like_its_content():
    block = Block(inlines=(Span(text="Mr. Rossi", bold=True), Span(text=" agreed.")))
    found = reported_label(to_content(block.inlines), load_pack("en"))
    assert found is not None
    assert found.name == (0, len("Mr. Rossi"))
