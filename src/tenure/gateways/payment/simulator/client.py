"""Speaks to the simulator as Tenure's payment provider: over HTTP, or in the same process."""

import http.client
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any
from urllib.parse import urlsplit

from tenure.gateways.payment.port import (
    Answer,
    CardStored,
    Charge,
    ProviderRefused,
    ProviderUnavailable,
    ProviderUnknown,
    Setup,
)
from tenure.gateways.payment.simulator.core import Simulator
from tenure.gateways.payment.simulator.payments import Outcome


class _Connection:
    """One address, its secret, and what each way of failing means for the money."""

    def __init__(self, base_url: str, *, timeout: float, secret: str) -> None:
        parts = urlsplit(base_url)
        if parts.scheme not in ("http", "https") or not parts.netloc:
            raise ValueError(f"{base_url!r} is no http address")
        secure = parts.scheme == "https"
        self._kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
        self._netloc = parts.netloc
        self._path = parts.path.rstrip("/")
        self._timeout = timeout
        self._headers = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"}

    def post(self, path: str, **body: object) -> dict[str, Any]:
        connection = self._kind(self._netloc, timeout=self._timeout)
        try:
            try:
                connection.connect()
            except OSError as fault:
                raise ProviderUnavailable(f"{self._netloc}: {fault}") from fault
            # From here on the request may have arrived, so that every failure is an unknown.
            try:
                connection.request("POST", self._path + path, json.dumps(body), self._headers)
                response = connection.getresponse()
                return _read(response.status, response.read())
            except (OSError, http.client.HTTPException) as fault:
                raise ProviderUnknown(f"{path}: {fault!r}") from fault
        finally:
            connection.close()


def _read(status: int, raw: bytes) -> dict[str, Any]:
    try:
        content = json.loads(raw)
    except ValueError as fault:
        raise ProviderUnknown(f"answer {status} can't be read") from fault
    if not isinstance(content, dict):
        raise ProviderUnknown(f"answer {status} is no object")
    if status == 200:
        return content
    code, message = str(content.get("code", status)), str(content.get("message", ""))
    if status == 503 and code == "unavailable":
        raise ProviderUnavailable(message)
    if 400 <= status < 500:
        raise ProviderRefused(code, message)
    raise ProviderUnknown(f"answer {status}: {message}")


class HttpProvider:
    """The port over HTTP. `timeout` is in seconds: what takes longer is unknown, not failed."""

    def __init__(self, base_url: str, *, timeout: float, secret: str) -> None:
        self._connection = _Connection(base_url, timeout=timeout, secret=secret)

    def start_card_setup(self, *, return_url: str, customer_ref: str, language: str) -> Setup:
        """See `PaymentProvider`."""
        content = self._connection.post(
            "/v1/card-setups", return_url=return_url, customer_ref=customer_ref, language=language
        )
        return Setup(**content)

    def card_setup(self, id: str) -> CardStored | None:
        """See `PaymentProvider`."""
        card = self._connection.post("/v1/card-setups/find", id=id)["card"]
        return None if card is None else CardStored(**card)

    def update_card(
        self, token: str, *, expires_month: int, expires_year: int, address: Mapping[str, str]
    ) -> CardStored:
        """See `PaymentProvider`."""
        content = self._connection.post(
            "/v1/cards/update",
            token=token,
            expires_month=expires_month,
            expires_year=expires_year,
            address=dict(address),
        )
        return CardStored(**content["card"])

    def request(self, charge: Charge) -> Answer:
        """See `PaymentProvider`."""
        return Answer(**self._connection.post("/v1/payments", **asdict(charge))["answer"])

    def capture(self, *, provider_ref: str, amount_minor: int, idempotency_key: str) -> Answer:
        """See `PaymentProvider`."""
        content = self._connection.post(
            "/v1/payments/capture",
            provider_ref=provider_ref,
            amount_minor=amount_minor,
            idempotency_key=idempotency_key,
        )
        return Answer(**content["answer"])

    def void(self, *, provider_ref: str, idempotency_key: str) -> None:
        """See `PaymentProvider`."""
        self._connection.post(
            "/v1/payments/void", provider_ref=provider_ref, idempotency_key=idempotency_key
        )

    def refund(self, *, provider_ref: str, amount_minor: int, idempotency_key: str) -> Answer:
        """See `PaymentProvider`."""
        content = self._connection.post(
            "/v1/payments/refund",
            provider_ref=provider_ref,
            amount_minor=amount_minor,
            idempotency_key=idempotency_key,
        )
        return Answer(**content["answer"])

    def find(self, *, idempotency_key: str) -> Answer | None:
        """See `PaymentProvider`."""
        answer = self._connection.post("/v1/payments/find", idempotency_key=idempotency_key)[
            "answer"
        ]
        return None if answer is None else Answer(**answer)


