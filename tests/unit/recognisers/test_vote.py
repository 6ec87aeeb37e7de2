"""Voters, on the line of their label or below it."""

from support.cursors import at

from converter.languages.loader import load_pack
from converter.recognisers.vote import recognise_voters


def taken(*lines):
    return recognise_voters(at(*lines), load_pack("en")).taken


def test_names_below_the_label_are_voters():
    assert taken("In favour:", "Albania, Benin") == 2


def test_names_behind_the_label_need_no_line_below():
    assert taken("In favour: Albania, Benin", "Djibouti and others") == 1


def test_a_label_below_a_label_is_no_name():
    assert taken("In favour:", "Against:") == 1


def test_names_go_on_behind_the_comma_of_their_line():
    assert taken("In favour:", "Albania, Benin,", "Chile", "Against:") == 3
