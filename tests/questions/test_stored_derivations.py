"""Every stored amount is re-evaluated from its derivation; one that differs is named."""

import re

import pytest
from django.db import connection

from tenure.entrypoints.commands.stories.reader import story_from
from tenure.entrypoints.commands.stories.telling import tell
from tenure.questions.invariants.derivations import differing_amounts
from tenure.records.facts.reading import rows, streamed

pytestmark = [pytest.mark.django_db, pytest.mark.breaks_invariants]

# A mixed cart: by the month, and three years in instalments, so that a purchase has two orders.
LIFE = {
    "title": "Amounts of every kind",
    "start": "2025-01-15",
    "people": {"Anna": {}},
    "companies": {"Nordhus": {"purchaser": "Anna"}},
    "step": [
        {"do": "put-in-cart", "product": "Beam", "term": "month", "seats": 1},
        {"do": "put-in-cart", "product": "Atlas", "term": "3 years", "seats": 2},
        {"do": "check-out"},
        {"do": "wait", "after": "40 days"},
    ],
}

_FIRST = "WHERE id = (SELECT min(id) FROM {0})"
PLANTED = {
    "the net of an order line": (
        f"UPDATE order_line SET net_minor = net_minor + 1 {_FIRST.format('order_line')}",
        [r"order \S+ line \d+ stored SEK 600\.01 derived SEK 600\.00"],
    ),
    "a later bill of an order": (
        "UPDATE order_line SET bills = jsonb_set(bills, '{1,net_minor}', '7') "
        "WHERE jsonb_array_length(bills) = 2",
        [r"order \S+ line \d+ bill of 2027-01-15 stored SEK 0\.07 derived SEK 37700\.00"],
    ),
    "the tax of an order": (
        "UPDATE purchase_order SET taxes = jsonb_set(taxes, '{0,tax_minor}', '1') "
        + _FIRST.format("purchase_order"),
        [r"order \S+ tax domestic 2500 stored SEK 0\.01 derived SEK 150\.00"],
    ),
    "the total of an order": (
        "UPDATE purchase_order SET total_minor = total_minor + 1 "
        + _FIRST.format("purchase_order"),
        [
            r"order \S+ net, tax, total stored \(60000, 15000, 75001\) "
            r"derived \(60000, 15000, 75000\) SEK"
        ],
    ),
    "the total of a purchase": (
        "UPDATE purchase SET total_minor = total_minor - 1",
        [r"purchase \d+ total stored 4787499 derived 4787500 SEK"],
    ),
    "the currency of a line": (
        f"UPDATE order_line SET currency = 'JPY' {_FIRST.format('order_line')}",
        [r"order \S+ line \d+ stored JPY 60000 derived SEK 600\.00"],
    ),
    "an instalment": (
        "UPDATE instalment SET net_minor = net_minor - 1",
        [r"instalment \d+ stored SEK 37699\.99 derived SEK 37700\.00"] * 2,
    ),
    "a line of an invoice": (
        f"UPDATE invoice_line SET net_minor = net_minor + 1 {_FIRST.format('invoice_line')}",
        [r"invoice \S+ line \d+ stored SEK 600\.01 derived SEK 600\.00"],
    ),
    "the tax of an invoice": (
        f"UPDATE invoice_tax SET tax_minor = tax_minor + 1 {_FIRST.format('invoice_tax')}",
        [r"invoice \S+ tax domestic 2500 stored SEK 150\.01 derived SEK 150\.00"],
    ),
    "a tax reckoned on something else": (
        f"UPDATE invoice_tax SET net_minor = net_minor + 1 {_FIRST.format('invoice_tax')}",
        [
            r"invoice \S+ tax domestic 2500 net, rate, rule "
            r"stored \(60001, 2500, 'domestic'\) derived \(60000, 2500, 'domestic'\)"
        ],
    ),
    "a derivation that can't be read": (
        'UPDATE instalment SET derivation = \'{"formula": "guess"}\' '
        + _FIRST.format("instalment"),
        [r"instalment \d+ stored SEK 37700\.00 can't be derived: unknown formula 'guess'"],
    ),
}


@pytest.mark.rule("COT-09")
@pytest.mark.parametrize("planted", PLANTED)
def test_a_difference_is_named(planted: str) -> None:
    assert tell(story_from(dict(LIFE))).wrong == []
    assert list(differing_amounts()) == []
    query, told = PLANTED[planted]
    with connection.cursor() as cursor:
        cursor.execute(query)
        assert cursor.rowcount == len(told)
    found = list(differing_amounts())
    assert len(found) == len(told)
    for row, pattern in zip(found, told, strict=True):
        assert re.fullmatch(pattern, row)


@pytest.mark.rule("COT-09")
def test_documents_of_old_are_read_too() -> None:
    """Before price lists a line kept SRP and discount, a tax its rate and rule alone."""
    assert tell(story_from(dict(LIFE))).wrong == []
    with connection.cursor() as cursor:
        for table in ("order_line", "invoice_line"):
            cursor.execute(
                f"UPDATE {table} SET derivation = derivation - 'price' - 'discounts' || "
                "jsonb_build_object('srp', derivation #> '{price,minor}', 'currency', 'SEK', "
                "'discount', '[0, 1]'::jsonb) WHERE derivation ? 'price'"
            )
            assert cursor.rowcount > 0
        cursor.execute("UPDATE invoice_tax SET derivation = '{}'")
        cursor.execute("UPDATE purchase_order SET taxes = taxes #- '{0,derivation}'")
    assert list(differing_amounts()) == []


def test_a_table_is_read_in_portions() -> None:
    query = "SELECT n, jsonb_build_object('n', n) FROM generate_series(1, 5) n"
    found = list(streamed(query, portion=2))
    assert found == [(n, {"n": n}) for n in range(1, 6)]
    assert rows(query) == found
