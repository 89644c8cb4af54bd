"""Finance approves a credit line, sales sells on it, and the customer goes on by invoice."""

from collections.abc import Callable

import pytest

from tests.browser.installation import Installation
from tests.browser.visitor import Visitor


@pytest.mark.rule("INV-13", "INV-07", "PAY-05", "CHK-12")
def test_a_credit_line_is_granted_and_bought_on(
    visit: Callable[..., Visitor], installation: Installation
) -> None:
    eva = visit()
    eva.buy(quantity=2)
    kim, sam = visit(name="Kim Berg"), visit(name="Sam Holm")
    for one, role in ((kim, "finance"), (sam, "sales")):
        installation.world("staff", role, one.email)
        one.go("/")
        one.sign_in()
    grant(kim, eva)
    sell(sam, eva)
    eva.go("/account/")
    eva.open_subscription()
    eva.follow("account-add-seats", eva.main, unit="seat")
    eva.main.get_by_label(eva.words("account-pay-with")).select_option("invoice")
    eva.reads(eva.words("account-invoice-due"), eva.words("kit-nothing-today"))
    eva.look("seats-by-invoice")
    eva.examine()
    kim.go("/office/credit-lines/")
    kim.look("credit-lines")
    kim.examine()


def grant(kim: Visitor, eva: Visitor) -> None:
    """Find the customer by the purchaser's address and approve a line."""
    kim.go(f"/office/?q={eva.email}")
    kim.main.get_by_role("link", name="Nordfab AB").first.click()
    kim.reads(kim.words("office-credit-missing"))
    kim.look("customer-no-line")
    kim.follow("office-credit-decide", kim.main)
    kim.fill("office-credit-amount", "900 000,00")
    kim.fill("office-credit-net-days", "45")
    kim.fill("office-credit-reason", "good for it")
    kim.look("credit-line-form")
    kim.examine()
    kim.press("office-credit-approve", kim.main)
    kim.reads(kim.words("office-credit-done", verdict="approve"))
    kim.look("credit-line")


def sell(sam: Visitor, eva: Visitor) -> None:
    """Order a product for the customer on an invoice."""
    sam.go(f"/office/?q={eva.email}")
    sam.main.get_by_role("link", name="Nordfab AB").first.click()
    sam.main.locator("#sell_reason").fill("their purchase order")
    sam.press("office-sell-begin", sam.main)
    sam.main.locator("#offering-1").select_option(index=1)
    sam.main.locator("#quantity-1").fill("1")
    sam.main.locator("#card").select_option("invoice")
    sam.press("office-sell-look", sam.main)
    sam.reads(sam.words("account-invoice-due"))
    sam.look("sell-by-invoice")
    sam.examine()
    sam.main.locator("#offer button.wide").click()
    sam.at("/office/customers/*/")
