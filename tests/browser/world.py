"""Makes the world of the browser tests; run as a program in the installation's own processes.

`python -m tests.browser.world build` makes a sandbox with the example vendor, `staff ROLE EMAIL` an
account of its staff, `person EMAIL NAME` one of anybody, `quote EMAIL QUANTITY` a quote to a
purchaser, `forty` a sandbox with a partner whose customers renew.
"""

import sys
from collections.abc import Callable

from django.contrib.auth.hashers import make_password

from tenure.config import wiring


def build() -> None:
    """Enter the example vendor; the sandbox begins on the builders' day."""
    from tenure.actions.running.set_up_deployment import SET_UP_DEPLOYMENT, SetUpDeployment
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
    from tenure.actions.companies.register_staff import REGISTER_STAFF, RegisterStaff
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


def person(email: str, name: str) -> None:
    """Register somebody."""
    from tests import builders

    builders.person(email, name=name)


def quote(email: str, quantity: str) -> None:
    """Have sales send a purchaser a quote: seats for three years, and others for one."""
    from tenure.actions.quotes.draft_quote import DRAFT_QUOTE, DraftQuote
    from tenure.actions.quotes.send_quote import SEND_QUOTE, SendQuote
    from tenure.questions.running.deployment import now
    from tenure.rules.quotes.quote import Line, Recipient
    from tests import builders

    customer = builders.first(
        "SELECT r.customer_id FROM role r JOIN user_account u ON u.id = r.user_id "
        "WHERE u.email = %s AND r.role = 'purchaser'",
        email,
    )[0]
    lines = tuple(
        Line(action="new", offering_id=builders.offering(product, term=term), quantity=count)
        for product, term, count in (("atlas", "P3Y", int(quantity)), ("beam", "P1Y", 1))
    )
    wanted = DraftQuote(
        customer_id=customer,
        lines=lines,
        intent=f"browser-{quantity}",
        recipients=(Recipient(email=email, name="Eva Lund"),),
        note="As we talked about on Monday.",
    )
    actor = builders.staff("sales")
    key = builders.do(DRAFT_QUOTE, wanted, actor=actor, at=now())["quote_id"]
    builders.do(SEND_QUOTE, SendQuote(quote_id=key), actor=actor, at=now())


def forty() -> None:
    """Make a sandbox with a partner and forty renewals of its customers."""
    from tests.browser.partner_world import forty as fill

    fill()


if __name__ == "__main__":
    wiring.setup()
    wiring.migrate()
    work: dict[str, Callable[..., None]] = {
        "build": build,
        "staff": staff,
        "person": person,
        "quote": quote,
        "forty": forty,
    }
    work[sys.argv[1]](*sys.argv[2:])
