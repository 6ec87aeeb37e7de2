"""Notes that a conversion wrote into their sentences leave them."""

from __future__ import annotations

import pytest
from support.plain import compose, furniture, notes, shown

LONG = f"Recalling {'the schools of the islands and ' * 5}their teachers,"
HEAD = f"Schools of the islands\nThe General Assembly,\n{LONG}\n{LONG}\n"


@pytest.mark.parametrize(
    ("line", "flow", "note"),
    [
        (
            "Recalling the Declaration of the Schools,See resolution 60/2, annex. as well"
            " as its article 4,",
            "Recalling the Declaration of the Schools,[1] as well as its article 4,",
            "See resolution 60/2, annex.",
        ),
        (
            "Rappelant la Déclaration des écolesVoir résolution 60/2, chap. ii, annexe.,"
            " et son article 4,",
            "Rappelant la Déclaration des écoles[1], et son article 4,",
            "Voir résolution 60/2, chap. ii, annexe.",
        ),
        (
            "ссылаясь на Декларацию о школахСм. резолюцию 60/2, приложение., и статью 4,",
            "ссылаясь на Декларацию о школах[1], и статью 4,",
            "См. резолюцию 60/2, приложение.",
        ),
        (
            "回顾《学校宣言》第60/2号决议。 的各项规定，",
            "回顾《学校宣言》[1] 的各项规定，",
            "第60/2号决议。",
        ),
        (
            "وإذ تشير إلى إعلان المدارس([1]) انظر القرار 60/2.) وإلى مادته 4،",
            "وإذ تشير إلى إعلان المدارس[1] وإلى مادته 4،",
            "انظر القرار 60/2.",
        ),
    ],
    ids=["en", "fr", "ru", "zh", "ar"],
)
def test_a_note_inside_its_sentence_becomes_one(line, flow, note):
    document = compose(HEAD + line)

    assert shown(document)[-1] == flow
    assert notes(document) == [("1", note)]


def test_what_stood_around_a_note_is_declared():
    line = "وإذ تشير إلى إعلان المدارس([1]) انظر القرار 60/2.) وإلى مادته 4،"

    assert furniture(compose(HEAD + line)) == [("other", "([1])"), ("other", ")")]


def test_a_note_at_the_end_of_a_paragraph_needs_another_one():
    last = "Noting the plan of the Schools,See the plan of the year."
    sure = "Recalling the Schools,See resolution 60/2, annex. as well as others,"

    assert not notes(compose(HEAD + last))
    assert len(notes(compose(f"{HEAD}{sure}\n{last}"))) == 2


@pytest.mark.parametrize(
    "line",
    [
        "Mr. McArthur spoke. They went to schools in Paris,Berlin and Rome.",
        "The firm NordBooks Inc. published it.",
        "《学校宣言》第60/2号决议。各项规定，",
    ],
)
def test_words_without_a_blank_are_no_notes(line):
    assert not notes(compose(HEAD + line))
