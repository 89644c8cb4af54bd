"""Renewals given back: money, days and documents, once, whatever else goes on (REN-11, RET-06)."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tenure.actions.payments.record_transfer import RECORD_TRANSFER, RecordTransfer
from tenure.actions.renewals.renew import RENEW, Renew
from tenure.actions.renewals.renew_now import RENEW_NOW, RenewNow
from tenure.actions.renewals.renew_several import RENEW_SEVERAL, RenewSeveral
from tenure.actions.renewals.return_renewal import RETURN_RENEWAL, ReturnRenewal
from tenure.actions.renewals.set_auto_renewal import SET_AUTO_RENEWAL, SetAutoRenewal
from tenure.engine.actor import system
from tenure.engine.outcome import Done
from tenure.engine.perform import perform, perform_all
from tenure.engine.preview import preview
from tenure.operations.catching_up import catch_up
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.questions.invariants.asked import broken_invariants
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused
from tests import builders as b

pytestmark = pytest.mark.django_db

RENEWED = b.at("2027-01-15")
"""What was bought on 2026-01-15 for a year renews on that day."""


@pytest.fixture
def firm(outside: Outside) -> b.Company:
    b.vendor()
    return b.company()


def renewed(company: b.Company, key: int, *, at: datetime = RENEWED) -> int:
    """Let it renew by itself, as the run would, but ask for no money yet; return the invoice."""
    catch_up(at=at - timedelta(days=1))
    b.do(RENEW, Renew(subscription_id=key), actor=system("worker"), at=at)
    return last_invoice(company)


def last_invoice(company: b.Company) -> int:
    key: int = b.first(
        "SELECT max(id) FROM invoice WHERE customer_id = %s AND kind = 'invoice'", company.id
    )[0]
    return key


def give_back(company: b.Company, key: int, invoice: int, *, at: datetime) -> Done | Refused:
    return perform(
        RETURN_RENEWAL,
        ReturnRenewal(subscription_id=key, invoice_id=invoice),
        actor=b.actor(company.purchaser),
        at=at,
    )


def returned(company: b.Company, key: int, invoice: int, *, at: datetime) -> dict[str, Any]:
    outcome = give_back(company, key, invoice, at=at)
    assert isinstance(outcome, Done), outcome
    return dict(outcome.answer)


def refused(company: b.Company, key: int, invoice: int, *, at: datetime) -> str:
    outcome = give_back(company, key, invoice, at=at)
    assert isinstance(outcome, Refused), outcome
    return outcome.code


def balances(company: b.Company) -> dict[str, int]:
    return dict(
        rows(
            "SELECT account, sum(amount_minor)::bigint FROM ledger_entry "
            "WHERE customer_id = %s GROUP BY 1 HAVING sum(amount_minor) <> 0",
            [company.id],
        )
    )


def refunds(company: b.Company) -> list[tuple[Any, ...]]:
    return rows(
        "SELECT amount_minor, state FROM payment WHERE customer_id = %s AND kind = 'refund' "
        "ORDER BY id",
        [company.id],
    )


def standing(key: int) -> tuple[Any, ...]:
    return b.first(
        "SELECT state, quantity, renews_on, auto_renew, unpaid_due_on FROM subscription "
        "WHERE id = %s",
        key,
    )


def terms(key: int) -> list[tuple[Any, ...]]:
    return rows(
        "SELECT starts_on, returned_on FROM term WHERE subscription_id = %s ORDER BY id", [key]
    )


@pytest.mark.rule("RET-06", "REN-11", "INV-10", "PAY-08")
def test_paid_by_card_it_goes_back_to_the_card_and_to_the_end_it_had(
    firm: b.Company, outside: Outside
) -> None:
    key = b.buy(firm, card=b.real_card(firm, outside), quantity=2)
    before = balances(firm)
    invoice = renewed(firm, key)
    drain(at=RENEWED)
    at = RENEWED + timedelta(days=20)
    wanted = ReturnRenewal(subscription_id=key, invoice_id=invoice)
    foreseen = preview(RETURN_RENEWAL, wanted, actor=b.actor(firm.purchaser), at=at)
    assert not isinstance(foreseen, Refused)
    answer = returned(firm, key, invoice, at=at)
    assert dict(foreseen.answer) == answer
    assert [one.amount_minor for one in foreseen.charges] == [-4_712_500]
    assert answer["credited_minor"] == answer["refunded_minor"] == 4_712_500
    assert (answer["no_longer_owed_minor"], answer["balance_minor"]) == (0, 0)
    assert standing(key) == ("expired", 2, b.day("2027-01-15"), False, None)
    assert refunds(firm) == [(4_712_500, "requested")]
    assert balances(firm)["refunds-due"] == -4_712_500
    drain(at=at)
    assert refunds(firm) == [(4_712_500, "succeeded")]
    assert balances(firm) == before
    assert terms(key) == [
        (b.day("2026-01-15"), None),
        (b.day("2027-01-15"), b.day("2027-02-04")),
    ]
    assert rows(
        "SELECT state, total_minor, open_minor FROM invoice WHERE corrects_id = %s", [invoice]
    ) == [("credited", -4_712_500, 0)]
    sent = [row[0] for row in rows("SELECT template FROM mail ORDER BY id DESC LIMIT 2")]
    assert sorted(sent) == ["renewal-returned", "return-credited"]
    told = rows("SELECT rule, cause FROM event WHERE what = 'renewal-returned'")
    assert told == [("RET-06", "renewal-returned")]


@pytest.mark.rule("RET-06", "INV-10", "REN-11")
def test_what_was_never_paid_isn_t_owed_any_more(firm: b.Company) -> None:
    b.credit(firm, 50_000_000)
    key = b.sold(firm, quantity=2)
    number = b.first("SELECT number FROM invoice WHERE customer_id = %s", firm.id)[0]
    transfer(firm, number, 4_712_500, b.at("2026-02-01"))
    invoice = renewed(firm, key)
    answer = returned(firm, key, invoice, at=RENEWED + timedelta(days=12))
    assert answer["no_longer_owed_minor"] == 4_712_500
    assert answer["refunded_minor"] == answer["balance_minor"] == 0
    assert b.first("SELECT state, open_minor FROM invoice WHERE id = %s", invoice) == (
        "credited",
        0,
    )
    assert balances(firm).get("receivable", 0) == 0
    assert standing(key)[0] == "expired"
    # Then it can be renewed anew, in the very same place (REN-12, SUB-11).
    renew = RenewNow(subscription_id=key, intent="anew", pays_by="invoice", quantity=3)
    b.do(RENEW_NOW, renew, actor=b.actor(firm.purchaser), at=RENEWED + timedelta(days=13))
    assert standing(key)[:3] == ("active", 3, b.day("2028-01-15"))
    # And that one can be returned too, from its own day on.
    more = last_invoice(firm)
    assert more != invoice
    returned(firm, key, more, at=RENEWED + timedelta(days=40))
    assert standing(key)[:3] == ("expired", 2, b.day("2027-01-15"))
    assert [row[1] is None for row in terms(key)] == [True, False, False]


def transfer(company: b.Company, number: str, minor: int, at: datetime) -> None:
    wanted = RecordTransfer(
        invoice_number=number, amount_minor=minor, currency="SEK", value_on=at.date()
    )
    b.do(RECORD_TRANSFER, wanted, actor=b.staff("finance"), at=at)


@pytest.mark.rule("RET-06", "INV-11")
def test_what_came_by_transfer_stays_as_balance(firm: b.Company) -> None:
    b.credit(firm, 50_000_000)
    key = b.sold(firm, quantity=1)
    transfer(firm, b.first("SELECT number FROM invoice")[0], 2_356_250, b.NOW)
    invoice = renewed(firm, key)
    number = b.first("SELECT number FROM invoice WHERE id = %s", invoice)[0]
    transfer(firm, number, 1_000_000, RENEWED)
    answer = returned(firm, key, invoice, at=RENEWED + timedelta(days=5))
    assert answer["no_longer_owed_minor"] == 1_356_250
    assert answer["balance_minor"] == 1_000_000
    assert balances(firm)["customer-balance"] == -1_000_000
    assert refunds(firm) == []


@pytest.mark.rule("RET-06", "REN-06")
def test_one_bought_ahead_goes_back_before_it_began(firm: b.Company, outside: Outside) -> None:
    card = b.real_card(firm, outside)
    key = b.buy(firm, card=card, quantity=4)
    early = b.at("2026-12-20")
    renew = RenewNow(subscription_id=key, intent="ahead", payment_method_id=card, quantity=2)
    b.do(RENEW_NOW, renew, actor=b.actor(firm.purchaser), at=early)
    drain(at=early)
    assert b.first("SELECT begins_quantity FROM subscription WHERE id = %s", key) == (2,)
    answer = returned(firm, key, last_invoice(firm), at=b.at("2027-01-10"))
    assert answer["refunded_minor"] == 4_712_500
    assert standing(key) == ("active", 4, b.day("2027-01-15"), False, None)
    assert b.first(
        "SELECT begins_on, begins_quantity, begins_offering_id FROM subscription WHERE id = %s",
        key,
    ) == (None, None, None)
    drain(at=b.at("2027-01-10"))


@pytest.mark.rule("RET-01")
@pytest.mark.parametrize(
    ("term", "days", "code"),
    [("P1Y", 30, ""), ("P1Y", 31, "return-window-closed"), ("P1M", 15, ""),
     ("P1M", 16, "return-window-closed"), ("P3Y", 30, ""), ("P3Y", 31, "return-window-closed")],
)  # fmt: skip
def test_until_the_end_of_the_last_day(
    firm: b.Company, outside: Outside, term: str, days: int, code: str
) -> None:
    key = b.buy(firm, card=b.real_card(firm, outside), term=term)
    due = b.first("SELECT renews_on FROM subscription WHERE id = %s", key)[0]
    at = b.at(due.isoformat())
    invoice = renewed(firm, key, at=at)
    drain(at=at)
    # 23:59 in Stockholm of the last day, 00:01 of the one after it.
    late = b.at(f"{(due + timedelta(days=days)).isoformat()} {'22:58' if not code else '00:01'}")
    if code:
        assert refused(firm, key, invoice, at=late) == code
        return
    planned = rows("SELECT count(*) FROM instalment WHERE cancelled_on IS NULL")[0][0]
    returned(firm, key, invoice, at=late)
    left = rows("SELECT count(*) FROM instalment WHERE cancelled_on IS NULL")[0][0]
    assert planned - left == (2 if term == "P3Y" else 0)
    drain(at=late)


@pytest.mark.rule("REN-11")
def test_unpaid_on_terms_only_until_it_is_due(firm: b.Company) -> None:
    b.credit(firm, 50_000_000, net_days=10)
    key = b.sold(firm, quantity=1)
    transfer(firm, b.first("SELECT number FROM invoice")[0], 2_356_250, b.NOW)
    invoice = renewed(firm, key)
    assert refused(firm, key, invoice, at=RENEWED + timedelta(days=11)) == "return-fell-due"
    transfer(
        firm, b.first("SELECT number FROM invoice WHERE id = %s", invoice)[0], 2_356_250, RENEWED
    )
    answer = returned(firm, key, invoice, at=RENEWED + timedelta(days=11))
    assert answer["balance_minor"] == 2_356_250


@pytest.mark.rule("RET-06", "SUB-14")
def test_more_seats_go_back_with_those_added_since(firm: b.Company, outside: Outside) -> None:
    from tenure.actions.licensing.assign_seat import ASSIGN_SEAT, AssignSeat
    from tenure.actions.ordering.add_seats import ADD_SEATS, AddSeats
    from tenure.actions.renewals.change_renewal import CHANGE_RENEWAL, ChangeRenewal

    card = b.real_card(firm, outside)
    who = b.actor(firm.purchaser)
    key = b.buy(firm, card=card, quantity=1)
    b.do(ADD_SEATS, AddSeats(subscription_id=key, quantity=1, intent="early",
         payment_method_id=card), actor=who, at=b.at("2026-06-01"))  # fmt: skip
    drain(at=b.at("2026-06-01"))
    b.do(CHANGE_RENEWAL, ChangeRenewal(subscription_id=key, quantity=3), actor=who)
    invoice = renewed(firm, key)
    drain(at=RENEWED)
    later = RENEWED + timedelta(days=5)
    b.do(ADD_SEATS, AddSeats(subscription_id=key, quantity=2, intent="late",
         payment_method_id=card), actor=who, at=later)  # fmt: skip
    drain(at=later)
    for number in range(3):
        seat = AssignSeat(subscription_id=key, email=b.person(f"p{number}@x.example").email)
        perform(ASSIGN_SEAT, seat, actor=who, at=later)
    assert standing(key)[1] == 5
    paid = rows("SELECT sum(total_minor)::bigint FROM invoice WHERE issued_on >= '2027-01-15'")
    held = rows("SELECT count(*) FROM assignment WHERE released_at IS NULL")[0][0]
    answer = returned(firm, key, invoice, at=RENEWED + timedelta(days=6))
    assert answer["refunded_minor"] == paid[0][0]
    assert answer["seats_released"] == max(held - 2, 0)
    assert standing(key)[:2] == ("expired", 2)
    drain(at=RENEWED + timedelta(days=6))
    assert len(refunds(firm)) == 2


@pytest.mark.rule("RET-06", "TAX-01", "REN-08")
def test_of_several_on_one_invoice_one_by_one_is_as_all_together(firm: b.Company) -> None:
    b.credit(firm, 90_000_000)
    keys = [
        b.sold(firm, quantity=n, product=p) for n, p in ((1, "atlas"), (3, "beam"), (2, "atlas"))
    ]
    for number, minor in rows("SELECT number, total_minor FROM invoice"):
        transfer(firm, number, minor, b.NOW)
    early = b.at("2026-12-20")
    several = RenewSeveral(
        customer_id=firm.id, subscription_ids=tuple(keys), intent="all", pays_by="invoice"
    )
    b.do(RENEW_SEVERAL, several, actor=b.actor(firm.purchaser), at=early)
    invoice = last_invoice(firm)
    whole = b.first("SELECT total_minor FROM invoice WHERE id = %s", invoice)[0]
    at = early + timedelta(days=2)
    first = returned(firm, keys[0], invoice, at=at)
    # The others stand, and what is left of the invoice is still to be paid.
    left = b.first("SELECT open_minor FROM invoice WHERE id = %s", invoice)[0]
    assert left == whole - first["credited_minor"]
    assert [standing(key)[2] for key in keys] == [
        b.day("2027-01-15"), b.day("2028-01-15"), b.day("2028-01-15")
    ]  # fmt: skip
    assert standing(keys[0])[4] is None
    wanted = [ReturnRenewal(subscription_id=key, invoice_id=invoice) for key in keys[1:]]
    done = perform_all(RETURN_RENEWAL, wanted, actor=b.actor(firm.purchaser), at=at)
    assert all(isinstance(one, Done) for one in done), done
    assert b.first("SELECT open_minor, state FROM invoice WHERE id = %s", invoice) == (
        0,
        "credited",
    )
    credited = rows(
        "SELECT sum(total_minor)::bigint FROM invoice WHERE corrects_id = %s", [invoice]
    )
    assert credited == [(-whole,)]
    assert balances(firm).get("customer-balance", 0) == 0
    assert [str(broken) for broken in broken_invariants()] == []


@pytest.mark.rule("RET-02", "RET-03", "REN-11")
def test_what_can_t_be_returned(firm: b.Company, outside: Outside) -> None:
    card = b.real_card(firm, outside)
    key = b.buy(firm, card=card)
    first = last_invoice(firm)
    # The first purchase isn't a renewal.
    assert refused(firm, key, first, at=b.NOW) == "not-found"
    invoice = renewed(firm, key)
    drain(at=RENEWED)
    rows_of = "UPDATE customer SET kind = 'public_sector' WHERE id = %s"
    with connection.cursor() as cursor:
        cursor.execute(rows_of, [firm.id])
    assert refused(firm, key, invoice, at=RENEWED) == "return-by-partner"
    with connection.cursor() as cursor:
        cursor.execute("UPDATE customer SET kind = 'business' WHERE id = %s", [firm.id])
        cursor.execute(
            "INSERT INTO agreement (id, customer_id, reference, from_on, rates_on) "
            "VALUES (1, %s, 'EA-7', '2026-12-01', '2026-12-01')",
            [firm.id],
        )
    assert refused(firm, key, invoice, at=RENEWED) == "return-under-agreement"
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM agreement")
    # Another one renewed on top of it is to be returned first.
    ahead = b.at("2027-02-01")
    outsider = perform(
        RETURN_RENEWAL,
        ReturnRenewal(subscription_id=key, invoice_id=invoice),
        actor=b.actor(b.person()),
        at=ahead,
    )
    assert isinstance(outsider, Refused)
    assert standing(key)[2] == b.day("2028-01-15")


@pytest.mark.rule("RET-06")
def test_the_number_of_queries_is_fixed(firm: b.Company, outside: Outside) -> None:
    card = b.real_card(firm, outside)
    keys = [b.buy(firm, card=card) for _ in range(4)]
    counts = []
    for some in (keys[:1], keys[1:]):
        wanted = [ReturnRenewal(subscription_id=key, invoice_id=renewed(firm, key)) for key in some]
        drain(at=RENEWED)
        with CaptureQueriesContext(
            connection,
        ) as seen:
            RETURN_RENEWAL.load(wanted, _moment(firm))
        counts.append(len(seen))
    assert counts[0] == counts[1]
    off = SetAutoRenewal(customer_id=firm.id, subscription_ids=tuple(keys), on=False)
    b.do(SET_AUTO_RENEWAL, off, actor=b.actor(firm.purchaser), at=RENEWED)


def _moment(company: b.Company) -> Any:
    from tenure.engine.action import Moment

    return Moment(RENEWED, b.actor(company.purchaser))
