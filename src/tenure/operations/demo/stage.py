"""Carries out what companies do in the demo, each deed by the action that a page would ask for."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any

from tenure.actions.companies.accept_invitation import ACCEPT_INVITATION, AcceptInvitation
from tenure.actions.companies.appoint_secondary_admin import (
    APPOINT_SECONDARY_ADMIN,
    AppointSecondaryAdmin,
)
from tenure.actions.companies.found_customer import FOUND_CUSTOMER, FoundCustomer
from tenure.actions.companies.hand_over_primary_admin import (
    HAND_OVER_PRIMARY_ADMIN,
    HandOverPrimaryAdmin,
)
from tenure.actions.companies.invite import INVITE, Invite
from tenure.actions.companies.register_user import REGISTER_USER, RegisterUser
from tenure.actions.groups.add_to_group import ADD_TO_GROUP, AddToGroup
from tenure.actions.groups.create_group import CREATE_GROUP, CreateGroup
from tenure.actions.licensing.assign_group import ASSIGN_GROUP, AssignGroup
from tenure.actions.licensing.assign_seat import ASSIGN_SEAT, AssignSeat
from tenure.actions.licensing.draw_tokens import DRAW_TOKENS
from tenure.actions.ordering.add_seats import ADD_SEATS, AddSeats
from tenure.actions.ordering.change_cart import CHANGE_CART, ChangeCart
from tenure.actions.ordering.confirm_order import CONFIRM_ORDER, ConfirmOrder
from tenure.actions.payments.pay_invoice import PAY_INVOICE, PayInvoice
from tenure.actions.payments.record_transfer import RECORD_TRANSFER, RecordTransfer
from tenure.actions.payments.store_payment_method import STORE_PAYMENT_METHOD, StorePaymentMethod
from tenure.actions.renewals.renew_now import RENEW_NOW, RenewNow
from tenure.actions.renewals.set_auto_renewal import SET_AUTO_RENEWAL, SetAutoRenewal
from tenure.engine.action import AnyAction
from tenure.engine.actor import Actor, anonymous, system
from tenure.engine.outcome import Done
from tenure.engine.perform import perform, perform_all
from tenure.gateways.clock import day_in
from tenure.gateways.payment.simulator.core import Simulator
from tenure.operations.delivery import drain
from tenure.operations.demo import flex
from tenure.operations.demo.cast import Company, Deed, Person, colleagues
from tenure.records.facts.reading import named_rows, rows

_CARDS = ("4242424242424242", "5555555555554444")
_SEATS_HANDED_OUT_PERCENT = 85


class DemoFault(Exception):
    """A deed of the plot was refused: the plot asks for what the rules don't allow."""


