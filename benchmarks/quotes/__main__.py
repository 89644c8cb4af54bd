"""Measures a quote of three hundred mixed lines: `python -m benchmarks.quotes [--rounds N]`.

Previewing runs in turns with building the JSON of its answer, showing it in the builder with
previewing, sending with copying the rows that it writes in bare SQL.
"""

import json
import statistics
from collections.abc import Callable
from time import perf_counter

import click

from benchmarks.pairs import Pair, machine, measure
from tenure.config import wiring


@click.command()
@click.option("--rounds", default=12, show_default=True, help="How often each is done.")
def main(rounds: int) -> None:
    """Preview, show and send a quote of three hundred lines."""
    wiring.collect_static()
    wiring.setup(database="postgres")
    with wiring.throw_away("bench_quotes"):
        # Everything below needs Django, which needs the database.
        from benchmarks.quotes.parts import Parts
        from benchmarks.quotes.world import fill

        parts = Parts(fill())
        answer = parts.preview()
        print(machine())
        print(f"{len(answer['lines'])} priced pieces, {len(answer['faults'])} faults")
        as_json = _kept(lambda: json.dumps(answer, default=str))
        _tell("preview", measure(parts.preview, beside=as_json, rounds=rounds), "its JSON")
        _tell("  its reading", measure(parts.load, beside=as_json, rounds=rounds), "its JSON")
        _tell("  its pricing", measure(parts.decide, beside=as_json, rounds=rounds), "its JSON")
        shown = measure(parts.show, beside=parts.preview, rounds=rounds)
        _tell("builder's page", shown, "the preview")
        _sending(parts, rounds)
        wiring.disconnect()


def _sending(parts: "Parts", rounds: int) -> None:  # type: ignore[name-defined]  # noqa: F821
    ours, beside, ratios = [], [], []
    for number in range(rounds + 1):
        key = parts.draft(number)
        began = perf_counter()
        parts.send(key)
        between = perf_counter()
        parts.copy_rows(key)
        ended = perf_counter()
        if number:
            ours.append(between - began)
            beside.append(ended - between)
            ratios.append(ours[-1] / beside[-1])
    low, middle, high = statistics.quantiles(ratios, n=4)
    pair = Pair(statistics.median(ours) * 1e6, statistics.median(beside) * 1e6, middle, (low, high))
    _tell("sending", pair, "its rows in bare SQL")


def _kept(what: Callable[[], object]) -> Callable[[], object]:
    return what


def _tell(name: str, pair: Pair, beside: str) -> None:
    low, high = pair.spread
    print(
        f"{name}: {pair.ours_us / 1000:,.1f} ms; {beside}: {pair.beside_us / 1000:,.1f} ms; "
        f"ratio {pair.ratio:.1f} ({low:.1f} to {high:.1f})"
    )


if __name__ == "__main__":
    main()
