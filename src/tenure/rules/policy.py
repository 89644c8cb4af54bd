"""The policy: every number of the rules as one frozen value that rules take as an argument."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, get_type_hints

from tenure.rules.money import Money, digits


class PolicyError(ValueError):
    """A policy has an unknown, missing or impossible entry; the message names its key."""


@dataclass(frozen=True, slots=True)
class ModelPolicy:
    """Since when, and for whom, which transaction model holds (MOD-02, CAT-01)."""

    effective_date: date
    resale_customer_types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuotePolicy:
    """Recipients and life of quotes (QUO-02, QUO-08, QUO-13)."""

    additional_recipients: int
    validity_days: int
    automatic_days: int


@dataclass(frozen=True, slots=True)
class PaymentPolicy:
    """Limits of cards and the days on which a failed charge is tried again (PAY-04, REN-13)."""

    card_limit: Money
    card_limit_on_carts: bool
    card_limit_on_auto_renewal: bool
    retry_days: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CardPolicy:
    """How long ahead an expiring card is announced (PAY-09)."""

    expiry_notice_days: int


@dataclass(frozen=True, slots=True)
class InvoicePolicy:
    """Days from the invoice date to the due date on terms (INV-07)."""

    net_days: int


@dataclass(frozen=True, slots=True)
class PayersPolicy:
    """How many payer addresses a payer account has at most (INV-06)."""

    max: int


@dataclass(frozen=True, slots=True)
class BulkPolicy:
    """How many subscriptions one bulk act may take (REN-02, REN-08)."""

    max: int


@dataclass(frozen=True, slots=True)
class RenewalPolicy:
    """The renewal window and the reminders, in days before the renewal date (REN-03, REN-06)."""

    window_days: int
    reminder_days: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ProrationPolicy:
    """Standard days of a term: the divisors of the day formula (COT-02)."""

    month: int
    year: int
    three_years: int


@dataclass(frozen=True, slots=True)
class ExtensionPolicy:
    """How far a subscription can be extended (COT-07, COT-08)."""

    months_from_transaction: int
    months_from_end: int
    renewal_window_only: bool


@dataclass(frozen=True, slots=True)
class LifecyclePolicy:
    """How long the phases of arrears last (SUB-05), and their notices (NOT-06)."""

    expired_days: int
    suspended_days: int
    suspended_days_monthly: int
    warn_days: int
    pending_hold_business_days: int


@dataclass(frozen=True, slots=True)
class ArrearsPolicy:
    """The unpaid rest that doesn't yet put a subscription in arrears (SUB-04)."""

    tolerance: Money


@dataclass(frozen=True, slots=True)
class RefundPolicy:
    """Return windows in days from the transaction (RET-01)."""

    days_monthly: int
    days_annual: int
    days_flex: int


@dataclass(frozen=True, slots=True)
class SuccessPlanPolicy:
    """From how many eligible seats a success plan is sold (CAT-04)."""

    min_seats: int


@dataclass(frozen=True, slots=True)
class FinancingPolicy:
    """From which total a quote offers financing (QUO-17)."""

    min_total: Money


@dataclass(frozen=True, slots=True)
class OrderPolicy:
    """Within how many hours an order is fulfilled at the latest (CHK-07)."""

    fulfilment_sla_hours: int


@dataclass(frozen=True, slots=True)
class BankTransferPolicy:
    """How many hours, from and to, a bank transfer takes to register (INV-05)."""

    hours: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PasswordPolicy:
    """What a password must have at least (ACC-02)."""

    min_length: int
    min_distinct: int


@dataclass(frozen=True, slots=True)
class TrialPolicy:
    """How many days a trial lasts (SUB-17)."""

    days: int


@dataclass(frozen=True, slots=True)
class FlexPolicy:
    """How many months a token pack lives (SUB-15)."""

    life_months: int


@dataclass(frozen=True, slots=True)
class Policy:
    """All numbers that rules work with; a contract is judged by the version it was bought under."""

    model: ModelPolicy
    quote: QuotePolicy
    payment: PaymentPolicy
    card: CardPolicy
    invoice: InvoicePolicy
    payers: PayersPolicy
    bulk: BulkPolicy
    renewal: RenewalPolicy
    proration: ProrationPolicy
    extension: ExtensionPolicy
    lifecycle: LifecyclePolicy
    arrears: ArrearsPolicy
    refund: RefundPolicy
    success_plan: SuccessPlanPolicy
    financing: FinancingPolicy
    order: OrderPolicy
    bank_transfer: BankTransferPolicy
    password: PasswordPolicy
    trial: TrialPolicy
    flex: FlexPolicy