class HttpControls:
    """What the outside does to a simulator that runs elsewhere: for the demo and for tests."""

    def __init__(self, base_url: str, *, timeout: float, secret: str) -> None:
        self._connection = _Connection(base_url, timeout=timeout, secret=secret)

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
        content = self._connection.post(
            "/v1/test/cards",
            number=number,
            holder=holder,
            expires_month=expires_month,
            expires_year=expires_year,
            customer_ref=customer_ref,
            language=language,
        )
        return CardStored(**content["card"])

    def set_behaviour(self, token: str, behaviour: str) -> None:
        """Make a stored card do something else from now on: one of `cards.BEHAVIOURS`."""
        self._connection.post("/v1/test/behaviour", token=token, behaviour=behaviour)

    def set_available(self, available: bool) -> None:
        """Turn everybody away with `ProviderUnavailable`, or let them in again."""
        self._connection.post("/v1/test/available", available=available)

    def events(self) -> list[Mapping[str, Any]]:
        """Return all events, oldest first: each `body`, `delivered` and `attempts`."""
        found: list[Mapping[str, Any]] = self._connection.post("/v1/test/events")["events"]
        return found

    def hold(self, held: bool) -> None:
        """Keep events back, or let them go again."""
        self._connection.post("/v1/test/events/hold", held=held)

    def deliver(self, ids: list[str]) -> list[int]:
        """Send these events now, in this order and as often as named; return the statuses."""
        statuses: list[int] = self._connection.post("/v1/test/events/deliver", ids=ids)["statuses"]
        return statuses


class InProcessProvider:
    """The port over a simulator in this process, for stories and tests."""

    def __init__(self, simulator: Simulator) -> None:
        self.simulator = simulator

    def start_card_setup(self, *, return_url: str, customer_ref: str, language: str) -> Setup:
        """See `PaymentProvider`."""
        return self.simulator.wallet.start_setup(
            return_url=return_url, customer_ref=customer_ref, language=language
        )

    def card_setup(self, id: str) -> CardStored | None:
        """See `PaymentProvider`."""
        return self.simulator.wallet.card_of(id)

    def update_card(
        self, token: str, *, expires_month: int, expires_year: int, address: Mapping[str, str]
    ) -> CardStored:
        """See `PaymentProvider`."""
        return self.simulator.wallet.update_card(
            token, expires_month=expires_month, expires_year=expires_year, address=address
        )

    def request(self, charge: Charge) -> Answer:
        """See `PaymentProvider`."""
        return _in_time(self.simulator.payments.request(charge))

    def capture(self, *, provider_ref: str, amount_minor: int, idempotency_key: str) -> Answer:
        """See `PaymentProvider`."""
        return _in_time(
            self.simulator.payments.capture(
                provider_ref=provider_ref,
                amount_minor=amount_minor,
                idempotency_key=idempotency_key,
            )
        )

    def void(self, *, provider_ref: str, idempotency_key: str) -> None:
        """See `PaymentProvider`."""
        self.simulator.payments.void(provider_ref=provider_ref, idempotency_key=idempotency_key)

    def refund(self, *, provider_ref: str, amount_minor: int, idempotency_key: str) -> Answer:
        """See `PaymentProvider`."""
        return _in_time(
            self.simulator.payments.refund(
                provider_ref=provider_ref,
                amount_minor=amount_minor,
                idempotency_key=idempotency_key,
            )
        )

    def find(self, *, idempotency_key: str) -> Answer | None:
        """See `PaymentProvider`."""
        return self.simulator.payments.find(idempotency_key=idempotency_key)


def _in_time(outcome: Outcome) -> Answer:
    if outcome.late or outcome.answer is None:
        raise ProviderUnknown("no answer in time")
    return outcome.answer
