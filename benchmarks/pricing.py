"""Pricing and explaining a cart of ten lines in pure rules, beside building its JSON response.

Run it with `python -m benchmarks.pricing`. The cart holds what costs most: local prices that follow
a base price by an exchange rate, four promotions a line, seats by the day and three-year terms in
instalments.
"""

import json
from datetime import date

from benchmarks.pairs import machine, measure
from tenure.rules.dates import Term
from tenure.rules.decision import Refused
from tenure.rules.money import Money
from tenure.rules.policy import default_policy
from tenure.rules.pricing.catalogue import Offer
from tenure.rules.pricing.derivation import converted_price, evaluate, list_price
from tenure.rules.pricing.instalments import Bill, bill_plan
from tenure.rules.pricing.offer_prices import offer_price
from tenure.rules.pricing.promotions import Promotion
from tenure.texts.derivations import derivation_text

ON = date(2026, 3, 2)
TERMS = (Term.P1M, Term.P1Y, Term.P3Y, Term.P1Y, Term.P1Y)


def promotions(code: str) -> tuple[Promotion, ...]:
    """Four promotions that all apply: two that stack, one exclusive, one by quantity."""
    since, occasions = date(2026, 1, 1), ("new", "added")
    return (
        Promotion(code=f"{code}1", name="Spring", share=(10, 100), from_on=since, stackable=True),
        Promotion(
            code=f"{code}2",
            name="Welcome",
            minor=5_000,
            currency="SEK",
            from_on=since,
            stackable=True,
        ),
        Promotion(code=f"{code}3", name="Big", share=(12, 100), from_on=since, minimum=5),
        Promotion(code=f"{code}4", name="More", share=(8, 100), from_on=since, occasions=occasions),
    )


def offers() -> list[Offer]:
    """Ten offerings whose price in kronor follows a base price in euro."""
    found = []
    for number in range(10):
        base = list_price(Money(18_850 + number * 1_111, "EUR"), from_on=date(2026, 1, 1))
        price = converted_price(
            base,
            currency="SEK",
            rate=(114_865, 10_000),
            calendar="month",
            rate_from_on=date(2026, 3, 1),
            published_on=date(2026, 2, 27),
            step=100,
        )
        found.append(
            Offer(
                offering_id=number,
                product_id=number,
                product_code=f"product-{number}",
                product_name=f"Product {number}",
                kind="seat",
                term=TERMS[number % 5],
                licence_type="named-user",
                country="SE",
                channels=("store",),
                early_renewal=True,
                self_service_term_change=True,
                access_url="",
                srp=evaluate(price),
                price=price,
                promotions=promotions(f"P{number}"),
            )
        )
    return found


def price_cart(cart: list[Offer]) -> list[tuple[Bill, ...]]:
    """Price every line; odd ones are seats that join a running term, so they cost by the day."""
    policy = default_policy()
    lines = []
    for number, offer in enumerate(cart):
        occasion = "added" if number % 2 else "new"
        price = offer_price(offer, quantity=7, occasion=occasion, on=ON)
        starts_on = date(2025, 6, 10) if number % 2 and offer.term != Term.P1M else ON
        bills = (
            price
            if isinstance(price, Refused)
            else bill_plan(
                price=price,
                quantity=7,
                starts_on=starts_on,
                term=Term(offer.term),
                policy=policy,
                added_on=ON,
            )
        )
        if isinstance(bills, Refused):
            raise TypeError(f"the cart can't be priced: {bills}")
        lines.append(bills)
    return lines


def response(lines: list[tuple[Bill, ...]]) -> str:
    """Build the JSON that an API would answer with: every bill with its derivation."""
    return json.dumps(
        {
            "lines": [
                [
                    {
                        "due_on": bill.due_on.isoformat(),
                        "amount_minor": bill.amount.minor,
                        "currency": bill.amount.currency,
                        "first_on": bill.first.isoformat(),
                        "last_on": bill.last.isoformat(),
                        "derivation": bill.derivation,
                    }
                    for bill in bills
                ]
                for bills in lines
            ],
            "total_minor": sum(bills[0].amount.minor for bills in lines),
        }
    )


def sentences(lines: list[tuple[Bill, ...]]) -> list[str]:
    """Say in Swedish how each bill came about."""
    return [derivation_text(bill.derivation, language="sv") for bills in lines for bill in bills]


def main() -> None:
    """Measure and tell."""
    cart = offers()
    lines = price_cart(cart)
    print(machine())
    priced = measure(lambda: price_cart(cart), beside=lambda: response(lines))
    print(f"10 lines, {sum(map(len, lines))} bills, {len(response(lines)):,} characters of JSON")
    for name, pair in (
        ("pricing with derivations", priced),
        ("sentences in Swedish", measure(lambda: sentences(lines), beside=lambda: response(lines))),
    ):
        low, high = pair.spread
        print(
            f"{name}: {pair.ours_us:,.0f} µs, JSON {pair.beside_us:,.0f} µs, "
            f"ratio {pair.ratio:.2f} ({low:.2f} to {high:.2f})"
        )


if __name__ == "__main__":
    main()