# A divisor, and a limit that nobody could ever keep, can't be zero.
_AT_LEAST_ONE = {
    "proration.month",
    "proration.year",
    "proration.three_years",
    "payers.max",
    "bulk.max",
    "password.min_length",
}


@cache
def default_policy() -> Policy:
    """The policy as delivered: default_policy().proration.year = 365. Read once, then kept."""
    text = files("tenure.rules").joinpath("default_policy.toml").read_text(encoding="utf-8")
    return policy_from(tomllib.loads(text))


def policy_from(mapping: Mapping[str, Any]) -> Policy:
    """Build a policy from nested tables as TOML or JSON give them; days may be ISO texts.

    PolicyError names the key that is unknown, missing or of the wrong kind, like `lifecycle.warn`.
    """
    return _built(Policy, mapping, path="")


def policy_as_mapping(policy: Policy) -> dict[str, dict[str, Any]]:
    """The policy as JSON-ready nested tables; `policy_from` of it gives the same policy."""
    return {
        section.name: {
            field.name: _as_plain(getattr(getattr(policy, section.name), field.name))
            for field in fields(getattr(policy, section.name))
        }
        for section in fields(policy)
    }


def _built[T](cls: type[T], mapping: object, *, path: str) -> T:
    if not isinstance(mapping, Mapping):
        raise PolicyError(f"{path or 'the policy'} must be a table")
    hints = get_type_hints(cls)
    if unknown := sorted(str(key) for key in mapping.keys() - hints.keys()):
        raise PolicyError(f"unknown key {_join(path, unknown[0])}")
    if missing := [key for key in hints if key not in mapping]:
        raise PolicyError(f"missing key {_join(path, missing[0])}")
    return cls(
        **{key: _read(kind, mapping[key], path=_join(path, key)) for key, kind in hints.items()}
    )


def _read(kind: Any, value: object, *, path: str) -> object:
    if kind is int:
        return _whole(value, path=path)
    if kind is bool:
        if not isinstance(value, bool):
            raise PolicyError(f"{path} must be true or false, not {value!r}")
        return value
    if kind is date:
        return _day(value, path=path)
    if kind is Money:
        return _money(value, path=path)
    if kind == tuple[int, ...]:
        return tuple(_whole(item, path=path) for item in _items(value, path=path))
    if kind == tuple[str, ...]:
        return tuple(_words(_items(value, path=path), path=path))
    return _built(kind, value, path=path)


def _whole(value: object, *, path: str) -> int:
    least = 1 if path in _AT_LEAST_ONE else 0
    if type(value) is not int or value < least:
        raise PolicyError(f"{path} must be a whole number of at least {least}, not {value!r}")
    return value


def _day(value: object, *, path: str) -> date:
    if type(value) is date:
        return value
    try:
        return date.fromisoformat(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        raise PolicyError(f"{path} must be a day like 2024-09-16, not {value!r}") from None


def _money(value: object, *, path: str) -> Money:
    if not isinstance(value, Mapping) or value.keys() != {"amount", "currency"}:
        raise PolicyError(f"{path} must have an amount and a currency")
    minor, currency = _whole(value["amount"], path=f"{path}.amount"), value["currency"]
    try:
        digits(currency)
    except (TypeError, ValueError):
        raise PolicyError(f"{path}.currency: {currency!r} is no ISO 4217 currency") from None
    return Money(minor, currency)


def _items(value: object, *, path: str) -> list[object]:
    if not isinstance(value, list | tuple):
        raise PolicyError(f"{path} must be a list, not {value!r}")
    return list(value)


def _words(values: list[object], *, path: str) -> list[str]:
    words = [value for value in values if isinstance(value, str)]
    if len(words) != len(values):
        raise PolicyError(f"{path} must be a list of texts, not {values!r}")
    return words


def _as_plain(value: object) -> object:
    if isinstance(value, Money):
        return {"amount": value.minor, "currency": value.currency}
    if isinstance(value, tuple):
        return list(value)
    return value.isoformat() if isinstance(value, date) else value


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
