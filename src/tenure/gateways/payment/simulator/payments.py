"""Reserves, takes and gives back money, each once by its key, and asks the payer where it must."""

import hashlib
import json
import sqlite3
from dataclasses import dataclass

from tenure.gateways.payment.port import Answer, Charge, ProviderRefused, State
from tenure.gateways.payment.simulator.cards import DECLINES, Behaviour
from tenure.gateways.payment.simulator.events import Events
from tenure.gateways.payment.simulator.store import Store
from tenure.gateways.payment.simulator.wallet import check_return_url

MOST_MINOR = 10**13

# A payment's states as the port names them.
_ANSWERS: dict[str, State] = {
    "action-required": "action-required",
    "authorised": "authorised",
    "captured": "succeeded",
    "declined": "declined",
    "voided": "declined",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a request led to; `late` says that the caller shall not hear of it in time."""

    answer: Answer | None
    late: bool = False


@dataclass(frozen=True, slots=True)
class ChallengePage:
    """What the bank's page has to know; `done` once somebody has answered."""

    ref: str
    return_url: str
    language: str
    amount_minor: int
    currency: str
    reference: str
    brand: str
    last4: str
    done: bool


class Payments:
    """The payments of one simulator."""

    def __init__(self, store: Store, events: Events, *, base_url: str) -> None:
        self._store = store
        self._events = events
        self._base_url = base_url

    def request(self, charge: Charge) -> Outcome:
        """See `PaymentProvider`; what a card does, its behaviour decides."""
        _check_charge(charge)
        content = _fingerprint(
            charge.kind,
            charge.amount_minor,
            charge.currency,
            charge.method_token,
            charge.reference,
        )
        with self._store.writing() as db:
            if known := self._answered(db, charge.idempotency_key, content):
                return Outcome(known)
            behaviour = self._behaviour(db, charge.method_token)
            if behaviour == "timeout-not-charged":
                return Outcome(None, late=True)
            state, failure = _verdict(charge, behaviour)
            ref = self._store.new_id("pay")
            db.execute(
                "INSERT INTO payments (ref, idempotency_key, kind, amount_minor, currency, token,"
                " reference, return_url, state, captured_minor)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    ref,
                    charge.idempotency_key,
                    charge.kind,
                    charge.amount_minor,
                    charge.currency,
                    charge.method_token,
                    charge.reference,
                    charge.return_url,
                    state,
                    charge.amount_minor if state == "captured" else 0,
                ),
            )
            answer = self._answer(state, ref, failure)
            self._record(db, charge.idempotency_key, content, ref, answer)
            self._tell(db, ref, answer, key=charge.idempotency_key)
            return Outcome(answer, late=behaviour == "timeout-charged")

    def capture(self, *, provider_ref: str, amount_minor: int, idempotency_key: str) -> Outcome:
        """See `PaymentProvider`; never more than was authorised, and once."""
        content = _fingerprint("capture", provider_ref, amount_minor)
        with self._store.writing() as db:
            if known := self._answered(db, idempotency_key, content):
                return Outcome(known)
            payment = self._payment(db, provider_ref)
            if payment["state"] != "authorised":
                raise ProviderRefused("not_authorised", f"{provider_ref} is {payment['state']}")
            if not 0 < amount_minor <= payment["amount_minor"]:
                raise ProviderRefused(
                    "amount_too_large", f"{amount_minor} of {payment['amount_minor']} authorised"
                )
            behaviour = self._behaviour(db, payment["token"])
            if behaviour == "timeout-not-charged":
                return Outcome(None, late=True)
            db.execute(
                "UPDATE payments SET state = 'captured', captured_minor = ? WHERE ref = ?",
                (amount_minor, provider_ref),
            )
            answer = Answer("succeeded", provider_ref)
            self._record(db, idempotency_key, content, provider_ref, answer)
            self._tell(
                db, provider_ref, answer, key=idempotency_key, kind="captured", amount=amount_minor
            )
            return Outcome(answer, late=behaviour == "timeout-charged")

    def void(self, *, provider_ref: str, idempotency_key: str) -> None:
        """See `PaymentProvider`; from then on `find` says of the request: declined, `voided`."""
        content = _fingerprint("void", provider_ref)
        with self._store.writing() as db:
            if self._answered(db, idempotency_key, content):
                return
            payment = self._payment(db, provider_ref)
            if payment["state"] not in ("authorised", "action-required", "voided"):
                raise ProviderRefused("not_voidable", f"{provider_ref} is {payment['state']}")
            self._record(
                db, idempotency_key, content, provider_ref, Answer("succeeded", provider_ref)
            )
            if payment["state"] != "voided":
                self._settle(db, payment, "voided", "voided")

    def refund(self, *, provider_ref: str, amount_minor: int, idempotency_key: str) -> Outcome:
        """See `PaymentProvider`; never more than was captured, over all refunds."""
        content = _fingerprint("refund", provider_ref, amount_minor)
        with self._store.writing() as db:
            if known := self._answered(db, idempotency_key, content):
                return Outcome(known)
            payment = self._payment(db, provider_ref)
            left = payment["captured_minor"] - payment["refunded_minor"]
            if not 0 < amount_minor <= left:
                raise ProviderRefused("amount_too_large", f"{amount_minor} of {left} captured")
            behaviour = self._behaviour(db, payment["token"])
            if behaviour == "timeout-not-charged":
                return Outcome(None, late=True)
            db.execute(
                "UPDATE payments SET refunded_minor = refunded_minor + ? WHERE ref = ?",
                (amount_minor, provider_ref),
            )
            answer = Answer("succeeded", self._store.new_id("ref"))
            self._record(db, idempotency_key, content, provider_ref, answer)
            self._tell(
                db, provider_ref, answer, key=idempotency_key, kind="refunded", amount=amount_minor
            )
            return Outcome(answer, late=behaviour == "timeout-charged")

    def find(self, *, idempotency_key: str) -> Answer | None:
        """See `PaymentProvider`."""
        self._store.must_be_open()
        rows = self._store.rows("SELECT * FROM answers WHERE idempotency_key = ?", idempotency_key)
        return self._told(rows[0]) if rows else None

    def challenge_page(self, ref: str) -> ChallengePage | None:
        """Return what the bank's page shows, None if there is no such page."""
        rows = self._store.rows(
            "SELECT * FROM payments JOIN cards USING (token)"
            " WHERE ref = ? AND return_url IS NOT NULL",
            ref,
        )
        return _challenge(rows[0]) if rows else None

    def answer_challenge(self, ref: str, *, approved: bool) -> None:
        """Let the payer approve or deny; once answered, a second answer changes nothing."""
        with self._store.writing() as db:
            payment = self._payment(db, ref)
            if payment["state"] != "action-required":
                return
            if not approved:
                self._settle(db, payment, "declined", "authentication_failed")
            elif payment["kind"] == "authorise":
                self._settle(db, payment, "authorised", None)
            else:
                self._settle(db, payment, "captured", None)

    def _settle(
        self, db: sqlite3.Connection, payment: sqlite3.Row, state: str, failure: str | None
    ) -> None:
        """Give a payment its new state, and the request that made it its new answer."""
        ref, key = payment["ref"], payment["idempotency_key"]
        db.execute(
            "UPDATE payments SET state = ?1, captured_minor ="
            " CASE WHEN ?1 = 'captured' THEN amount_minor ELSE 0 END WHERE ref = ?2",
            (state, ref),
        )
        answer = self._answer(state, ref, failure)
        db.execute(
            "UPDATE answers SET state = ?, failure_code = ? WHERE idempotency_key = ?",
            (answer.state, failure, key),
        )
        kind = "voided" if state == "voided" else None
        self._tell(db, ref, answer, key=key, kind=kind)

    def _answered(self, db: sqlite3.Connection, key: str, content: str) -> Answer | None:
        """Return the answer that this key had before; nobody gets further while we are closed."""
        self._store.must_be_open()
        if not 0 < len(key) <= 255:
            raise ProviderRefused("idempotency_key_invalid", "1 to 255 characters")
        row = db.execute("SELECT * FROM answers WHERE idempotency_key = ?", (key,)).fetchone()
        if row is None:
            return None
        if row["fingerprint"] != content:
            raise ProviderRefused("idempotency_key_reused", f"{key!r} came with other content")
        return self._told(row)

    def _record(
        self, db: sqlite3.Connection, key: str, content: str, ref: str, answer: Answer
    ) -> None:
        db.execute(
            "INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?)",
            (key, content, ref, answer.state, answer.provider_ref, answer.failure_code),
        )

    def _told(self, row: sqlite3.Row) -> Answer:
        url = self._challenge_url(row["payment_ref"]) if row["state"] == "action-required" else None
        return Answer(row["state"], row["provider_ref"], row["failure_code"], url)

    def _answer(self, state: str, ref: str, failure: str | None) -> Answer:
        url = self._challenge_url(ref) if state == "action-required" else None
        return Answer(_ANSWERS[state], ref, failure, url)

    def _challenge_url(self, ref: str) -> str:
        return f"{self._base_url}/challenge/{ref}"

    def _payment(self, db: sqlite3.Connection, ref: str) -> sqlite3.Row:
        payment: sqlite3.Row | None = db.execute(
            "SELECT * FROM payments WHERE ref = ?", (ref,)
        ).fetchone()
        if payment is None:
            raise ProviderRefused("unknown_payment", f"no payment has the reference {ref!r}")
        return payment

    def _behaviour(self, db: sqlite3.Connection, token: str) -> Behaviour | None:
        row = db.execute("SELECT behaviour FROM cards WHERE token = ?", (token,)).fetchone()
        return None if row is None else row["behaviour"]

    def _tell(
        self,
        db: sqlite3.Connection,
        ref: str,
        answer: Answer,
        *,
        key: str,
        kind: str | None = None,
        amount: int | None = None,
    ) -> None:
        payment = self._payment(db, ref)
        self._events.add(
            db,
            f"payment.{kind or answer.state}",
            about=ref,
            answer=answer,
            idempotency_key=key,
            amount_minor=payment["amount_minor"] if amount is None else amount,
            currency=payment["currency"],
            reference=payment["reference"],
        )


