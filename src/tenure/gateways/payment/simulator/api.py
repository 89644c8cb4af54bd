"""The simulator's JSON interface: which path calls what, and how answers and faults are written."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass

from tenure.gateways.payment.port import Charge, Kind, ProviderRefused, ProviderUnavailable
from tenure.gateways.payment.simulator.core import Simulator
from tenure.gateways.payment.simulator.delivery import Delivery
from tenure.gateways.payment.simulator.payments import Outcome

_GREATEST = 2**53
_KINDS: dict[str, Kind] = {"authorise": "authorise", "charge": "charge"}

type Body = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Reply:
    """A status and what is written as JSON; None is no answer at all, `late` one after a while."""

    status: int
    content: Mapping[str, object] | None
    late: bool = False


class Api:
    """The interface of one simulator; `delivery` is None where no webhook is wanted."""

    def __init__(self, simulator: Simulator, *, delivery: Delivery | None) -> None:
        self._simulator = simulator
        self._delivery = delivery
        self._routes: dict[str, Callable[[Body], Reply]] = {
            "/v1/card-setups": self._start_card_setup,
            "/v1/card-setups/find": self._card_setup,
            "/v1/cards/update": self._update_card,
            "/v1/payments": self._request,
            "/v1/payments/capture": self._capture,
            "/v1/payments/void": self._void,
            "/v1/payments/refund": self._refund,
            "/v1/payments/find": self._find,
            "/v1/test/cards": self._store_card,
            "/v1/test/behaviour": self._set_behaviour,
            "/v1/test/available": self._set_available,
            "/v1/test/events": self._events,
            "/v1/test/events/hold": self._hold,
            "/v1/test/events/deliver": self._deliver,
        }

    def reply(self, path: str, raw: bytes) -> Reply:
        """Return the reply to a POST; what is wrong with it comes back as `code` and `message`."""
        route = self._routes.get(path)
        if route is None:
            return Reply(404, {"code": "unknown_path", "message": path})
        try:
            body = json.loads(raw or b"{}")
            if not isinstance(body, dict):
                raise ProviderRefused("body_invalid", "a JSON object is wanted")
            return route(body)
        except (ValueError, RecursionError) as fault:
            return Reply(400, {"code": "body_invalid", "message": str(fault)})
        except ProviderRefused as refused:
            return Reply(409, {"code": refused.code, "message": refused.message})
        except ProviderUnavailable as closed:
            return Reply(503, {"code": "unavailable", "message": str(closed)})

    def _start_card_setup(self, body: Body) -> Reply:
        setup = self._simulator.wallet.start_setup(
            return_url=_text(body, "return_url"),
            customer_ref=_text(body, "customer_ref"),
            language=_text(body, "language"),
        )
        return Reply(200, asdict(setup))

    def _card_setup(self, body: Body) -> Reply:
        card = self._simulator.wallet.card_of(_text(body, "id"))
        return Reply(200, {"card": None if card is None else asdict(card)})

    def _update_card(self, body: Body) -> Reply:
        card = self._simulator.wallet.update_card(
            _text(body, "token"),
            expires_month=_number(body, "expires_month"),
            expires_year=_number(body, "expires_year"),
            address=_texts(body, "address"),
        )
        return Reply(200, {"card": asdict(card)})

    def _request(self, body: Body) -> Reply:
        kind = _KINDS.get(_text(body, "kind"))
        if kind is None:
            raise ProviderRefused("kind_invalid", "authorise or charge is wanted")
        charge = Charge(
            idempotency_key=_text(body, "idempotency_key"),
            amount_minor=_number(body, "amount_minor"),
            currency=_text(body, "currency"),
            method_token=_text(body, "method_token"),
            reference=_text(body, "reference"),
            kind=kind,
            return_url=None if body.get("return_url") is None else _text(body, "return_url"),
        )
        return _moved(self._simulator.payments.request(charge))

    def _capture(self, body: Body) -> Reply:
        return _moved(
            self._simulator.payments.capture(
                provider_ref=_text(body, "provider_ref"),
                amount_minor=_number(body, "amount_minor"),
                idempotency_key=_text(body, "idempotency_key"),
            )
        )

    def _void(self, body: Body) -> Reply:
        self._simulator.payments.void(
            provider_ref=_text(body, "provider_ref"),
            idempotency_key=_text(body, "idempotency_key"),
        )
        return Reply(200, {})

    def _refund(self, body: Body) -> Reply:
        return _moved(
            self._simulator.payments.refund(
                provider_ref=_text(body, "provider_ref"),
                amount_minor=_number(body, "amount_minor"),
                idempotency_key=_text(body, "idempotency_key"),
            )
        )

    def _find(self, body: Body) -> Reply:
        key = _text(body, "idempotency_key")
        answer = self._simulator.payments.find(idempotency_key=key)
        return Reply(200, {"answer": None if answer is None else asdict(answer)})

    def _store_card(self, body: Body) -> Reply:
        card = self._simulator.store_card(
            _text(body, "number"),
            holder=_text(body, "holder"),
            expires_month=_number(body, "expires_month"),
            expires_year=_number(body, "expires_year"),
            customer_ref=_text(body, "customer_ref"),
            language=_text(body, "language"),
        )
        return Reply(200, {"card": asdict(card)})

    def _set_behaviour(self, body: Body) -> Reply:
        self._simulator.set_behaviour(_text(body, "token"), _text(body, "behaviour"))
        return Reply(200, {})

    def _set_available(self, body: Body) -> Reply:
        self._simulator.set_available(_flag(body, "available"))
        return Reply(200, {})

    def _events(self, body: Body) -> Reply:
        events = [
            {"body": json.loads(e.body), "delivered": e.delivered, "attempts": e.attempts}
            for e in self._simulator.events.all()
        ]
        return Reply(200, {"events": events})

    def _hold(self, body: Body) -> Reply:
        self._simulator.events.hold(_flag(body, "held"))
        return Reply(200, {})

    def _deliver(self, body: Body) -> Reply:
        ids = body.get("ids")
        if not isinstance(ids, list) or not all(isinstance(id, str) for id in ids):
            raise ProviderRefused("ids_invalid", "a list of the ids of events is wanted")
        if self._delivery is None:
            raise ProviderRefused("no_webhook", "the simulator was started without --webhook-url")
        return Reply(200, {"statuses": self._delivery.deliver(ids)})


def _moved(outcome: Outcome) -> Reply:
    content = None if outcome.answer is None else {"answer": asdict(outcome.answer)}
    return Reply(200, content, late=outcome.late)


def _text(body: Body, name: str) -> str:
    value = body.get(name)
    if not isinstance(value, str) or len(value) > 2000 or not value.isprintable():
        raise ProviderRefused(f"{name}_invalid", "a line of text is wanted")
    return value


def _texts(body: Body, name: str) -> dict[str, str]:
    value = body.get(name)
    if not isinstance(value, dict) or len(value) > 20:
        raise ProviderRefused(f"{name}_invalid", "an object of lines of text is wanted")
    return {str(key): _text(value, str(key)) for key in value}


def _number(body: Body, name: str) -> int:
    value = body.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _GREATEST:
        raise ProviderRefused(f"{name}_invalid", "a whole number, not negative, is wanted")
    return value


def _flag(body: Body, name: str) -> bool:
    value = body.get(name)
    if not isinstance(value, bool):
        raise ProviderRefused(f"{name}_invalid", "true or false is wanted")
    return value
