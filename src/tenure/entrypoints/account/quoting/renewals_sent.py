"""What the page that quotes renewals shows: each as it shall renew, the quotes, what isn't in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict

from tenure.entrypoints.account.visiting import Visit
from tenure.presentation.parts import Effect
from tenure.presentation.places import place
from tenure.questions.subscriptions.renewing import TermChoice, terms_of_several
from tenure.questions.subscriptions.subscriptions import Chosen
from tenure.rules.kinds import kind_of
from tenure.rules.money import Money
from tenure.rules.quotes.quote import Line
from tenure.texts.formats import days_text, quantity_text
from tenure.texts.refusals import refusal_text

MOST_SEATS = 1_000_000


@dataclass(frozen=True, slots=True)
class Renewed:
    """A subscription on the page: ticked or not, and as what it shall renew."""

    chosen: Chosen
    ticked: bool
    quantity: int
    offering_id: int
    terms: tuple[TermChoice, ...]

    @property
    def id(self) -> int:
        """Return the subscription's key."""
        return self.chosen.subscription.id

    @property
    def line(self) -> Line | None:
        """Return the line that renews it otherwise than it is set to, None where it doesn't."""
        known = self.chosen.subscription
        if (self.quantity, self.offering_id) == (known.next_quantity, known.next_offering_id):
            return None
        other = self.offering_id != known.next_offering_id
        return Line(
            action="renewal",
            subscription_id=known.id,
            offering_id=self.offering_id if other else None,
            quantity=self.quantity,
            auto_renew=known.auto_renew,
        )


@dataclass(frozen=True, slots=True)
class Group:
    """One quote as it would be sent; `holding` are the products whose auto-renewal must wait."""

    total: Money
    net: Money
    tax: Money
    last_on: date
    effects: tuple[Effect, ...]
    later: tuple[Effect, ...]
    holding: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One that can't be quoted now: why, what to do about it, and where."""

    id: int
    product: str
    sentence: str
    step: str
    url: str


def renewed_of(
    found: Sequence[Chosen], sent: QueryDict, *, ticked: frozenset[int]
) -> tuple[Renewed, ...]:
    """Return the chosen as the form says; what an open quote renews already isn't ticked first."""
    keys = [one.subscription.id for one in found]
    terms = terms_of_several(keys)
    free = [one for one in found if one.quoted is None]
    first = "asked" not in sent and bool(free)
    return tuple(
        Renewed(
            one,
            ticked=one.subscription.id in ticked and not (first and one.quoted is not None),
            quantity=_number(sent, f"q{one.subscription.id}", one.subscription.next_quantity),
            offering_id=_offering(sent, one, terms[one.subscription.id]),
            terms=terms[one.subscription.id],
        )
        for one in found
    )


def _number(sent: QueryDict, name: str, default: int) -> int:
    text = sent.get(name, "").strip()
    return min(int(text[:9]), MOST_SEATS) if text.isascii() and text.isdigit() else default


def _offering(sent: QueryDict, one: Chosen, terms: Sequence[TermChoice]) -> int:
    known = {str(choice.offering_id): choice.offering_id for choice in terms}
    text = sent.get(f"o{one.subscription.id}", "")
    return known.get(text, one.subscription.next_offering_id)


def groups_of(
    answer: Mapping[str, Any], chosen: Sequence[Renewed], visit: Visit
) -> tuple[Group, ...]:
    """Return the quotes as they would be sent now, each with its lines (REN-08)."""
    products = {one.id: one.chosen.product for one in chosen}
    return tuple(_group(draft, products, visit) for draft in answer["drafts"])


def _group(draft: Mapping[str, Any], products: Mapping[int, str], visit: Visit) -> Group:
    currency = draft["currency"]
    tax = Money(draft["tax_minor"], currency)
    lines = [_effect(line, currency, visit) for line in draft["lines"]]
    subject = {line["position"]: line["subscription_id"] for line in draft["lines"]}
    return Group(
        total=Money(draft["total_minor"], currency),
        net=Money(draft["net_minor"], currency),
        tax=tax,
        last_on=date.fromisoformat(draft["last_on"]),
        effects=(*lines, Effect(visit.say("account-quote-tax-estimated"), amount=tax)),
        later=tuple(_later(draft, currency, visit)),
        holding=tuple(products[subject[position]] for position in draft["holding"]),
    )


def _effect(line: Mapping[str, Any], currency: str, visit: Visit) -> Effect:
    unit = kind_of(line["product_kind"]).unit
    first, last = (date.fromisoformat(line[name]) for name in ("first_on", "last_on"))
    return Effect(
        visit.say(
            "account-several-line",
            product=line["product"],
            amount=quantity_text(line["quantity"], unit=unit, language=visit.language),
            window=days_text(first, last, language=visit.language),
        ),
        amount=Money(line["net_minor"], currency),
        why=(line["derivation"],),
    )


def _later(draft: Mapping[str, Any], currency: str, visit: Visit) -> Iterator[Effect]:
    for line in draft["lines"]:
        for bill in line["later"]:
            yield Effect(
                visit.say("account-several-later", product=line["product"]),
                date.fromisoformat(bill["due_on"]),
                Money(bill["net_minor"], currency),
            )


def left_out_of(
    answer: Mapping[str, Any], chosen: Sequence[Renewed], visit: Visit
) -> tuple[LeftOut, ...]:
    """Return what can't be quoted now, with its reason and the page that helps (QUO-13)."""
    products = {one.id: one.chosen.product for one in chosen}
    return tuple(
        LeftOut(
            one["subscription_id"],
            products[one["subscription_id"]],
            *refusal_text(visit.language, one["code"], one["about"]),
            url=_way_out(one),
        )
        for one in answer["left_out"]
    )


def _way_out(left: Mapping[str, Any]) -> str:
    remedy = left["remedy"]
    if not remedy or remedy in ("account:subscription", "account:subscriptions"):
        return ""
    return place(remedy, left["about"])


def mark_of(groups: Sequence[Group]) -> str:
    """Return what is shown as the page sends it back: amounts and days of every quote (COT-10)."""
    return ";".join(f"{one.total.minor}{one.total.currency}{one.last_on}" for one in groups)
