"""Makes the world of the browser tests; run as a program in the installation's own processes.

`python -m tests.browser.world build` makes a sandbox with the example vendor, `staff ROLE EMAIL` an
account of its staff.
"""

import sys
from collections.abc import Callable

from django.contrib.auth.hashers import make_password

from tenure.config import wiring


def build() -> None:
    """Enter the example vendor; the sandbox begins on the builders' day."""
    from tenure.actions.set_up_deployment import SET_UP_DEPLOYMENT, SetUpDeployment
    from tenure.engine.actor import system
    from tests import builders

    builders.vendor()
    builders.do(
        SET_UP_DEPLOYMENT,
        SetUpDeployment(vendor="Northwind", kind="sandbox", sandbox_at=builders.NOW),
        actor=system("test"),
    )


def staff(role: str, email: str) -> None:
    """Register somebody of the vendor's staff, with the password that visitors have."""
    from tenure.actions.register_staff import REGISTER_STAFF, RegisterStaff
    from tenure.engine.actor import system
    from tests import builders
    from tests.browser.visitor import PASSWORD

    wanted = RegisterStaff(
        email=email,
        name="Kim Berg",
        staff_role=role,
        password_hash=make_password(PASSWORD),
    )
    builders.do(REGISTER_STAFF, wanted, actor=system("test"))


if __name__ == "__main__":
    wiring.setup()
    wiring.migrate()
    work: dict[str, Callable[..., None]] = {"build": build, "staff": staff}
    work[sys.argv[1]](*sys.argv[2:])
