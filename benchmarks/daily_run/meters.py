"""What a way took: processor time of processes, memory, rows and WAL, from the system itself."""

import resource
from dataclasses import dataclass, fields
from pathlib import Path
from statistics import median
from typing import Self

from django.db import connection

from tenure.config import wiring


@dataclass(frozen=True, slots=True)
class Took:
    """What one way took: pieces done, rows written, seconds by the clock, of Python, of PostgreSQL.

    PostgreSQL's are those of the processes behind the workers' connections. The peak is that of
    the largest worker.
    """

    done: float
    rows: float
    seconds: float
    python_seconds: float
    postgres_seconds: float
    peak_mb: float
    wal_mb: float

    @property
    def rate(self) -> float:
        """Return how many pieces a second."""
        return self.done / self.seconds

    def cells(self) -> tuple[str, ...]:
        """Return the figures as they are told, in the order of `HEADINGS`."""
        each = 1e6 / self.done
        return (
            f"{self.done:,.0f}",
            f"{self.seconds:.1f}",
            f"{self.rate:,.0f}",
            f"{self.rows / self.seconds:,.0f}",
            f"{self.python_seconds * each:.0f}",
            f"{self.postgres_seconds * each:.0f}",
            f"{self.wal_mb / self.done * 1000:.1f}",
            f"{self.peak_mb:.0f}",
        )

    def __str__(self) -> str:
        """Tell it in a line."""
        return ", ".join(
            f"{cell} {name}" for cell, name in zip(self.cells(), HEADINGS, strict=True)
        )

    @classmethod
    def middle(cls, several: list[Self]) -> Self:
        """Return the median of each figure."""
        return cls(*(median(getattr(one, f.name) for one in several) for f in fields(cls)))


HEADINGS = (
    "pieces",
    "s",
    "pieces/s",
    "rows/s",
    "µs of Python each",
    "µs of PostgreSQL each",
    "kB of WAL each",
    "MB at most",
)


def processor_seconds(process: int) -> float:
    """Return the processor time that a process of one thread has had, to the nanosecond."""
    spent, _, _ = Path(f"/proc/{process}/schedstat").read_text(encoding="ascii").split()
    return int(spent) / 1e9


def peak_mb() -> float:
    """Return the most memory that this process has had.

    What `getrusage` tells begins with that of the process which started it.
    """
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    found = next(line for line in lines if line.startswith("VmHWM:"))
    return int(found.split()[1]) / 1024


def rows_written(database: str) -> int:
    """Return how many rows of tables were written since the database was copied.

    Those whose connections are closed are counted; tables made aside, for a transaction, aren't.
    """
    with wiring.working_on(database), connection.cursor() as cursor:
        cursor.execute(
            "SELECT sum(n_tup_ins + n_tup_upd + n_tup_del)::bigint FROM pg_stat_user_tables "
            "WHERE schemaname = 'public'"
        )
        return int(cursor.fetchone()[0])


def wal_position() -> str:
    """Return where the log of the server stands, all of it written."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_wal_insert_lsn()")
        return str(cursor.fetchone()[0])


def wal_mb_since(position: str) -> float:
    """Return how much was logged since."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_wal_insert_lsn() - %s::pg_lsn", [position])
        return float(cursor.fetchone()[0]) / 1e6
