"""Named points at which a fault test has a process kill itself; without it they cost nothing.

`TENURE_CRASH_AT=after-charge:3` kills the process (SIGKILL, so that nothing is tidied up) when it
comes to that point for the third time. Only together with `TENURE_DEBUG=1` and without an address
for the public: otherwise a process that finds the variable refuses to start.
"""

import os
import signal
from collections.abc import Callable, Mapping

POINTS = ("before-commit", "after-commit", "before-charge", "after-charge", "after-mail")
"""Before a transaction is committed, after it but before anything is delivered; before the
provider is asked, after it answered but before the answer is saved; after a mail left but before
that is noted."""


def armed(environment: Mapping[str, str]) -> tuple[str, int] | None:
    """Return the point and how often it is passed before it kills, None where none is named.

    Raises ValueError where the name is unknown, or where real customers might be served:
    armed({"TENURE_DEBUG": "1", "TENURE_CRASH_AT": "after-commit:3"}) is ("after-commit", 2).
    """
    wanted = environment.get("TENURE_CRASH_AT", "")
    if not wanted:
        return None
    if environment.get("TENURE_DEBUG") != "1" or environment.get("TENURE_PUBLIC_URL"):
        raise ValueError("TENURE_CRASH_AT is for tests of faults: it needs TENURE_DEBUG=1")
    name, _, time = wanted.partition(":")
    if name not in POINTS or not (time or "1").isdecimal() or time == "0":
        raise ValueError(f"TENURE_CRASH_AT={wanted!r}: one of {', '.join(POINTS)}, and :NUMBER")
    return name, int(time or "1") - 1


def _pass_by(_name: str) -> None:
    """Go on."""


def _killing(at: str, passes: int) -> Callable[[str], None]:
    left = passes

    def crash_point(name: str) -> None:
        nonlocal left
        if name != at:
            return
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1

    return crash_point


_armed = armed(os.environ)
crash_point: Callable[[str], None] = _pass_by if _armed is None else _killing(*_armed)
"""Die here if this is the point that was named; called where a crash would hurt most."""
