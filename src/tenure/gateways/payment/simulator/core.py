"""The simulator as a whole: a wallet of cards, payments and events over one store."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from tenure.gateways import clock
from tenure.gateways.payment.port import CardStored
from tenure.gateways.payment.simulator.events import Events
from tenure.gateways.payment.simulator.payments import Payments
from tenure.gateways.payment.simulator.store import Store
from tenure.gateways.payment.simulator.wallet import Wallet


def _real_now() -> datetime:
    return clock.now(sandbox_at=None)


class Simulator:
    """A payment provider over one store; safe to use from several threads.

    `base_url` is where its pages are. `seed` makes the ids repeatable, for stories. `now` dates
    the events: the provider doesn't live by the sandbox's clock unless it is told to.
    """

    def __init__(
        self,
        path: str | Path = ":memory:",
        *,
        base_url: str = "http://payment-simulator.invalid",
        seed: str | None = None,
        now: Callable[[], datetime] = _real_now,
    ) -> None:
        self._store = Store(path, seed=seed)
        self.events = Events(self._store, now=now)
        base_url = base_url.rstrip("/")
        self.wallet = Wallet(self._store, self.events, base_url=base_url)
        self.payments = Payments(self._store, self.events, base_url=base_url)

    def set_behaviour(self, token: str, behaviour: str) -> None:
        """Make a stored card do something else from now on: one of `cards.BEHAVIOURS`."""
        self.wallet.set_behaviour(token, behaviour)

    def set_available(self, available: bool) -> None:
        """Turn everybody away with `ProviderUnavailable`, or let them in again."""
        self._store.set("closed", "" if available else "yes")

    def store_card(
        self,
        number: str,
        *,
        holder: str,
        expires_month: int = 12,
        expires_year: int = 2034,
        customer_ref: str = "",
        language: str = "en",
    ) -> CardStored:
        """Store a test card without a page."""
        return self.wallet.store_card(
            number,
            holder=holder,
            expires_month=expires_month,
            expires_year=expires_year,
            customer_ref=customer_ref,
            language=language,
        )

    def close(self) -> None:
        """Close the store."""
        self._store.close()
