"""Who gets the invoices, the purchase order of a renewal, and a card that is edited."""

import pytest
from playwright.sync_api import FilePayload, expect

from tests.browser.visitor import PHONE, Visitor

PO = FilePayload(name="PO 7.pdf", mimeType="application/pdf", buffer=b"%PDF-1.7 order 7")


@pytest.mark.rule("INV-06")
@pytest.mark.rule("REN-17")
@pytest.mark.rule("PAY-03")
def test_a_renewal_is_prepared(eva: Visitor) -> None:
    """Payers for one subscription, its purchase order, and a card with another date."""
    eva.buy(quantity=2)
    name_payers(eva)
    choose_them(eva)
    attach_order(eva)
    edit_card(eva)


def name_payers(eva: Visitor) -> None:
    """Add two standard payers and an account for the plant; take one off again."""
    eva.go("/account/invoices/")
    eva.press_to("payers-manage", "/account/invoices/payers/")
    eva.look("payers-none")
    eva.fill("payers-add", "books@nordfab.example, anna@nordfab.example")
    eva.press("payers-add-button")
    eva.reads("books@nordfab.example", "anna@nordfab.example")
    eva.main.get_by_text(eva.words("payers-new"), exact=True).click()
    eva.fill("payers-name", "Plant in Umeå")
    eva.main.get_by_label(eva.words("payers-emails")).fill("plant@nordfab.example")
    eva.press("payers-new-button")
    eva.reads("Plant in Umeå", "plant@nordfab.example")
    button = eva.main.get_by_role(
        "button", name=eva.words("payers-remove-one", email="anna@nordfab.example")
    )
    button.click()
    expect(eva.main).not_to_contain_text("anna@nordfab.example")
    eva.look("payers")
    eva.examine()


def choose_them(eva: Visitor) -> None:
    """Let the plant get the invoices of the subscription."""
    eva.open_subscription()
    eva.follow("account-renewal-change")
    eva.main.get_by_label(eva.words("payers-choice")).select_option(
        label=eva.words("payers-choice-other", name="Plant in Umeå", emails="plant@nordfab.example")
    )
    expect(eva.main.locator("#offer input[name=payers]")).not_to_have_value("0")
    eva.look("renewal-payers")
    eva.press("account-renewal-save")
    eva.at("/account/subscriptions/*/")


def attach_order(eva: Visitor) -> None:
    """Attach the purchase order, take it off, attach it again."""
    file = eva.main.get_by_label(eva.words("documents-file"))
    file.set_input_files(PO)
    eva.press("documents-add-button")
    eva.reads(eva.words("documents-attached", name="PO 7.pdf"))
    eva.look("documents")
    eva.examine()
    eva.main.get_by_role("button", name=eva.words("documents-remove-one", name="PO 7.pdf")).click()
    eva.reads(eva.words("documents-removed"))
    file.set_input_files(PO)
    eva.press("documents-add-button")
    eva.reads(eva.words("documents-attached", name="PO 7.pdf"))


def edit_card(eva: Visitor) -> None:
    """Give the card the date of the bank's new one."""
    eva.go("/account/payment-methods/")
    eva.look("cards")
    eva.page.set_viewport_size({"width": PHONE, "height": 844})
    eva.main.locator("tbody a[href$='/edit/']").click()
    eva.fill("card-edit-expires-month", "03")
    eva.fill("card-edit-expires-year", "2041")
    eva.fill("card-edit-city", "Umeå")
    eva.look("card-edit")
    eva.examine()
    eva.press("card-edit-save")
    eva.at("/account/payment-methods/")
    eva.reads("31 Mar 2041")
