"""Charts: parts of a column are as high as they count, and the scale is round."""

import pytest

from tenure.presentation.charts import Column, nice_top, stacked


@pytest.mark.parametrize(
    ("most", "top"),
    [(0, 2), (1, 2), (3, 4), (10, 10), (37, 40), (101, 120), (125, 160), (161, 200), (999, 1000)],
)
def test_the_scale_ends_at_a_round_even_number(most: int, top: int) -> None:
    assert nice_top(most) == top
    assert nice_top(most) % 2 == 0


def test_parts_stand_on_one_another_and_empty_ones_are_left_out() -> None:
    columns = [Column("one", (3, 0, 2)), Column("two", (0, 0, 0)), Column("three", (1, 9, 0))]
    chart = stacked(columns, series=("a", "b", "c"), caption="Use")
    assert chart.lines == (10, 5, 0)
    assert (chart.width, chart.ends) == (30, ("one", "three"))
    assert [[(box.y, box.height, box.colour) for box in one.boxes] for one in chart.drawn] == [
        [("70.000", "30.000", 1), ("50.000", "20.000", 3)],
        [],
        [("90.000", "10.000", 1), ("0.000", "90.000", 2)],
    ]
    assert chart.legend == ((1, "a", 4), (2, "b", 9), (3, "c", 2))


def test_a_chart_of_nothing_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="at least one column"):
        stacked([], series=(), caption="")