@dataclass(slots=True)
class Known:
    """What the stage remembers of a company that exists: keys, and who acts in it."""

    company: Company
    id: int
    team_id: int
    purchaser: Actor
    admin: Actor
    card: str = ""
    method_id: int | None = None
    users: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Stage:
    """Plays deeds one after the other; `dice` is seeded, so the same days give the same demo."""

    simulator: Simulator
    dice: random.Random
    password_hash: str
    with_password: frozenset[str]
    known: dict[str, Known] = field(default_factory=dict)
    deeds: int = 0

    def play(self, company: Company, deed: Deed, *, at: datetime) -> None:
        """Carry out one deed, and have it delivered before the next."""
        known = self.known.get(company.domain) or self.found(company, at=at)
        self.deeds += 1
        try:
            match deed.verb, deed.words:
                case "buy", (product, term, seats):
                    self._buy(known, product, term, int(seats), at)
                case ("packs" | "uses") as what, (count,):
                    self._tokens(known, what, int(count), at)
                case "seats", (product, seats):
                    self._add(known, product, int(seats), at)
                case ("off" | "on") as way, (product,):
                    self._switch(known, product, on=way == "on", at=at)
                case "renew", (product,):
                    self._renew(known, product, at)
                case "card", (behaviour,):
                    self.simulator.set_behaviour(known.card, behaviour)
                case ("pay" | "transfer") as way, ():
                    {"pay": self._pay, "transfer": self._transfer}[way](known, at)
                case ("admin" | "secondary" | "payer") as part, (number,):
                    self._part(known, part, int(number) - 1, at)
                case ("group" | "join") as what, words:
                    self._grouped(known, what, words, at)
                case "invite", (email, role):
                    self._invite(known, email, role, at)
                case _:
                    raise DemoFault("the plot can't be read")
        except DemoFault as fault:
            raise DemoFault(
                f"{company.name}, {deed.on}: {deed.verb} {deed.words}: {fault}"
            ) from fault
        drain(at=at)

    def found(self, company: Company, *, at: datetime) -> Known:
        """Have the purchaser register, found the company and store a card."""
        purchaser = company.people[0]
        user_id = self._register([purchaser], at)[purchaser.email]
        actor = _acting(purchaser, user_id, "store")
        done = self.do(
            FOUND_CUSTOMER,
            FoundCustomer(
                name=company.name,
                country=company.country,
                address=company.address,
                vat_number=company.vat_number,
                language=purchaser.language,
            ),
            actor=actor,
            at=at,
        )
        return self._remember(company, int(done["customer_id"]), actor, at)

    def take_over(self, companies: Iterable[Company], *, at: datetime) -> None:
        """Remember companies that came by import; their purchasers store a card."""
        for company in companies:
            purchaser = company.people[0]
            customer_id, user_id = _one(
                "SELECT r.customer_id, u.id FROM user_account u JOIN role r ON r.user_id = u.id "
                "WHERE u.email = %s AND r.role = 'purchaser'",
                purchaser.email,
            )
            self._remember(company, customer_id, _acting(purchaser, user_id, "store"), at)

    def do(
        self, action: AnyAction, wanted: object, *, actor: Actor, at: datetime
    ) -> dict[str, Any]:
        """Perform what has to succeed and return its answer. Raises DemoFault with the refusal."""
        outcome = perform(action, wanted, actor=actor, at=at)
        if not isinstance(outcome, Done):
            raise DemoFault(f"{action.name}: {outcome}")
        return dict(outcome.answer)

    def _remember(self, company: Company, customer_id: int, actor: Actor, at: datetime) -> Known:
        (team_id,) = _one("SELECT id FROM team WHERE customer_id = %s AND is_first", customer_id)
        known = Known(company, customer_id, team_id, actor, actor)
        known.users[company.people[0].email] = actor.user_id or 0
        self.known[company.domain] = known
        self._store_card(known, at)
        return known

    def _store_card(self, known: Known, at: datetime) -> None:
        card = self.simulator.store_card(
            self.dice.choice(_CARDS),
            holder=known.purchaser.name,
            expires_month=self.dice.randint(1, 12),
            expires_year=at.year + self.dice.randint(4, 6),
            language=known.company.people[0].language,
        )
        stored = StorePaymentMethod(
            customer_id=known.id,
            token=card.token,
            brand=card.brand,
            last4=card.last4,
            holder=card.holder,
            expires_month=card.expires_month,
            expires_year=card.expires_year,
        )
        done = self.do(STORE_PAYMENT_METHOD, stored, actor=known.purchaser, at=at)
        known.card, known.method_id = card.token, int(done["payment_method_id"])

    def _buy(self, known: Known, product: str, term: str, seats: int, at: datetime) -> None:
        self._order(known, product, term, seats, at)
        self._hand_out(known, product, at)

    def _tokens(self, known: Known, what: str, count: int, at: datetime) -> None:
        """Buy packs, or let the licence server tell a week's use, as far as the tokens suffice."""
        if what == "packs":
            self._order(known, flex.CODE, "P1Y", count, at)
            return
        people = colleagues(known.company, count)
        told = flex.uses(people, customer_id=known.id, at=at, dice=self.dice)
        for outcome in perform_all(DRAW_TOKENS, told, actor=system("licence server"), at=at):
            if not isinstance(outcome, Done) and getattr(outcome, "code", "") != "tokens-short":
                raise DemoFault(f"draw-tokens: {outcome}")

    def _order(self, known: Known, product: str, term: str, seats: int, at: datetime) -> None:
        (offering_id,) = _one(
            "SELECT o.id FROM offering o JOIN product p ON p.id = o.product_id "
            "JOIN market m ON m.id = o.market_id "
            "WHERE p.code = %s AND o.term = %s AND m.country = %s",
            *(product, term, known.company.country),
        )
        token = self._token(known)
        country = known.company.country
        cart = ChangeCart(token=token, offering_id=offering_id, quantity=seats, country=country)
        self.do(CHANGE_CART, cart, actor=known.purchaser, at=at)
        order = ConfirmOrder(
            customer_id=known.id,
            cart_token=token,
            payment_method_id=known.method_id,
            intent=token,
            po_number=self._po_number(),
        )
        self.do(CONFIRM_ORDER, order, actor=known.purchaser, at=at)
        drain(at=at)

    def _add(self, known: Known, product: str, seats: int, at: datetime) -> None:
        wanted = AddSeats(
            subscription_id=self._subscription(known, product),
            quantity=seats,
            intent=self._token(known),
            po_number=self._po_number(),
        )
        self.do(ADD_SEATS, wanted, actor=known.purchaser, at=at)
        drain(at=at)
        self._hand_out(known, product, at)

    def _switch(self, known: Known, product: str, *, on: bool, at: datetime) -> None:
        key = self._subscription(known, product)
        wanted = SetAutoRenewal(customer_id=known.id, subscription_ids=(key,), on=on)
        self.do(SET_AUTO_RENEWAL, wanted, actor=known.purchaser, at=at)

    def _renew(self, known: Known, product: str, at: datetime) -> None:
        wanted = RenewNow(
            subscription_id=self._subscription(known, product), intent=self._token(known)
        )
        self.do(RENEW_NOW, wanted, actor=known.purchaser, at=at)

    def _pay(self, known: Known, at: datetime) -> None:
        for invoice in _open_invoices(known):
            wanted = PayInvoice(invoice_id=invoice["id"], payment_method_id=known.method_id or 0)
            self.do(PAY_INVOICE, wanted, actor=known.purchaser, at=at)

    def _transfer(self, known: Known, at: datetime) -> None:
        for invoice in _open_invoices(known):
            wanted = RecordTransfer(
                invoice_number=invoice["number"],
                amount_minor=invoice["open_minor"],
                currency=invoice["currency"],
                value_on=day_in(at, zone=invoice["time_zone"]),
                reference=invoice["number"],
            )
            self.do(RECORD_TRANSFER, wanted, actor=system("office"), at=at)

    def _part(self, known: Known, part: str, place: int, at: datetime) -> None:
        person = known.company.people[place]
        user_id = self._register([person], at, known)[person.email]
        actor = _acting(person, user_id, "account")
        role = "payer" if part == "payer" else "secondary_admin"
        token = self._token(known)
        wanted = Invite(customer_id=known.id, email=person.email, role=role, token=token)
        self.do(INVITE, wanted, actor=known.purchaser, at=at)
        self.do(ACCEPT_INVITATION, AcceptInvitation(token=token), actor=actor, at=at)
        if part == "admin":
            handed = HandOverPrimaryAdmin(team_id=known.team_id, user_id=user_id)
            self.do(HAND_OVER_PRIMARY_ADMIN, handed, actor=known.purchaser, at=at)
            known.admin = actor
        elif part == "secondary":
            appointed = AppointSecondaryAdmin(team_id=known.team_id, user_id=user_id)
            self.do(APPOINT_SECONDARY_ADMIN, appointed, actor=known.admin, at=at)

    def _invite(self, known: Known, email: str, role: str, at: datetime) -> None:
        wanted = Invite(customer_id=known.id, email=email, role=role, token=self._token(known))
        self.do(INVITE, wanted, actor=known.admin, at=at)

    def _hand_out(self, known: Known, product: str, at: datetime) -> None:
        """Give most seats to people, all of them where somebody's team is known to be full."""
        key = self._subscription(known, product)
        quantity, held = _one(
            "SELECT s.quantity, (SELECT count(*) FROM assignment a "
            "WHERE a.subscription_id = s.id AND a.released_at IS NULL) "
            "FROM subscription s WHERE s.id = %s",
            key,
        )
        full = quantity < 4 or quantity >= 40
        wanted = quantity if full else quantity * _SEATS_HANDED_OUT_PERCENT // 100
        people = colleagues(known.company, max(wanted, len(known.company.people)))[held:wanted]
        if not people:
            return
        self._register(people, at, known)
        seats = [AssignSeat(subscription_id=key, email=person.email) for person in people]
        outcomes = perform_all(ASSIGN_SEAT, seats, actor=known.admin, at=at)
        for outcome in outcomes:
            if not isinstance(outcome, Done):
                raise DemoFault(f"assign-seat: {outcome}")

    def _grouped(self, known: Known, what: str, words: Sequence[str], at: datetime) -> None:
        """Make a group of some people by their numbers and give it a product, or add more."""
        *product, first, last, name = words
        people = colleagues(known.company, int(last))[int(first) - 1 :]
        self._register(people, at, known)
        emails = tuple(person.email for person in people)
        if what == "join":
            (key,) = _one(
                "SELECT id FROM people_group WHERE customer_id = %s AND name = %s", known.id, name
            )
            self.do(ADD_TO_GROUP, AddToGroup(group_id=key, emails=emails), actor=known.admin, at=at)
            return
        made = CreateGroup(customer_id=known.id, name=name, emails=emails)
        key = self.do(CREATE_GROUP, made, actor=known.admin, at=at)["group_id"]
        given = AssignGroup(subscription_id=self._subscription(known, *product), group_id=key)
        self.do(ASSIGN_GROUP, given, actor=known.admin, at=at)

    def _register(
        self, people: Sequence[Person], at: datetime, known: Known | None = None
    ) -> dict[str, int]:
        """Make accounts for those who have none; return every key by address."""
        users = known.users if known else {}
        new = [person for person in people if person.email not in users]
        wanted = [
            RegisterUser(
                email=person.email,
                name=person.name,
                language=person.language,
                password_hash=self.password_hash if person.email in self.with_password else "",
            )
            for person in new
        ]
        for person, outcome in zip(
            new, perform_all(REGISTER_USER, wanted, actor=anonymous("store"), at=at), strict=True
        ):
            if not isinstance(outcome, Done):
                raise DemoFault(f"register-user: {outcome}")
            users[person.email] = int(str(outcome.answer["user_id"]))
        return users

    def _subscription(self, known: Known, product: str) -> int:
        (key,) = _one(
            "SELECT s.id FROM subscription s JOIN product p ON p.id = s.product_id "
            "WHERE s.customer_id = %s AND p.code = %s ORDER BY s.id DESC LIMIT 1",
            *(known.id, product),
        )
        return int(key)

    def _token(self, known: Known) -> str:
        told = f"{known.company.domain}:{self.dice.random()}"
        return sha256(told.encode()).hexdigest()[:40]

    def _po_number(self) -> str:
        return f"PO-{self.dice.randint(10_000, 99_999)}" if self.dice.random() < 1 / 3 else ""


def _acting(person: Person, user_id: int, source: str) -> Actor:
    return Actor(kind="user", source=source, user_id=user_id, name=person.name)


def _open_invoices(known: Known) -> list[dict[str, Any]]:
    return list(
        named_rows(
            "SELECT id, number, open_minor, currency, time_zone FROM invoice "
            "WHERE customer_id = %s AND open_minor > 0 AND kind = 'invoice' ORDER BY id",
            [known.id],
        )
    )


def _one(query: str, *values: object) -> tuple[Any, ...]:
    found = rows(query, list(values))
    if not found:
        raise DemoFault(f"nothing is found by {query} {values}")
    return found[0]
