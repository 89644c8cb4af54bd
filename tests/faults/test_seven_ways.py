"""The seven ways to renew, each alone and every two at once: one renewal of the term (REN-12).

By itself, by hand in the store, by hand in the account, in bulk, by a quote that the purchaser
made, by a partner's quote, and late. Who is first wins; the other one finds it renewed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import combinations

import pytest

from tenure.actions.partners.choose_partner import CHOOSE_PARTNER, ChoosePartner
from tenure.actions.quotes.accept_quote import ACCEPT_QUOTE, AcceptQuote
from tenure.actions.quotes.draft_quote import DRAFT_QUOTE, DraftQuote
from tenure.actions.quotes.send_quote import SEND_QUOTE, SendQuote
from tenure.actions.renewals.renew import RENEW
from tenure.actions.renewals.renew_now import RENEW_NOW, RenewNow
from tenure.actions.renewals.renew_several import RENEW_SEVERAL, RenewSeveral
from tenure.actions.renewals.set_auto_renewal import SET_AUTO_RENEWAL, SetAutoRenewal
from tenure.engine.action import Due
from tenure.engine.actor import Actor, system
from tenure.engine.outbox import quietly
from tenure.engine.perform import perform, perform_due
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.operations.run import run
from tenure.records.facts.reading import rows
from tenure.rules.quotes.quote import Line, Recipient
from tests import builders
from tests.faults.passes import inflicted
from tests.faults.test_renewal_races import at_once

pytestmark = pytest.mark.django_db(transaction=True)

BOUGHT = builders.at("2026-01-15")
QUOTED = builders.at("2027-01-12")
TODAY = builders.at("2027-01-15")
LATE = builders.at("2027-02-10")
AFTER = builders.at("2027-03-01")


@dataclass(frozen=True, slots=True)
class Scene:
    """A subscription that renews today, a card, and a partner's person."""

    company: builders.Company
    card: int
    subscription: int
    agent: Actor

    @property
    def purchaser(self) -> Actor:
        """Return who buys."""
        return builders.actor(self.company.purchaser)


type Way = Callable[[Scene, datetime], Callable[[], object]]


def by_itself(scene: Scene, at: datetime) -> Callable[[], object]:
    due = [Due(scene.subscription, scene.company.id, date(2027, 1, 15))]
    return lambda: perform_due(RENEW, due, actor=system("run"), at=at)


def by_hand(source: str) -> Way:
    def way(scene: Scene, at: datetime) -> Callable[[], object]:
        wanted = RenewNow(subscription_id=scene.subscription, intent=f"by hand: {source}")
        who = builders.actor(scene.company.purchaser, source=source)
        return lambda: perform(RENEW_NOW, wanted, actor=who, at=at)

    return way


def in_bulk(scene: Scene, at: datetime) -> Callable[[], object]:
    wanted = RenewSeveral(
        customer_id=scene.company.id, subscription_ids=(scene.subscription,), intent="bulk"
    )
    return lambda: perform(RENEW_SEVERAL, wanted, actor=scene.purchaser, at=at)


def quoted(maker: str) -> Way:
    def way(scene: Scene, at: datetime) -> Callable[[], object]:
        who = scene.purchaser if maker == "purchaser" else scene.agent
        key = builders.do(
            DRAFT_QUOTE,
            DraftQuote(
                customer_id=scene.company.id,
                lines=(Line(action="renewal", subscription_id=scene.subscription),),
                recipients=(Recipient(email=scene.company.purchaser.email),),
                intent=f"quote of the {maker}",
            ),
            actor=who,
            at=QUOTED,
        )["quote_id"]
        builders.do(SEND_QUOTE, SendQuote(quote_id=key), actor=who, at=QUOTED)
        wanted = AcceptQuote(quote_id=key, intent=f"accept {key}", payment_method_id=scene.card)
        return lambda: perform(ACCEPT_QUOTE, wanted, actor=scene.purchaser, at=at)

    return way


def late(scene: Scene, at: datetime) -> Callable[[], object]:
    wanted = RenewNow(subscription_id=scene.subscription, intent="late")
    return lambda: perform(RENEW_NOW, wanted, actor=scene.purchaser, at=at)


WAYS: dict[str, Way] = {
    "by itself": by_itself,
    "in the store": by_hand("store"),
    "in the account": by_hand("account"),
    "in bulk": in_bulk,
    "by a quote of one's own": quoted("purchaser"),
    "by a partner's quote": quoted("partner"),
    "late": late,
}


@pytest.fixture
def scene(outside: Outside) -> Scene:
    """A company with a partner, and a year that was bought a year ago."""
    builders.vendor()
    company = builders.company()
    agent = builders.acts_for(builders.partner("P-7"))
    assert agent.partner_id is not None
    chosen = ChoosePartner(customer_id=company.id, partner_id=agent.partner_id)
    builders.do(CHOOSE_PARTNER, chosen, actor=builders.actor(company.purchaser), at=BOUGHT)
    card = builders.real_card(company, outside)
    with quietly():
        key = builders.buy(company, card=card, at=BOUGHT)
    return Scene(company, card, key, agent)


def renewed_once(scene: Scene) -> None:
    terms = rows(
        "SELECT starts_on, ends_on FROM term WHERE subscription_id = %s ORDER BY 1",
        [scene.subscription],
    )
    assert terms == [
        (date(2026, 1, 15), date(2027, 1, 15)),
        (date(2027, 1, 15), date(2028, 1, 15)),
    ]
    lines = rows(
        "SELECT count(*) FROM invoice_line WHERE subscription_id = %s AND kind = 'renewal'",
        [scene.subscription],
    )
    assert lines == [(1,)]
    captured = rows(
        "SELECT count(*) FROM payment WHERE kind IN ('capture', 'charge') AND state = 'succeeded'"
    )
    assert captured == [(2,)]


def leave_it_late(scene: Scene, names: tuple[str, ...]) -> None:
    """Switch auto-renewal off and let weeks pass, where one of the ways is to renew late."""
    if "late" not in names:
        return

    def switch(*, on: bool, at: datetime) -> None:
        wanted = SetAutoRenewal(
            customer_id=scene.company.id, subscription_ids=(scene.subscription,), on=on
        )
        builders.do(SET_AUTO_RENEWAL, wanted, actor=scene.purchaser, at=at)

    with quietly():
        switch(on=False, at=QUOTED)
        run(at=LATE)
        drain(at=LATE)
        if "by itself" in names:
            # A change of heart: switched on again, it follows by itself (SUB-11).
            switch(on=True, at=LATE)


@pytest.mark.rule("REN-12", "QUO-11")
@pytest.mark.parametrize(
    "names",
    [*((name,) for name in WAYS), *combinations(WAYS, 2)],
    ids=" and ".join,
)
def test_one_renewal_whatever_renews(
    outside: Outside, scene: Scene, names: tuple[str, ...]
) -> None:
    at = LATE if "late" in names else TODAY
    with quietly():
        works = [WAYS[name](scene, at) for name in names]
    leave_it_late(scene, names)
    at_once(outside, *works)
    with quietly():
        for _ in range(2):
            drain(at=at)
        run(at=AFTER)
        drain(at=AFTER)
    renewed_once(scene)
    inflicted("renewals tried in one way or in two at once")
