"""The test cards, what each of them does, and how the form of a card is checked."""

from dataclasses import dataclass
from typing import Literal, get_args

type Behaviour = Literal[
    "succeeds",
    "declined",
    "insufficient-funds",
    "expired",
    "challenge",
    "timeout-charged",
    "timeout-not-charged",
]

BEHAVIOURS: tuple[Behaviour, ...] = get_args(Behaviour.__value__)

DECLINES: dict[Behaviour, str] = {
    "declined": "card_declined",
    "insufficient-funds": "insufficient_funds",
    "expired": "expired_card",
}


@dataclass(frozen=True, slots=True)
class TestCard:
    """A number that the simulator takes; it takes no other, so that no real one is ever typed."""

    number: str
    brand: str
    behaviour: Behaviour

    __test__ = False  # not a test class, whatever pytest makes of the name


TEST_CARDS: tuple[TestCard, ...] = (
    TestCard("4242424242424242", "Visa", "succeeds"),
    TestCard("5555555555554444", "Mastercard", "succeeds"),
    TestCard("4000002760003185", "Visa", "challenge"),
    TestCard("4000000000000002", "Visa", "declined"),
    TestCard("4000000000009995", "Visa", "insufficient-funds"),
    TestCard("4000000000000069", "Visa", "expired"),
    TestCard("4000000000009904", "Visa", "timeout-charged"),
    TestCard("4000000000009805", "Visa", "timeout-not-charged"),
)


@dataclass(frozen=True, slots=True)
class CardEntered:
    """A card whose form is right; only `card`, the dates and the name are ever stored."""

    card: TestCard
    expires_month: int
    expires_year: int
    holder: str


def grouped(number: str) -> str:
    """Write a number as a card shows it: `4242 4242 4242 4242`."""
    return " ".join(number[i : i + 4] for i in range(0, len(number), 4))


def read_card(*, number: str, expiry: str, cvc: str, holder: str) -> CardEntered | dict[str, str]:
    """Return the card that was typed, or by field the id of the sentence that says what is wrong.

    The expiry is `MM/YY`. Any month is taken, past ones too: which day it is depends on the
    sandbox of whoever asks. The card that has expired is one of the test cards.
    """
    wrong: dict[str, str] = {}
    digits = "".join(number.split()).replace("-", "")
    card = next((card for card in TEST_CARDS if card.number == digits), None)
    if card is None:
        valid = _is_digits(digits) and 12 <= len(digits) <= 19 and _luhn_holds(digits)
        wrong["number"] = "card-page-number-not-a-test-card" if valid else "card-page-number-wrong"
    month, year = _month_and_year(expiry)
    if not 1 <= month <= 12:
        wrong["expiry"] = "card-page-expiry-wrong"
    if not (_is_digits(cvc.strip()) and len(cvc.strip()) in (3, 4)):
        wrong["cvc"] = "card-page-cvc-wrong"
    name = " ".join(holder.split())
    if not 1 <= len(name) <= 100 or not name.isprintable() or _looks_like_a_number(name):
        wrong["holder"] = "card-page-holder-wrong"
    if wrong or card is None:
        return wrong
    return CardEntered(card=card, expires_month=month, expires_year=year, holder=name)


def _month_and_year(expiry: str) -> tuple[int, int]:
    month, _, year = expiry.replace(" ", "").partition("/")
    if not (_is_digits(month) and _is_digits(year) and len(month) <= 2 and len(year) in (2, 4)):
        return 0, 0
    return int(month), int(year) + (2000 if len(year) == 2 else 0)


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _looks_like_a_number(name: str) -> bool:
    """Tell whether a card's number was typed where the name belongs: it must not be stored."""
    return sum(letter.isdigit() for letter in name) >= 8


def _luhn_holds(digits: str) -> bool:
    doubled = (
        sum(divmod(2 * int(digit), 10)) if place % 2 else int(digit)
        for place, digit in enumerate(reversed(digits))
    )
    return sum(doubled) % 10 == 0
