"""Tells a decision line by line as a person would, so that a test can show the whole of it."""

from tenure.rules import changes as c
from tenure.rules.decision import Decided, Decision, Refused
from tenure.rules.money import Money, plain
from tenure.rules.subscriptions import Subscription


def told(decision: Decision, *, only: str = "") -> list[str]:
    """Every change of a decision in its order, one line each, or the refusal's code.

    `only` leaves those whose line begins with one of these words: told(x, only="mail payment").
    """
    if isinstance(decision, Refused):
        return [f"refused {decision.code}"]
    lines = [_line(change) for change in decision.changes]
    return [one for one in lines if not only or one.split()[0].rstrip(":") in only.split()]


def why(decision: Decision) -> str:
    """The rule and the cause: why(x) = "REN-04 renewed-by-itself subscription"."""
    assert isinstance(decision, Decided), decision
    because = decision.because
    return f"{because.rule} {because.cause} {because.document_kind}".strip() if because else ""


def standing(known: Subscription) -> str:
    """Where a subscription stands and what comes next."""
    parts = [
        f"{known.state} since {known.state_since_on}",
        f"{known.quantity} seats",
        f"{known.term} to {known.renews_on}",
    ]
    if known.begins_on:
        parts.append(f"{known.begins_quantity} from {known.begins_on}")
    elif known.next_quantity != known.quantity:
        parts.append(f"then {known.next_quantity}")
    if known.unpaid_due_on:
        parts.append(f"unpaid {known.unpaid_due_on}")
    if not known.auto_renew:
        parts.append("ends")
    if known.next_bill_on:
        parts.append(f"billed {known.next_bill_on}")
    due = f"{known.next_due} {known.next_due_on}" if known.next_due_on else "nothing"
    return f"{', '.join(parts)}; next {due}"


def _line(change: c.Change) -> str:
    match change:
        case c.SubscriptionStarted():
            return f"subscription started: {standing(change.after)}"
        case c.SubscriptionChanged():
            name = change.what.removeprefix("subscription-")
            return f"subscription {name} on {change.on}: {standing(change.after)}"
        case c.SeatAssigned():
            return f"seat to user {change.user_id}{_through(change.through_id)}"
        case c.SeatReleased() | c.GroupReleased():
            called = "seat" if isinstance(change, c.SeatReleased) else "allotment"
            return f"{called} {change.id} released"
        case c.TermAdded():
            each = _amount(change.srp_minor, change.currency)
            return (
                f"term {change.starts_on}…{change.ends_on}: {change.quantity} at {each}, "
                f"{change.cause}"
            )
        case c.InstalmentPlanned() | c.InstalmentCancelled() | c.InstalmentBilled():
            return _instalment(change)
        case c.OrderPlaced() | c.OrderLineAdded() | c.OrderChanged() | c.CartOrdered():
            return _bought(change)
        case c.PurchaseConfirmed() | c.PurchaseChanged():
            return _bought(change)
        case c.TermMoved() | c.InstalmentMoved() | c.InvoiceLineMoved() | c.AllotmentMoved():
            return f"{type(change).__name__} {change.id} to {change.subscription_id}"
        case c.LedgerPosted() | c.RevenueRateChanged() | c.RevenueRecognised():
            return _booked(change)
        case c.MailRequested():
            return f"mail {change.template} to {change.to}"
        case _:
            return _document(change)


def _through(allotment: int | None) -> str:
    return "" if allotment is None else f" through {allotment}"


def _instalment(change: c.Change) -> str:
    match change:
        case c.InstalmentPlanned():
            net = _amount(change.net_minor, change.currency)
            return f"instalment {change.due_on}…{change.covers_to_on}: {change.quantity}, {net}"
        case c.InstalmentCancelled():
            return f"instalment {change.id} " + ("cancelled" if change.cancelled_on else "restored")
        case c.InstalmentBilled():
            return f"instalment {change.id} billed"
        case _:
            raise TypeError(type(change).__name__)


def _bought(change: c.Change) -> str:
    match change:
        case c.OrderPlaced():
            total = _amount(change.total_minor, change.currency)
            tax = _amount(change.tax_minor, change.currency)
            return f"order {change.state}: {total}, of it tax {tax}"
        case c.OrderLineAdded():
            net = _amount(change.net_minor, change.currency)
            later = "".join(
                f", {_amount(bill['net_minor'], change.currency)} on {bill['due_on']}"
                for bill in change.bills
            )
            return (
                f"line {change.kind} {change.first_on}…{change.renews_on}: {change.quantity}, "
                f"{net}{later}"
            )
        case c.OrderChanged():
            return f"order {change.state} {change.failure}".rstrip()
        case c.CartOrdered():
            return "cart held" if change.ordered_at else "cart free"
        case c.PurchaseConfirmed():
            total = _amount(change.total_minor, change.currency)
            return f"purchase {change.state}: {change.orders} orders, {total}"
        case c.PurchaseChanged():
            return f"purchase {change.state}"
        case _:
            raise TypeError(type(change).__name__)


def _booked(change: c.Change) -> str:
    match change:
        case c.LedgerPosted():
            amount = _amount(change.amount_minor, change.currency)
            return f"posted {change.on} {change.account} {amount}"
        case c.RevenueRateChanged():
            return f"earns from {change.on} {_amount(change.delta_minor, change.currency)} more"
        case c.RevenueRecognised():
            rate = _amount(change.rate_minor, change.currency)
            return f"earned to {change.posted_on}, then {rate} a day"
        case _:
            raise TypeError(type(change).__name__)


def _document(change: c.Change) -> str:
    match change:
        case c.CreditNoteIssued():
            total = _amount(change.total_minor, change.currency)
            return f"credit note of {change.issued_on} for {change.corrects_id}: {total}"
        case c.InvoiceIssued():
            total = _amount(change.total_minor, change.currency)
            return f"invoice of {change.issued_on} due {change.due_on}: {total}"
        case c.InvoiceLineAdded():
            return (
                f"line {change.kind} {change.first_on}–{change.last_on}: {change.quantity}, "
                f"{change.net_minor}"
            )
        case c.InvoiceTaxAdded():
            return f"tax {change.rule} {change.rate_bp}: {change.tax_minor} on {change.net_minor}"
        case c.PaymentRequested():
            amount = _amount(change.amount_minor, change.currency)
            return f"payment {change.kind} {change.attempt}: {amount}"
        case c.PaymentReceived():
            amount = _amount(change.amount_minor, change.currency)
            return f"payment {change.kind} came, value {change.value_on}: {amount}"
        case c.PaymentShared():
            return f"share {change.attempt}: {_amount(change.amount_minor, change.currency)}"
        case c.PaymentAnswered():
            value = f", value {change.value_on}" if change.value_on else ""
            return f"payment {change.state}{value}"
        case c.PaymentAllocated():
            amount = _amount(change.amount_minor, change.currency)
            return f"allocated {amount}, value {change.value_on}"
        case c.InvoiceBalanceChanged():
            again = f", again {change.next_due_on}" if change.next_due_on else ""
            paid = f", paid {change.paid_on}" if change.paid_on else ""
            return (
                f"balance {change.state} {change.open_minor}, {change.attempts} tries{paid}{again}"
            )
        case _:
            raise TypeError(f"no words for {type(change).__name__}")


def _amount(minor: int, currency: str) -> str:
    return plain(Money(minor, currency))
