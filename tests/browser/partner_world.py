"""Makes a partner with twenty customers of two subscriptions each that come up for renewal.

Run as `python -m tests.browser.world forty` in the installation's own processes.
"""

from django.contrib.auth.hashers import make_password

from tenure.actions.companies.register_staff import REGISTER_STAFF, RegisterStaff
from tenure.actions.companies.register_user import REGISTER_USER, RegisterUser
from tenure.actions.partners.admit_partner_user import ADMIT_PARTNER_USER, AdmitPartnerUser
from tenure.actions.partners.choose_partner import CHOOSE_PARTNER, ChoosePartner
from tenure.actions.payments.record_transfer import RECORD_TRANSFER, RecordTransfer
from tenure.actions.running.set_up_deployment import SET_UP_DEPLOYMENT, SetUpDeployment
from tenure.engine.actor import anonymous, system
from tenure.operations.run import run
from tenure.records.facts.reading import rows
from tests import builders
from tests.browser.visitor import PASSWORD

AGENT = "mia@northled.example"
SALES = "sam@vendor.example"
CUSTOMERS = 20
BOUGHT = builders.at("2025-02-20 09:00")
NOW = builders.at("2025-11-22 09:00")
"""The first day on which all of it can be renewed; nothing was due before."""


def forty() -> None:
    """Enter the vendor, the partner, its customers, and somebody of the vendor's sales."""
    builders.vendor(at=BOUGHT)
    partner = builders.partner("P-700", name="Northled Partner AB")
    builders.do(
        REGISTER_USER,
        RegisterUser(
            email=AGENT, name="Mia Manager", language="en", password_hash=make_password(PASSWORD)
        ),
        actor=anonymous("test"),
        at=BOUGHT,
    )
    admitted = AdmitPartnerUser(partner_id=partner, email=AGENT, role="account_manager")
    builders.do(ADMIT_PARTNER_USER, admitted, actor=builders.staff("sales"), at=BOUGHT)
    builders.do(
        REGISTER_STAFF,
        RegisterStaff(
            email=SALES, name="Sam Sales", staff_role="sales", password_hash=make_password(PASSWORD)
        ),
        actor=system("test"),
        at=BOUGHT,
    )
    for number in range(1, CUSTOMERS + 1):
        company = builders.company(
            builders.person(f"buyer{number}@firm{number}.example", at=BOUGHT),
            name=f"Firm {number:02} AB",
            at=BOUGHT,
        )
        builders.do(
            CHOOSE_PARTNER,
            ChoosePartner(customer_id=company.id, partner_id=partner),
            actor=builders.actor(company.purchaser),
            at=BOUGHT,
        )
        builders.credit(company, 100_000_000, at=BOUGHT)
        for product in ("atlas", "beam"):
            builders.sold(company, product=product, quantity=number, at=BOUGHT)
    for invoice, minor, currency in rows("SELECT number, open_minor, currency FROM invoice", []):
        paid = RecordTransfer(
            invoice_number=invoice, amount_minor=minor, currency=currency, value_on=BOUGHT.date()
        )
        builders.do(RECORD_TRANSFER, paid, actor=builders.staff("finance"), at=BOUGHT)
    builders.do(
        SET_UP_DEPLOYMENT,
        SetUpDeployment(vendor="Northwind", kind="sandbox", sandbox_at=NOW),
        actor=system("test"),
    )
    # Revenue of the months before is entered: nothing that was due stays undone.
    run(at=NOW)
