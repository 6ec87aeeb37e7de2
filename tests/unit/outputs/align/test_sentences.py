import pytest

from converter.outputs.align.sentences import pair_sentences, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One thing. Another thing.", ["One thing.", "Another thing."]),
        ("Mr. Rossi spoke. He left.", ["Mr. Rossi spoke.", "He left."]),
        ("See para. 3 above. Then go.", ["See para. 3 above.", "Then go."]),
        ("See sects. 1 and 2.", ["See sects. 1 and 2."]),
        ("He left Japan. It rained.", ["He left Japan.", "It rained."]),
        ("So be it. Then go.", ["So be it.", "Then go."]),
        ("See chap. II, sect. A.", ["See chap. II, sect. A."]),
        ("Report (A/9/1), chap. IV.", ["Report (A/9/1), chap. IV."]),
        ("In chap. I, annex. It ends.", ["In chap. I, annex.", "It ends."]),
        ("We met. I welcome that.", ["We met.", "I welcome that."]),
        ("99/7. Open formats", ["99/7. Open formats"]),
        ("It rose by 3.5 per cent.", ["It rose by 3.5 per cent."]),
        ("第一句。第二句！第三句", ["第一句。", "第二句！", "第三句"]),
        ("هل هذا صحيح؟ نعم.", ["هل هذا صحيح؟", "نعم."]),
        ("Он пришел. «Да», — сказал он.", ["Он пришел.", "«Да», — сказал он."]),
        ("", []),
        ("   ", []),
    ],
)
def test_text_is_cut_where_a_sentence_ends(text: str, expected: list[str]) -> None:
    assert list(sentences(text)) == expected


def test_no_sign_is_lost() -> None:
    text = "A. B? C! (D.) “E.” F… G. h."
    assert "".join(sentences(text)).replace(" ", "") == text.replace(" ", "")


def test_a_sentence_that_is_two_elsewhere_stays_with_both() -> None:
    found = list(
        pair_sentences(
            [
                "In 1999 it opened A/1/2. In 2005 it closed 17 doors.",
                "En 1999, A/1/2, et en 2005 on a fermé 17 portes.",
            ]
        )
    )
    assert len(found) == 1
    assert found[0][0][0].endswith("17 doors.")


def test_a_language_without_text_has_empty_cells() -> None:
    found = [texts for texts, _ in pair_sentences(["First one. Then two.", ""])]
    assert found == [("First one.", ""), ("Then two.", "")]
