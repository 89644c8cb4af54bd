"""Makes the world of the browser tests; run as a program in the installation's own processes.

`python -m tests.browser.world build` makes a sandbox with the example vendor.
"""

import sys

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


if __name__ == "__main__":
    wiring.setup()
    wiring.migrate()
    {"build": build}[sys.argv[1]]()
