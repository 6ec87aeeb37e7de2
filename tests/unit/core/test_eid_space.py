"""Every eId is given once."""

from converter.core.eid_space import EidSpace


def test_an_eid_that_is_taken_has_a_number_behind_it():
    space = EidSpace()
    assert [space.unique("para_1") for _ in range(3)] == [
        "para_1", "para_1_2", "para_1_3",
    ]  # fmt: skip


def test_what_has_no_number_is_counted_by_kind():
    space = EidSpace()
    assert [space.count("p"), space.count("table"), space.count("p")] == [
        "p_1", "table_1", "p_2",
    ]  # fmt: skip


def test_counting_leaves_out_what_is_taken():
    space = EidSpace(used={"att_1"})
    assert space.count("att") == "att_1_2"


def test_an_eid_gets_the_next_number_that_is_free():
    space = EidSpace(used={"para_1_2"})
    assert [space.unique("para_1") for _ in range(3)] == [
        "para_1", "para_1_3", "para_1_4",
    ]  # fmt: skip


def test_one_eid_may_be_asked_for_very_often():
    space = EidSpace()
    given = [space.unique("para_1") for _ in range(50_000)]
    assert given[-1] == "para_1_50000"
