"""The audit counts every letter once and says which were lost."""

import time
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from converter.validation.conservation import audit

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
FIRST = "The keeper of the lighthouse trims the lamp before dusk."
SECOND = "Ships that pass in the night are counted in the morning."


def doc(body: str, meta: str = "") -> etree._Element:
    return etree.fromstring(
        f'<akomaNtoso xmlns="{AKN}" xmlns:x="urn:x"><doc><meta>{meta}</meta>'
        f"<mainBody>{body}</mainBody></doc></akomaNtoso>"
    )


def test_the_same_text_is_wholly_kept_and_wholly_backed() -> None:
    result = audit(f"{FIRST}\n{SECOND}", doc(f"<p>{FIRST}</p><p>{SECOND}</p>"))
    assert (result.lost, result.invented) == (0, 0)
    assert (result.kept, result.backed) == (1.0, 1.0)


def test_text_may_move() -> None:
    result = audit(
        f"{FIRST}\n{SECOND}\nA/99/1", doc(f"<p>A/99/1 {SECOND}</p><p>{FIRST}</p>")
    )
    assert (result.lost, result.invented) == (0, 0)


def test_spacing_and_punctuation_do_not_count() -> None:
    result = audit("The key-\nword: “lamp”", doc("<p>The keyword - lamp</p>"))
    assert result.lost == 0


def test_a_lost_sentence_is_counted_and_shown() -> None:
    result = audit(f"{FIRST}\n{SECOND}", doc(f"<p>{FIRST}</p>"))
    assert result.lost == sum(char.isalnum() for char in SECOND)
    assert result.missing == (SECOND,)


def test_a_sentence_kept_once_of_two_is_lost_once() -> None:
    result = audit(f"{FIRST}\n{FIRST}", doc(f"<p>{FIRST}</p>"))
    assert result.lost == result.placed


def test_an_invented_sentence_is_counted_and_shown() -> None:
    result = audit(FIRST, doc(f"<p>{FIRST}</p><p>{SECOND}</p>"))
    assert result.invented == sum(char.isalnum() for char in SECOND)
    assert result.added == (SECOND,)


def test_text_written_twice_is_invented_once() -> None:
    result = audit(FIRST, doc(f"<p>{FIRST}</p><p>{FIRST}</p>"))
    assert (result.lost, result.invented) == (0, result.total)


def test_a_single_lost_number_is_seen() -> None:
    assert audit(f"{FIRST} 7", doc(f"<p>{FIRST}</p>")).lost == 1


def test_a_note_does_not_cut_the_text_that_calls_it() -> None:
    note = '<authorialNote marker="1"><p>See the log of last year.</p></authorialNote>'
    body = f"<p>The keeper of the light{note}house trims the lamp.</p>"
    source = (
        "The keeper of the light1house trims the lamp.\n1 See the log of last year."
    )
    result = audit(source, doc(body))
    assert (result.lost, result.invented) == (0, 0)


def test_declared_discards_account_for_text_of_the_source() -> None:
    source = f"{FIRST}\nA/99/1 page 3 of 12\n{SECOND}"
    body = doc(f"<p>{FIRST} {SECOND}</p>")
    assert audit(source, body, discarded=["A/99/1 page 3 of 12"]).lost == 0
    assert audit(source, body).lost > 0


def test_a_discard_that_repeats_the_text_does_not_take_it_away() -> None:
    head = "lamp before dusk"
    result = audit(head, doc(f"<p>Q {head} zzzz</p>"), discarded=[head])
    assert result.invented == len("Qzzzz")


def test_page_furniture_in_the_metadata_is_placed_and_never_invented() -> None:
    meta = "<presentation><x:foot>44-12345 (E)</x:foot></presentation>"
    assert audit(f"{FIRST}\n44-12345 (E)", doc(f"<p>{FIRST}</p>", meta)).lost == 0
    assert audit(FIRST, doc(f"<p>{FIRST}</p>", meta)).invented == 0


def test_labels_in_the_metadata_are_no_text() -> None:
    meta = "<references><note>General Assembly</note></references>"
    assert audit("General Assembly", doc("<p>…</p>", meta)).placed == 0


def test_nothing_is_wholly_kept() -> None:
    result = audit("", doc("<p/>"))
    assert (result.kept, result.backed) == (1.0, 1.0)


WORDS = st.lists(
    st.sampled_from(
        [
            "lamp",
            "bell",
            "keeper",
            "12",
            "حارس",
            "المنارة",
            "灯塔",
            "守护",
            "смотритель",
        ]
    ),
    max_size=60,
)


@given(WORDS, st.randoms())
def test_no_order_of_whole_lines_loses_a_letter(
    words: list[str], random: Random
) -> None:
    shuffled = words[:]
    random.shuffle(shuffled)
    body = doc("".join(f"<p>{word}</p>" for word in shuffled))
    result = audit("\n".join(words), body)
    assert result.total == result.written
    assert result.lost == result.invented


@given(WORDS, WORDS)
def test_the_balance_holds_for_any_two_texts(
    source: list[str], body: list[str]
) -> None:
    result = audit("\n".join(source), doc("".join(f"<p>{w}</p>" for w in body)))
    assert 0 <= result.placed <= result.total
    assert 0 <= result.invented <= result.written


def test_the_time_grows_with_the_text_and_no_faster() -> None:
    def seconds(lines: int) -> float:
        text = "\n".join(f"{FIRST} {n}" for n in range(lines))
        body = doc("".join(f"<p>{FIRST} {n * 7 % lines}</p>" for n in range(lines)))
        started = time.perf_counter()
        audit(text, body)
        return time.perf_counter() - started

    seconds(100)
    assert seconds(4000) < 40 * seconds(400)
