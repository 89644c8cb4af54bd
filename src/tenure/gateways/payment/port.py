"""What Tenure asks of a payment provider, whichever it is, and what comes back."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

type Kind = Literal["authorise", "charge"]
type State = Literal["authorised", "succeeded", "declined", "action-required"]


class ProviderUnknown(Exception):
    """No answer came back: money may or may not have moved.

    Never a failure: ask `find` by the same key, and repeat only under the same key.
    """


class ProviderUnavailable(Exception):
    """The provider could not be reached or turned us away: nothing was done."""


class ProviderRefused(Exception):
    """The provider calls the request itself wrong: a fault of ours, and nothing was done."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(f"{code}: {message}")
        self.code = code
        self.message = message


@dataclass(frozen=True, slots=True)
class Setup:
    """A page of the provider's on which a card can be entered: we never see its number."""

    id: str
    url: str


@dataclass(frozen=True, slots=True)
class CardStored:
    """A card that the provider keeps for us under a token (PAY-02)."""

    token: str
    brand: str
    last4: str
    expires_month: int
    expires_year: int
    holder: str


@dataclass(frozen=True, slots=True)
class Charge:
    """A request for money: `authorise` reserves it until a capture, `charge` takes it at once.

    `reference` is what the payer's statement says. `return_url` says that the payer is here and
    can be sent to the bank's page; None that nobody is, as in a renewal.
    """

    idempotency_key: str
    amount_minor: int
    currency: str
    method_token: str
    reference: str
    kind: Kind
    return_url: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a request; `action_url` is where the payer must go if action is required."""

    state: State
    provider_ref: str
    failure_code: str | None = None
    action_url: str | None = None


class PaymentProvider(Protocol):
    """A payment provider.

    Every method may raise `ProviderUnknown`, `ProviderUnavailable` or `ProviderRefused`. What
    moves money takes an idempotency key: the same key never moves it twice, and the same key
    with other content is refused.
    """

    def start_card_setup(self, *, return_url: str, customer_ref: str, language: str) -> Setup:
        """Open a page for entering a card; it leads back to `return_url` with `?setup=ID`."""
        ...

    def card_setup(self, id: str) -> CardStored | None:
        """Return the card that was entered on a page, None as long as none was."""
        ...

    def update_card(
        self, token: str, *, expires_month: int, expires_year: int, address: Mapping[str, str]
    ) -> CardStored:
        """Keep another expiry and address with a card: the same twice is once (PAY-03)."""
        ...

    def request(self, charge: Charge) -> Answer:
        """Reserve or take money."""
        ...

    def capture(self, *, provider_ref: str, amount_minor: int, idempotency_key: str) -> Answer:
        """Take all or part of what was reserved, once; the rest is released."""
        ...

    def void(self, *, provider_ref: str, idempotency_key: str) -> None:
        """Release what was reserved or still waits for the payer."""
        ...

    def refund(self, *, provider_ref: str, amount_minor: int, idempotency_key: str) -> Answer:
        """Give back all or part of what was taken; `provider_ref` of the answer is the refund's."""
        ...

    def find(self, *, idempotency_key: str) -> Answer | None:
        """Return what became of the request with that key, None if it never arrived."""
        ...