def _verdict(charge: Charge, behaviour: Behaviour | None) -> tuple[str, str | None]:
    """Return the state that a new payment gets, and why it was declined."""
    if behaviour is None:
        return "declined", "unknown_method"
    if behaviour in DECLINES:
        return "declined", DECLINES[behaviour]
    if behaviour == "challenge":
        if charge.return_url is not None:
            return "action-required", None
        if charge.kind == "authorise":
            return "declined", "authentication_required"
    return ("authorised" if charge.kind == "authorise" else "captured"), None


def _check_charge(charge: Charge) -> None:
    if charge.kind not in ("authorise", "charge"):
        raise ProviderRefused("kind_invalid", f"{charge.kind!r}: authorise or charge")
    if not 0 < charge.amount_minor <= MOST_MINOR:
        raise ProviderRefused("amount_invalid", f"{charge.amount_minor} minor units")
    currency = charge.currency
    if not (len(currency) == 3 and currency.isascii() and currency.isupper()):
        raise ProviderRefused("currency_invalid", f"{currency!r}: three letters such as EUR")
    if charge.return_url is not None:
        check_return_url(charge.return_url)


def _fingerprint(*content: str | int) -> str:
    """Return what has to be the same when a key comes again: all that the money depends on."""
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()


def _challenge(row: sqlite3.Row) -> ChallengePage:
    return ChallengePage(
        ref=row["ref"],
        return_url=row["return_url"],
        language=row["language"],
        amount_minor=row["amount_minor"],
        currency=row["currency"],
        reference=row["reference"],
        brand=row["brand"],
        last4=row["last4"],
        done=row["state"] != "action-required",
    )
