"""Charts made on the server: stacked columns in a unit grid; words stand beside them as text."""

from collections.abc import Sequence
from dataclasses import dataclass

HEIGHT = 100
STEP = 10
_GAP = 2
COLOURS = 6
"""How many series have a colour of their own; the last one takes together what is beyond."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column as it is told: its label and the value of each series, in their order."""

    label: str
    values: tuple[int, ...]

    @property
    def total(self) -> int:
        """Return the height of the whole column in its own unit."""
        return sum(self.values)


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a column: place and size in the grid as SVG takes them; `colour` from 1."""

    x: int
    y: str
    width: int
    height: str
    colour: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """A column of the picture with what is shown when one points at it."""

    x: int
    label: str
    total: int
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of stacked columns: what the template needs, and the same as a table.

    `lines` are the values at the top, in the middle and at the foot; `ends` the first and the last
    label.
    """

    series: tuple[str, ...]
    columns: tuple[Column, ...]
    drawn: tuple[Drawn, ...]
    width: int
    lines: tuple[int, int, int]
    ends: tuple[str, str]
    caption: str

    @property
    def legend(self) -> tuple[tuple[int, str, int], ...]:
        """Return colour, name and total of each series."""
        return tuple(
            (_colour(i), name, sum(column.values[i] for column in self.columns))
            for i, name in enumerate(self.series)
        )


def stacked(columns: Sequence[Column], *, series: Sequence[str], caption: str) -> Chart:
    """Return the picture of columns; one that is empty stays as a gap."""
    if not columns:
        raise ValueError("a chart has at least one column")
    top = nice_top(max(column.total for column in columns))
    return Chart(
        series=tuple(series),
        columns=tuple(columns),
        drawn=tuple(_drawn(i, column, top) for i, column in enumerate(columns)),
        width=len(columns) * STEP,
        lines=(top, top // 2, 0),
        ends=(columns[0].label, columns[-1].label),
        caption=caption,
    )


def nice_top(most: int) -> int:
    """Return a round, even number that is at least as much: 37 = 40, 101 = 120, 0 = 2."""
    unit = 1
    while True:
        for factor in (2, 4, 6, 8, 10, 12, 16):
            if factor * unit >= most:
                return factor * unit
        unit *= 10


def _drawn(place: int, column: Column, top: int) -> Drawn:
    boxes = []
    below = 0
    for i, value in enumerate(column.values):
        if value:
            boxes.append(
                Box(
                    x=place * STEP + _GAP // 2,
                    y=_share(top - below - value, top),
                    width=STEP - _GAP,
                    height=_share(value, top),
                    colour=_colour(i),
                )
            )
        below += value
    return Drawn(place * STEP, column.label, column.total, tuple(boxes))


def _colour(series: int) -> int:
    return min(series + 1, COLOURS)


def _share(value: int, of: int) -> str:
    """Return a height in the grid, to a thousandth, as text with a point in every language."""
    whole, rest = divmod(value * HEIGHT * 1000 // of, 1000)
    return f"{whole}.{rest:03d}"
