"""Confidences are held against what came true."""

import pytest

from bench.calibration import Judged, Share, by_confidence, error, share, table

TAGS = [Judged("tag", 0.9, right=True)] * 9 + [Judged("tag", 0.9, right=False)]
TURNS = [Judged("turn", 0.5, right=True)] * 1 + [Judged("turn", 0.5, right=False)] * 3


def test_lines_are_grouped_by_what_tells_them_and_how_surely() -> None:
    surer = Judged("turn", 0.8, right=True)
    assert by_confidence([*TURNS, surer, *TAGS]) == [
        ("tag", 0.9, Share(10, 9)),
        ("turn", 0.8, Share(1, 1)),
        ("turn", 0.5, Share(4, 1)),
    ]


def test_the_error_is_the_mean_over_lines_not_over_groups() -> None:
    assert error(TAGS) == pytest.approx(0)
    assert error(TURNS) == pytest.approx(25)
    assert error([*TAGS, *TURNS]) == pytest.approx(4 * 25 / 14)


def test_the_table_tells_how_many_of_the_wrong_ones_are_marked() -> None:
    *_, lines, marked, plain, wrong = table([*TAGS, *TURNS])
    assert "28.6 %" in lines
    assert "25.0 % right" in marked
    assert "90.0 % right" in plain
    assert "75.0 %" in wrong


def test_without_a_line_nothing_is_divided_by_none() -> None:
    assert error([]) == 0
    assert share([]).percent == 0
    assert list(table([]))
