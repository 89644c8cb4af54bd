"""Accept a quote: one order with exactly what it promised (QUO-08, QUO-11, CHK-10)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tenure.actions.ordering.buying import load_ordering
from tenure.actions.ordering.confirm_order import DocumentHanded, files_of
from tenure.actions.ordering.on_terms import with_terms
from tenure.actions.quotes.quoting import One
from tenure.actions.scopes import by_quote
from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.attachments import load_files
from tenure.records.facts.catalogue import OfferOn, load_offers
from tenure.records.facts.orders import led_teams, load_teams, orders_by_intent
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.partners import partners_of
from tenure.records.facts.payers import load_payer_accounts
from tenure.records.facts.payments import cards_by_token, load_cards
from tenure.records.facts.people import load_accounts_by_id, load_roles
from tenure.records.facts.policies import load_policies
from tenure.records.facts.quotes import ItemRow, links_by_hash, load_items, load_quotes
from tenure.rules.changing.changing import Ordering
from tenure.rules.companies.invitations import token_hash
from tenure.rules.companies.payers import Account, Paying
from tenure.rules.decision import Decided, Decision, Refused
from tenure.rules.ordering import ahead
from tenure.rules.ordering.order_pricing import Buying
from tenure.rules.payments.cards import Entered, Storing
from tenure.rules.pricing.catalogue import Offer
from tenure.rules.pricing.prices import Price
from tenure.rules.quotes import accepting
from tenure.rules.quotes.accepting import Accepting, Link, Person
from tenure.rules.quotes.promised import Item
from tenure.rules.quotes.quote import Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCard:
    """What the provider tells of a card that was entered on its page for this quote."""

    token: str
    brand: str
    last4: str
    holder: str
    expires_month: int
    expires_year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptQuote:
    """How a quote is paid; its contents are fixed (QUO-11). `token` is of the link one came by.

    What is new belongs to the team that a purchaser names, else to the first one. `new_card` is
    stored with it: who pays by a link may not use the customer's other cards (ACC-12).
    """

    quote_id: int
    intent: str
    pays_by: str = "card"
    payment_method_id: int | None = None
    po_number: str = ""
    note: str = ""
    payers: tuple[str, ...] = ()
    team_id: int | None = None
    terms_version: str = ""
    token: str = ""
    new_card: NewCard | None = None
    documents: tuple[DocumentHanded, ...] = ()


def load(inputs: Sequence[AcceptQuote], moment: Moment) -> list[Accepting | Refused]:
    """Read quotes with what they promised, their subscriptions as they stand now, who accepts.

    Five queries more where one is paid by invoice.
    """
    quotes = load_quotes([one.quote_id for one in inputs])
    items = load_items(list(quotes))
    orderings = _load_orderings(items, quotes, moment)
    teams = load_teams([quote.customer_id for quote in quotes.values()])
    buyings = _load_buyings(inputs, quotes, teams, moment)
    offers = load_offers(
        [
            OfferOn(item.offering_id, buyings[key].on)
            for key, several in items.items()
            if key in buyings
            for item in several
        ]
    )
    links = links_by_hash([token_hash(one.token) for one in inputs if one.token])
    person = _load_person(list(quotes.values()), moment)
    accounts = load_payer_accounts([quote.customer_id for quote in quotes.values()])
    led = led_teams([buying.team_id for buying in buyings.values()])
    known = cards_by_token([one.new_card.token for one in inputs if one.new_card])
    files = _load_files(inputs, quotes)
    found: list[Accepting | Refused] = []
    for one in inputs:
        quote = quotes.get(one.quote_id)
        if quote is None or moment.actor.user_id is None:
            found.append(Refused("not-found", {"name": "quote"}))
            continue
        if not _may_choose(one.team_id, teams[quote.customer_id], person[quote.customer_id]):
            found.append(Refused("team-unknown"))
            continue
        buying = buyings[quote.id]
        link = links.get(token_hash(one.token)) if one.token else None
        found.append(
            Accepting(
                quote=quote,
                items=tuple(
                    _item(item, offers[OfferOn(item.offering_id, buying.on)])
                    for item in items[quote.id]
                ),
                buying=buying,
                orderings=orderings.get(quote.id, {}),
                person=person[quote.customer_id],
                link=_of(quote, link),
                first_team_id=buying.team_id,
                led_teams=led,
                paying=_paying(buying, accounts, person[quote.customer_id], moment),
                storing=Storing(
                    known.get(one.new_card.token if one.new_card else ""),
                    quote.customer_id,
                    moment.at,
                    buying.policy,
                ),
                files=_files_of(quote.customer_id, files),
            )
        )
    return found


def _paying(
    buying: Buying, accounts: Mapping[int, tuple[Account, ...]], person: Person, moment: Moment
) -> Paying:
    """Return the payer accounts among which payers are chosen."""
    return Paying(
        buyer=buying.buyer,
        accounts=accounts.get(buying.buyer.id, ()),
        policy=buying.policy,
        changed_by=person.name,
        language=person.language,
        at=moment.at,
    )


def _load_files(
    inputs: Sequence[AcceptQuote], quotes: Mapping[int, Quote]
) -> dict[tuple[int, str], int]:
    """Return which of the papers handed over the customers have already; a query where any is."""
    handed = [
        (quotes[one.quote_id].customer_id, paper.sha256)
        for one in inputs
        if one.quote_id in quotes
        for paper in files_of(one.documents)
    ]
    return load_files(handed) if handed else {}


def _files_of(customer: int, files: Mapping[tuple[int, str], int]) -> dict[str, int]:
    return {sha256: key for (owner, sha256), key in files.items() if owner == customer}


def _of(quote: Quote, link: Link | None) -> Link | None:
    return link if link is not None and link.quote_id == quote.id else None


def _load_orderings(
    items: Mapping[int, Sequence[ItemRow]], quotes: Mapping[int, Quote], moment: Moment
) -> dict[int, dict[int, Ordering]]:
    """Return by quote and subscription what an order for it would see now."""
    wanted = {
        (key, item.subscription_id): One(
            item.subscription_id, quotes[key].customer_id, item.offering_id
        )
        for key, several in items.items()
        for item in several
        if item.subscription_id is not None
    }
    loaded = load_ordering(list(wanted.values()), moment) if wanted else []
    found: dict[int, dict[int, Ordering]] = {}
    for (key, subscription), ordering in zip(wanted, loaded, strict=True):
        found.setdefault(key, {})[subscription] = ordering
    return found


def _may_choose(team: int | None, teams: Mapping[int, str], person: Person) -> bool:
    return team is None or (team in teams and person.purchaser)


def _load_buyings(
    inputs: Sequence[AcceptQuote],
    quotes: Mapping[int, Quote],
    teams: Mapping[int, Mapping[int, str]],
    moment: Moment,
) -> dict[int, Buying]:
    """Return by quote who orders, on which day, and how it is paid."""
    known = [one for one in inputs if one.quote_id in quotes]
    customers = [quotes[one.quote_id].customer_id for one in known]
    buyers = load_buyers(customers)
    cards = load_cards([one.payment_method_id for one in known])
    before = orders_by_intent(
        [(customer, one.intent) for customer, one in zip(customers, known, strict=True)]
    )
    policies = load_policies()
    found = []
    for customer, one in zip(customers, known, strict=True):
        on: date = day_in(moment.at, zone=quotes[one.quote_id].time_zone)
        policy_id, policy = policies.in_force(on)
        owner, card = cards.get(one.payment_method_id or 0, (0, None))
        found.append(
            Buying(
                buyer=buyers[customer],
                wanted=(),
                card=card if owner == customer else None,
                policy=policy,
                policy_id=policy_id,
                on=on,
                at=moment.at,
                user_id=moment.actor.user_id or 0,
                team_id=one.team_id or next(iter(teams[customer]), 0),
                placed_before=before.get((customer, one.intent)),
                po_number=one.po_number,
                note=one.note,
                terms_version=one.terms_version,
                accepted_by_id=moment.actor.user_id,
                pays_by=one.pays_by,
            )
        )
    keys = [one.quote_id for one in known]
    return dict(zip(keys, with_terms(found, moment), strict=True))


def _load_person(quotes: Sequence[Quote], moment: Moment) -> dict[int, Person]:
    """Return by customer what the actor is there; who acts for others is nothing to it.

    Nor do such people come by a link as themselves, nor who works for the partner that quoted,
    whatever hat they wear: they would accept what they have made.
    """
    key = moment.actor.user_id or 0
    account = load_accounts_by_id([key]).get(key)
    by_itself = moment.actor.partner_id is None and not moment.actor.staff_role
    roles = load_roles(key, [one.customer_id for one in quotes]) if by_itself else {}
    works_for = partners_of(key)
    return {
        quote.customer_id: Person(
            user_id=key,
            email=account.email
            if account and by_itself and quote.partner_id not in works_for
            else "",
            name=account.name if account else "",
            language=account.language if account else "en",
            purchaser="purchaser" in roles.get(quote.customer_id, frozenset()),
            known=bool(roles.get(quote.customer_id)),
        )
        for quote in quotes
    }


def _item(row: ItemRow, offer: Offer) -> Item:
    return Item(
        position=row.position,
        action=row.action,
        kind=row.kind,
        offer=offer,
        subscription_id=row.subscription_id,
        quantity=row.quantity,
        first_on=row.first_on,
        renews_on=row.renews_on,
        net_minor=row.net_minor,
        price=Price(row.price["how"], tuple(row.price["discounts"])),
        derivation=row.derivation,
        bills=tuple(row.bills),
        auto_renew=row.auto_renew,
        keeps_roles=row.keeps_roles,
        aligned_to_id=row.aligned_to_id,
        anchor_day=row.anchor_day,
    )


def decide(wanted: AcceptQuote, facts: Accepting) -> Decision:
    """Accept it (see `accepting.accept`)."""
    new = wanted.new_card
    entered = None
    if new is not None:
        entered = Entered(
            new.token, new.brand, new.last4, new.holder, new.expires_month, new.expires_year
        )
    return accepting.accept(
        facts,
        intent=wanted.intent,
        payers=wanted.payers,
        entered=entered,
        documents=files_of(wanted.documents),
    )


def look_ahead(_wanted: AcceptQuote, facts: Accepting, decision: Decided) -> Decision:
    """Return what fulfilling the order would do."""
    return ahead.fulfilled(
        decision,
        buying=replace(
            facts.buying, contracts={key: one.contract for key, one in facts.orderings.items()}
        ),
        offers=[item.offer for item in facts.items],
        others={key: one.subscription for key, one in facts.orderings.items()},
    )


ACCEPT_QUOTE = Action[AcceptQuote, Accepting](
    name="accept-quote",
    input=AcceptQuote,
    summary="Accept a quote: one order with exactly what it promised.",
    scope=Scope.CUSTOMER,
    keys=by_quote,
    load=load,
    decide=decide,
    alone=True,
    ahead=look_ahead,
)
