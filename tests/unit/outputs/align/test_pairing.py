from collections import Counter

from converter.outputs.align.pairing import Pair, pair
from converter.outputs.align.unit import Unit, tokens_of, unit_of_text


def _units(*texts: str) -> list[Unit]:
    return [unit_of_text(text) for text in texts]


def _links(pairs: list[Pair]) -> list[tuple[list[int], list[int]]]:
    return [(list(one.left), list(one.right)) for one in pairs]


def test_equal_sequences_pair_one_to_one() -> None:
    left = _units("Recalling 60/1 of 2005", "Noting A/61/3", "Requests 20 States")
    right = _units("Rappelant 60/1 de 2005", "Notant A/61/3", "Prie 20 États")
    assert _links(pair(left, right)) == [([0], [0]), ([1], [1]), ([2], [2])]


def test_what_one_language_lacks_shifts_nothing() -> None:
    left = _units("In 1999 there was A/1/2.", "In 2005 came B/3/4.", "In 2010 C/5/6.")
    right = _units("En 1999, A/1/2.", "En 2010, C/5/6.")
    assert _links(pair(left, right)) == [([0], [0]), ([1], []), ([2], [1])]


def test_a_paragraph_in_two_pieces_pairs_with_both() -> None:
    left = _units("The first of 1999 and then the second of 2005 together with 17 more")
    right = _units("Le premier de 1999 et puis", "le second de 2005 avec 17 autres")
    assert _links(pair(left, right)) == [([0], [0, 1])]


def test_every_unit_is_in_one_pair() -> None:
    left = _units(*(f"{number} words of {number * 7}" for number in range(30)))
    right = _units(*(f"{number} mots de {number * 7}" for number in range(0, 30, 3)))
    pairs = pair(left, right)
    assert [at for one in pairs for at in one.left] == list(range(30))
    assert [at for one in pairs for at in one.right] == list(range(10))


def test_nothing_pairs_with_nothing() -> None:
    assert pair([], []) == []
    assert _links(pair(_units("a"), [])) == [([0], [])]


def test_numbers_are_believed_only_where_both_languages_count_alike() -> None:
    def numbered(label: int, text: str) -> Unit:
        return Unit(
            length=len(text), tokens=tokens_of(text), label=str(label), parent="/",
            key=("", f"para_{label}", 1), kind="paragraph",
        )  # fmt: skip

    left = [numbered(at, f"Year {2000 + at} and {at * 31}") for at in range(1, 6)]
    # the right language counts one more at the start
    right = [numbered(1, "an extra paragraph without any"), *(
        numbered(at + 1, f"Année {2000 + at} et {at * 31}") for at in range(1, 6)
    )]  # fmt: skip
    assert _links(pair(left, right))[1:] == [([at], [at + 1]) for at in range(5)]


def test_one_number_in_common_makes_no_pair_sure_where_languages_count_apart() -> None:
    def numbered(label: int, text: str) -> Unit:
        return Unit(
            length=len(text), tokens=tokens_of(text), label=str(label), parent="/",
            key=("", f"para_{label}", 1), kind="paragraph",
        )  # fmt: skip

    texts = [
        f"Of the countries and their plans {extra} there is said something"
        for extra in ("until 2030", "for", "and", "by 2030", "with A/70/1 of 2015")
    ]
    left = [numbered(at, text) for at, text in enumerate(texts, 4)]
    # the right language counts three fewer
    right = [numbered(at, text) for at, text in enumerate(texts, 1)]
    assert _links(pair(left, right)) == [([at], [at]) for at in range(5)]


def test_confidence_falls_with_contradiction() -> None:
    (sure,) = pair(_units("In 1999, A/1/2"), _units("En 1999, A/1/2"))
    (doubtful,) = pair(_units("In 1999, A/1/2"), _units("En 2005, une chose"))[:1]
    assert sure.confidence > 0.9
    assert doubtful.confidence < 0.5


def test_digits_of_every_script_and_thousands_are_one() -> None:
    assert tokens_of("١٤٬٠٠٠") == tokens_of("14 000") or tokens_of("١٤") == Counter(
        ["14"]
    )
    assert tokens_of("1,412 schools") == tokens_of("1 412 écoles") == Counter(["1412"])


def test_long_sequences_take_time_in_proportion() -> None:
    left = _units(*(f"Paragraph {at} of {at * 3}" for at in range(700)))
    right = _units(*(f"Paragraphe {at} de {at * 3}" for at in range(700)))
    assert all(one.left == one.right for one in pair(left, right))
