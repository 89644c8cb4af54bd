"""What the world outside does: cards, banks, transfers, a payment provider that falls silent."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from tenure.actions import ACTIONS
from tenure.engine.inputs import nearest
from tenure.engine.perform import perform
from tenure.entrypoints.commands.stories import names
from tenure.entrypoints.commands.stories.doing import Deed
from tenure.entrypoints.commands.stories.reader import Step
from tenure.entrypoints.commands.stories.world import CARD_DOES, World, told
from tenure.entrypoints.commands.stories.written import Amount, StoryWrong, read_table
from tenure.operations.delivery import drain
from tenure.operations.payments import ask_again
from tenure.rules.decision import Refused


@dataclass(frozen=True, kw_only=True)
class OfCard:
    """Which card of which company; without a name every card of it."""

    card: str | None = None
    company: str | None = None


@dataclass(frozen=True, kw_only=True)
class Transfer:
    """Whose invoice (the open, latest or first one), how much, and the bank's value date."""

    invoice: str
    amount: Amount
    value_date: date | None = None
    which: str = "open"
    reference: str = ""


@dataclass(frozen=True, kw_only=True)
class AtBank:
    """The order or subscription whose payment waits for the bank."""

    of: str


@dataclass(frozen=True, kw_only=True)
class Nothing:
    """No keys."""


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that the outside does, with the class of its keys."""

    summary: str
    keys: type
    happen: Callable[[World, "object"], None]


def happen(world: World, step: Step) -> Deed:
    """Let it happen."""
    wanted = check_happening(step)
    deed = Deed("outside")
    try:
        HAPPENINGS[step.name].happen(world, wanted)
    except _Turned as turned:
        deed.refused = turned.refused
    drain(at=world.at)
    return deed


def check_happening(step: Step) -> object:
    """Return the keys of a step; StoryWrong if there is no such step or key."""
    happening = HAPPENINGS.get(step.name)
    if happening is None:
        guess = nearest(step.name, HAPPENINGS)
        raise StoryWrong(f"the outside does nothing by the name {step.name!r}{guess}")
    table = {key: value for key, value in step.keys.items() if key != "refused"}
    wanted: object = read_table(happening.keys, table, called=step.name)
    return wanted


class _Turned(Exception):
    """An action that brings the outside's news in was refused."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(told(refused))
        self.refused = refused


def _card(behaviour: str) -> Callable[[World, object], None]:
    def change(world: World, wanted: object) -> None:
        assert isinstance(wanted, OfCard)
        company = world.company(wanted.company)
        cards = [world.card(company, wanted.card)] if wanted.card else company.cards.values()
        for card in cards:
            world.simulator.set_behaviour(card.token, behaviour)

    return change


def _transfer(world: World, wanted: object) -> None:
    assert isinstance(wanted, Transfer)
    action = ACTIONS["record-transfer"]
    outcome = perform(
        action,
        action.input(
            invoice_number=names.invoice(world, wanted.invoice, which=wanted.which)["number"],
            amount_minor=wanted.amount.minor,
            currency=wanted.amount.currency,
            value_on=wanted.value_date or world.on,
            reference=wanted.reference,
        ),
        actor=world.actor("system", action=action, company=None),
        at=world.at,
    )
    if isinstance(outcome, Refused):
        raise _Turned(outcome)


def _bank(approved: bool) -> Callable[[World, object], None]:
    def answer(world: World, wanted: object) -> None:
        assert isinstance(wanted, AtBank)
        payment = names.payment(world, wanted.of)
        if payment["state"] != "action-required":
            raise StoryWrong(f"no bank was asked: the payment is {payment['state']}")
        world.simulator.payments.answer_challenge(payment["provider_ref"], approved=approved)
        ask_again(payment["id"], at=world.at)

    return answer


def _available(available: bool) -> Callable[[World, object], None]:
    def turn(world: World, _wanted: object) -> None:
        world.simulator.set_available(available)

    return turn


HAPPENINGS: dict[str, Happening] = {
    **{
        "card-" + word: Happening(
            f"From now on the card {says}.",
            OfCard,
            _card(CARD_DOES[word]),
        )
        for word, says in (
            ("works", "works"),
            ("declined", "is declined"),
            ("without-money", "is declined: the account is empty"),
            ("expired", "is declined: it has expired"),
            ("asks-bank", "asks the payer to approve at the bank (3-D Secure)"),
            ("silent-after-charging", "is charged, but the provider's answer is lost"),
            ("silent-before-charging", "isn't charged, and the provider's answer is lost"),
        )
    },
    "transfer-arrives": Happening(
        "Money arrives at the bank for an invoice: record-transfer.", Transfer, _transfer
    ),
    "bank-approves": Happening("The payer approves on the bank's page.", AtBank, _bank(True)),
    "bank-denies": Happening("The payer denies on the bank's page.", AtBank, _bank(False)),
    "provider-silent": Happening(
        "The payment provider turns everybody away from now on.", Nothing, _available(False)
    ),
    "provider-back": Happening("The payment provider answers again.", Nothing, _available(True)),
}
"""What the outside does, by name."""
