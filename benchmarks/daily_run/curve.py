"""Draws what a run costs by how much there is: `python -m benchmarks.daily_run.curve`.

The same number of renewals is due each time, among ever more subscriptions. The largest world is
that of `benchmarks.daily_run`, if `--home` has it, with the rest of what is due there put off.
"""

import os
from pathlib import Path
from statistics import median

import click

from benchmarks.pairs import machine
from tenure.config import wiring
from tenure.config.server import create_database, open_server

PLOT = Path("docs/operating/performance-curve.svg")
SUBSCRIPTIONS_EACH = 5

# Every so many, so that they lie as far apart as what is due in a world of that size does.
_PUT_OFF = """
UPDATE subscription SET next_due_on = next_due_on + 400 WHERE id IN (
    SELECT id FROM (
        SELECT id, row_number() OVER (ORDER BY id) AS place, count(*) OVER () AS of_all
        FROM subscription WHERE next_due = 'renew' AND next_due_on <= '{on}') AS due
    WHERE of_all > {kept} AND place % greatest(of_all / {kept}, 1) <> 0)
"""


@click.command()
@click.option("--home", required=True, type=click.Path(path_type=Path), help="Filled databases.")
@click.option("--customers", multiple=True, type=int, default=(10_000, 50_000, 200_000, 1_000_000))
@click.option("--due", default=10_000, show_default=True)
@click.option("--rounds", default=3, show_default=True)
@click.option("--plot", default=PLOT, show_default=True, type=click.Path(path_type=Path))
@click.option("--ahead", is_flag=True, help="Let it run before all other processes; as root.")
def main(
    home: Path, customers: tuple[int, ...], due: int, rounds: int, plot: Path, ahead: bool
) -> None:
    """Time the renewals of each world in turns, print the medians and draw them."""
    home.mkdir(parents=True, exist_ok=True)
    os.environ.pop("DATABASE_URL", None)
    os.environ["TENURE_HOME"] = str(home)
    wiring.setup(database="bench_world")
    # What is below needs Django, which needs the database.
    from benchmarks.ahead import put_ahead
    from benchmarks.daily_run import compare
    from benchmarks.daily_run.world import DAY, SHARES

    print(machine())
    largest = max(customers)
    worlds = {one: f"bench_{one}" for one in customers} | {largest: compare.WORLD}
    for one, name in worlds.items():
        create_database(open_server(), name)
        with wiring.working_on(name):
            compare.fill(customers=one, due=due)
    if ahead:
        put_ahead()
    kept = due * SHARES["renew"] // 100
    put_off = (_PUT_OFF.format(on=DAY, kept=kept), "VACUUM ANALYZE subscription")
    took: dict[int, list[float]] = {one: [] for one in worlds}
    for _ in range(rounds):
        for one, name in worlds.items():
            found = compare.timed("renew", workers=1, world=name, prepared_by=put_off)
            print(f"{one * SUBSCRIPTIONS_EACH:>9,} subscriptions: {found}")
            took[one].append(found.seconds / found.done * 1e6)
    points = [(one * SUBSCRIPTIONS_EACH, median(each)) for one, each in sorted(took.items())]
    for count, each in points:
        print(f"{count:>9,}: {each:4.0f} µs a renewal, {each / points[0][1]:.2f} of the smallest")
    plot.write_text(drawn(points), encoding="utf-8")


_WIDTH, _HEIGHT, _LEFT, _BOTTOM = 560, 260, 60, 50


def drawn(points: list[tuple[int, float]]) -> str:
    """Return a plot of microseconds a renewal by the number of subscriptions, as SVG."""
    top = max(each for _, each in points) * 1.25
    step = (_WIDTH - _LEFT - 60) / max(len(points) - 1, 1)
    floor = _HEIGHT - _BOTTOM

    def place(number: int, each: float) -> tuple[float, float]:
        return _LEFT + 30 + number * step, floor - each / top * (floor - 30)

    spots = [place(number, each) for number, (_, each) in enumerate(points)]
    line = " ".join(f"{x:.0f},{y:.0f}" for x, y in spots)
    marks = "".join(
        f'<circle cx="{x:.0f}" cy="{y:.0f}" r="4" fill="#1d4ed8"/>'
        f'<text x="{x:.0f}" y="{y - 12:.0f}">{each:.0f}</text>'
        f'<text x="{x:.0f}" y="{floor + 20}">{count:,}</text>'
        for (x, y), (count, each) in zip(spots, points, strict=True)
    )
    limit = place(0, points[0][1] * 1.3)[1]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        'font-family="sans-serif" font-size="12" text-anchor="middle" role="img">'
        "<title>Microseconds a renewal by the number of subscriptions</title>"
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>'
        f'<path d="M{_LEFT} 20V{floor}H{_WIDTH - 20}" fill="none" stroke="#888"/>'
        f'<path d="M{_LEFT} {limit:.0f}H{_WIDTH - 20}" stroke="#b91c1c" stroke-dasharray="5 4"/>'
        f'<text x="{_WIDTH - 20}" y="{limit - 6:.0f}" text-anchor="end" fill="#b91c1c">'
        "1.3 times the smallest</text>"
        f'<polyline points="{line}" fill="none" stroke="#1d4ed8" stroke-width="2"/>{marks}'
        f'<text x="{_LEFT}" y="12" text-anchor="start">µs a renewal, one worker</text>'
        f'<text x="{(_LEFT + _WIDTH) / 2:.0f}" y="{_HEIGHT - 8}">subscriptions in all</text>'
        "</svg>\n"
    )


if __name__ == "__main__":
    main()
