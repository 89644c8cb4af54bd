"""Which ways to pay are open, and the reason of each that is not: one table (PAY-01…05)."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.decision import Refused
from tenure.rules.kinds import METHODS, methods_of
from tenure.rules.ordering.order_pricing import Wanted
from tenure.rules.ordering.orders import place
from tenure.rules.parties import CreditLine
from tenure.rules.payments.credit_lines import Credit
from tenure.rules.payments.payment_choice import Paying, closed, limit_in, methods, shared_by
from tenure.rules.policy import default_policy
from tenure.rules.pricing.fx import Rates
from tenure.texts.refusals import refusal_text
from tests.rules.values import buyer, buying, day, offer

LINE = CreditLine(15, "approved", "SEK", 50_000_000)
LIMIT = 27_641_015
NOT_YET = {
    "paypal": "paypal-not-connected",
    "direct-debit": "direct-debit-not-connected",
    "transfer": "transfer-not-open",
}
ON_CARTS = replace(
    default_policy(), payment=replace(default_policy().payment, card_limit_on_carts=True)
)


def paying(**changed: Any) -> Paying:
    made = Paying(
        buyer=buyer(),
        policy=default_policy(),
        what="quote",
        channel="partner",
        net_minor=LIMIT,
        total_minor=34_551_269,
        limit_minor=LIMIT,
    )
    return replace(made, **changed)


@pytest.mark.rule("CHK-05", "PAY-01", "PAY-04", "PAY-05", "QUO-12", "INV-13")
@pytest.mark.parametrize(
    ("name", "facts", "shut"),
    [
        ("at the limit, no line", paying(), {"invoice": "credit-line-missing"}),
        ("at the limit, with a line", paying(buyer=buyer(credit_line=LINE)), {}),
        (
            "a cent above it",
            paying(buyer=buyer(credit_line=LINE), net_minor=LIMIT + 1),
            {"card": "quote-above-card-limit", "paypal": "quote-above-card-limit"},
        ),
        (
            "no rate was known on the day of issue",
            paying(buyer=buyer(credit_line=LINE), net_minor=LIMIT + 1, limit_minor=None),
            {},
        ),
        (
            "a cart above it",
            paying(what="cart", channel="store", net_minor=LIMIT + 1),
            {"invoice": "credit-line-missing"},
        ),
        (
            "a cart above it, where carts are tested",
            paying(what="cart", channel="store", net_minor=LIMIT + 1, policy=ON_CARTS),
            {
                "card": "cart-above-card-limit",
                "paypal": "cart-above-card-limit",
                "invoice": "credit-line-missing",
            },
        ),
        (
            "a renewal by itself",
            paying(what="renewal", channel="store", net_minor=LIMIT + 1),
            {"invoice": "credit-line-missing"},
        ),
        (
            "a first invoice in the store",
            paying(what="cart", channel="store", buyer=buyer(credit_line=LINE)),
            {"invoice": "invoice-not-open"},
        ),
        (
            "one more invoice in the store",
            paying(
                what="cart",
                channel="store",
                buyer=buyer(credit_line=LINE),
                credit=Credit(0, invoiced=True),
            ),
            {},
        ),
        (
            "what is left of the line is just enough",
            paying(buyer=buyer(credit_line=LINE), credit=Credit(15_448_731)),
            {},
        ),
        (
            "a cent too little is left",
            paying(buyer=buyer(credit_line=LINE), credit=Credit(15_448_732)),
            {"invoice": "credit-line-exceeded"},
        ),
        (
            "prepayment is demanded",
            paying(buyer=buyer(credit_line=LINE, prepayment=True)),
            {"invoice": "prepayment-demanded"},
        ),
        (
            "a market without cards",
            paying(buyer=buyer(credit_line=LINE), paid_by=("invoice",)),
            dict.fromkeys(("card", "paypal", "direct-debit", "transfer"), "method-not-here"),
        ),
    ],
)
def test_open_or_closed(name: str, facts: Paying, shut: dict[str, str]) -> None:
    found = {one.method: one.refused.code for one in methods(facts) if one.refused is not None}
    assert found == {**NOT_YET, **shut}
    assert [one.method for one in methods(facts)] == list(METHODS)


@pytest.mark.rule("PAY-04", "FX-05")
def test_the_limit_elsewhere() -> None:
    policy = default_policy()
    assert limit_in("USD", policy=policy, rates=None) == 2_500_000
    units = {"EUR": (1, 1), "SEK": (114_865, 10_000), "USD": (10_389, 10_000)}
    known = Rates("month", day("2025-11-01"), "EUR", day("2025-10-31"), units)
    assert limit_in("SEK", policy=policy, rates=known) == LIMIT
    assert limit_in("SEK", policy=policy, rates=None) is None


@pytest.mark.rule("PAY-01")
def test_market_and_products_share_methods() -> None:
    assert methods_of() == METHODS
    assert methods_of("card|invoice", "", "invoice|transfer") == ("invoice",)
    assert shared_by([offer(), offer(paid_by=("invoice", "card"))]) == ("card", "invoice")


@pytest.mark.rule("PAY-01", "PAY-04")
@pytest.mark.parametrize(
    ("name", "changed", "code"),
    [
        ("paypal", {"pays_by": "paypal"}, "paypal-not-connected"),
        ("none such", {"pays_by": "barter"}, "method-not-offered"),
        ("by card, a cent above", {"card_limit_minor": 376_999, "policy": ON_CARTS},
         "cart-above-card-limit"),
        ("by card, at the limit", {"card_limit_minor": 377_000, "policy": ON_CARTS}, ""),
        ("not by card here", {"wanted": (Wanted(offer(paid_by=("invoice",)), 2),)},
         "method-not-here"),
    ],
)  # fmt: skip
def test_an_order_asks_the_same(name: str, changed: dict[str, Any], code: str) -> None:
    facts = replace(buying("2025-06-10", Wanted(offer(), 2)), **changed)
    decision = place(facts, intent="x")
    assert (decision.code if isinstance(decision, Refused) else "") == code


ABOVE = LIMIT + 1
FIRM = buyer(credit_line=LINE)


@pytest.mark.rule("SUP-02", "CHK-05", "QUO-12")
@pytest.mark.parametrize(
    ("name", "method", "facts", "code", "ways"),
    [
        ("a card will do", "invoice", paying(), "credit-line-missing", "card"),
        ("both closed, a line can be asked for", "invoice", paying(net_minor=ABOVE),
         "credit-line-missing", "ask"),
        ("the same of the card", "card", paying(net_minor=ABOVE), "quote-above-card-limit", "ask"),
        ("an invoice will do", "card", paying(net_minor=ABOVE, buyer=FIRM),
         "quote-above-card-limit", "invoice"),
        ("the line is used up", "card",
         paying(net_minor=ABOVE, buyer=FIRM, credit=Credit(50_000_000)),
         "quote-above-card-limit", "ask"),
        ("prepayment is demanded, nothing helps", "card",
         paying(net_minor=ABOVE, buyer=buyer(prepayment=True)), "quote-above-card-limit", "none"),
        ("and of the invoice", "invoice",
         paying(net_minor=ABOVE, buyer=buyer(prepayment=True)), "prepayment-demanded", "none"),
        ("in the store no line can be asked for", "card",
         paying(what="cart", channel="store", net_minor=ABOVE, policy=ON_CARTS),
         "cart-above-card-limit", "none"),
        ("a first invoice in the store", "invoice",
         paying(what="cart", channel="store", buyer=FIRM, paid_by=("invoice",)),
         "invoice-not-open", "none"),
        ("what isn't connected, beside a card", "transfer", paying(), "transfer-not-open", "card"),
        ("what isn't connected, beside an invoice", "transfer",
         paying(net_minor=ABOVE, buyer=FIRM), "transfer-not-open", "invoice"),
        ("the line wasn't read", "card", paying(net_minor=ABOVE, credit=None),
         "quote-above-card-limit", ""),
    ],
)  # fmt: skip
def test_the_next_step_names_a_way_that_is_open(
    name: str, method: str, facts: Paying, code: str, ways: str
) -> None:
    refused = closed(method, facts=facts)
    assert refused is not None
    assert (refused.code, refused.about["ways"]) == (code, ways)


@pytest.mark.rule("SUP-02", "CHK-05")
@pytest.mark.parametrize(
    ("language", "card", "invoice"),
    [("en", "card", "by invoice"), ("sv", "kort", "mot faktura"), ("da", "kort", "på faktura")],
)
def test_no_text_sends_to_a_way_that_is_closed(language: str, card: str, invoice: str) -> None:
    facts = paying(net_minor=ABOVE, buyer=buyer(prepayment=True))
    for one in methods(facts):
        assert one.refused is not None
        _, step = refusal_text(language, one.refused.code, one.refused.about)
        assert f" {card}" not in step.lower(), (one.method, step)
        if one.method != "transfer":
            assert invoice not in step.lower(), (one.method, step)
    for one in methods(paying(net_minor=ABOVE, buyer=FIRM)):
        if one.refused is not None:
            _, step = refusal_text(language, one.refused.code, one.refused.about)
            assert invoice in step.lower(), (one.method, step)
