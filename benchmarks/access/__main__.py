"""Measures the access check: `python -m benchmarks.access [--users N] [--rounds N]`.

The server is granian as `tenure serve` starts it, in processes of its own; the clients are in
another process with connections that stay open; the ways are asked in turns.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, sleep
from urllib.parse import quote

import click

from benchmarks.pairs import machine
from tenure.config import wiring
from tenure.entrypoints.commands.processes import answers, free_port

SECONDS = 2.0
_TICK = os.sysconf("SC_CLK_TCK")


@dataclass
class Way:
    """A way of asking: its requests in a file, and what was measured."""

    name: str
    file: Path
    rates: list[float] = field(default_factory=list)
    p50: list[float] = field(default_factory=list)
    p99: list[float] = field(default_factory=list)
    cpu_us: list[float] = field(default_factory=list)


@click.command()
@click.option("--users", default=100_000, show_default=True, help="Each with a seat.")
@click.option("--rounds", default=8, show_default=True, help="How often each way is asked.")
@click.option("--connections", default=2, show_default=True, help="Kept open by the clients.")
@click.option("--offline/--no-offline", default=True, help="Check grants off-line too.")
@click.option("--ahead", is_flag=True, help="Let it run before all other processes; as root.")
def main(users: int, rounds: int, connections: int, offline: bool, ahead: bool) -> None:
    """Ask for access beside bare views, and check grants off-line."""
    wiring.setup(database="postgres")
    # Everything below needs Django, which needs the database.
    from benchmarks.access import offline as grants
    from benchmarks.access.world import fill
    from benchmarks.ahead import put_ahead

    print(machine())
    with wiring.throw_away("bench_access") as name, tempfile.TemporaryDirectory() as folder:
        some = fill(users)
        token = _admit()
        if ahead:
            put_ahead()
        ways = _ways(Path(folder), some, token)
        port = free_port(8_300, host="127.0.0.1")
        with _server(port, name) as server, _client() as client:
            try:
                _wait(port)
                for number in range(rounds + 1):
                    for way in ways if number % 2 else reversed(ways):
                        _measure(way, client, server.pid, port, connections, kept=number > 0)
            finally:
                client.terminate()
                server.terminate()
        wiring.disconnect()
    _tell(ways, users)
    if offline:
        grants.compare()


def _admit() -> str:
    from tenure.actions.licensing.admit_licence_server import (
        ADMIT_LICENCE_SERVER,
        AdmitLicenceServer,
    )
    from tenure.engine.actor import system
    from tenure.engine.perform import perform
    from tenure.questions.licensing.access import token_hash
    from tenure.questions.running.deployment import now

    wanted = AdmitLicenceServer(name="benchmark", token_hash=token_hash("tls_benchmark"))
    perform(ADMIT_LICENCE_SERVER, wanted, actor=system("benchmark"), at=now())
    return "tls_benchmark"


def _ways(folder: Path, some: list[tuple[str, int]], token: str) -> list[Way]:
    users = [f"user={quote(email)}&product=atlas" for email, _ in some]
    keys = [f"id={key}" for _, key in some]
    wanted = {
        "access check": ("/api/access?", users),
        "with a grant": ("/api/access/grant?", users),
        "bare, light": ("/bare/?", keys),
        "bare, plain": ("/plain/?", keys),
    }
    ways = []
    for name, (path, queries) in wanted.items():
        file = folder / name.replace(" ", "-").replace(",", "")
        head = f"HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n\r\n"
        file.write_bytes("".join(f"GET {path}{query} {head}" for query in queries).encode())
        ways.append(Way(name, file))
    return ways


def _server(port: int, database: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [
            *(sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1"),
            *("--port", str(port), "--workers", "1", "--blocking-threads", "2"),
            *("--log-level", "warning", "tenure.config.wsgi:application"),
        ],
        env={
            **os.environ,
            "TENURE_DATABASE": database,
            "DJANGO_SETTINGS_MODULE": "benchmarks.access.settings",
        },
    )


def _client() -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "benchmarks.access.client"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _wait(port: int) -> None:
    until = perf_counter() + 60
    while not answers(port, host="127.0.0.1"):
        if perf_counter() > until:
            raise TimeoutError("the server didn't answer within a minute")
        sleep(0.2)


def _measure(
    way: Way,
    client: "subprocess.Popen[str]",
    server: int,
    port: int,
    connections: int,
    *,
    kept: bool,
) -> None:
    assert client.stdin is not None
    assert client.stdout is not None
    before = _cpu_seconds(server)
    client.stdin.write(f"{port} {SECONDS} {connections} {way.file}\n")
    client.stdin.flush()
    took = sorted(map(int, client.stdout.readline().split()))
    if not took:
        raise RuntimeError("the client has failed; see above")
    if not kept:
        return
    way.rates.append(len(took) / SECONDS)
    way.p50.append(took[len(took) // 2] / 1e6)
    way.p99.append(took[len(took) * 99 // 100] / 1e6)
    way.cpu_us.append((_cpu_seconds(server) - before) / len(took) * 1e6)


def _cpu_seconds(server: int) -> float:
    """Return the processor time of a process and its children."""
    total = 0.0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            words = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if server in (int(stat.parent.name), int(words[1])):
            total += (int(words[11]) + int(words[12])) / _TICK
    return total


def _tell(ways: list[Way], users: int) -> None:
    print(f"\n{users:,} users with a seat; the median of the rounds, the last columns beside")
    print("the access check of the same round (above 1: that way does more, or costs more):\n")
    print("way              req/s  p50 ms  p99 ms  CPU µs  req/s ×  CPU ×")
    ours = ways[0]
    for way in ways:
        rate = statistics.median(x / y for x, y in zip(way.rates, ours.rates, strict=True))
        cpu = statistics.median(x / y for x, y in zip(way.cpu_us, ours.cpu_us, strict=True))
        print(
            f"{way.name:14} {statistics.median(way.rates):7,.0f} "
            f"{statistics.median(way.p50):7.2f} {statistics.median(way.p99):7.2f} "
            f"{statistics.median(way.cpu_us):7.0f} {rate:8.2f} {cpu:6.2f}"
        )
    for way in ways[2:]:
        share = statistics.median(x / y for x, y in zip(ours.rates, way.rates, strict=True))
        print(f"the access check answers {share:.0%} of the requests of {way.name!r}")


if __name__ == "__main__":
    main()
