"""Use a link to a quote: note that it was opened, or approve of the quote (ACC-13)."""

from collections.abc import Sequence
from dataclasses import dataclass

from tenure.actions.scopes import by_token
from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.people import load_accounts_by_id
from tenure.records.facts.quotes import links_by_hash, load_quotes, load_uses
from tenure.rules.companies.invitations import token_hash
from tenure.rules.decision import Decision, Refused
from tenure.rules.quotes import links
from tenure.rules.quotes.links import Using


@dataclass(frozen=True, slots=True, kw_only=True)
class ApproveQuote:
    """The token of the link that somebody came by."""

    token: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLinkOpened:
    """The token of the link that somebody opened."""

    token: str


def load(inputs: Sequence[ApproveQuote], moment: Moment) -> list[Using | Refused]:
    """Read links with their quotes, and whether they approved before."""
    return _load([one.token for one in inputs], "approved", moment)


def load_opened(inputs: Sequence[NoteLinkOpened], moment: Moment) -> list[Using | Refused]:
    """Read links with their quotes, and whether they were opened today."""
    return _load([one.token for one in inputs], "opened", moment)


def _load(tokens: Sequence[str], what: str, moment: Moment) -> list[Using | Refused]:
    hashes = [token_hash(token) for token in tokens]
    found_links = links_by_hash(hashes)
    quotes = load_quotes([link.quote_id for link in found_links.values()])
    buyers = load_buyers([quote.customer_id for quote in quotes.values()])
    key = moment.actor.user_id or 0
    account = load_accounts_by_id([key]).get(key)
    uses = load_uses([link.id for link in found_links.values()], what=what)
    found: list[Using | Refused] = []
    for one in hashes:
        link = found_links.get(one)
        if link is None or account is None:
            found.append(Refused("not-found", {"name": "link"}))
            continue
        quote = quotes[link.quote_id]
        on = day_in(moment.at, zone=quote.time_zone)
        before = [
            at
            for user, at in uses.get(link.id, ())
            if user == key and (what != "opened" or day_in(at, zone=quote.time_zone) == on)
        ]
        found.append(
            Using(
                quote=quote,
                link=link,
                buyer=buyers[quote.customer_id],
                user_id=key,
                name=account.name,
                email=account.email,
                done_before=bool(before),
                on=on,
                at=moment.at,
            )
        )
    return found


def decide(_wanted: ApproveQuote, facts: Using) -> Decision:
    """Approve of it (see `links.approve`)."""
    return links.approve(facts)


def decide_opened(_wanted: NoteLinkOpened, facts: Using) -> Decision:
    """Note it (see `links.note_opened`)."""
    return links.note_opened(facts)


APPROVE_QUOTE = Action[ApproveQuote, Using](
    name="approve-quote",
    input=ApproveQuote,
    summary="Approve of a quote by a link that allows it.",
    scope=Scope.CUSTOMER,
    keys=by_token,
    load=load,
    decide=decide,
    alone=True,
)

NOTE_LINK_OPENED = Action[NoteLinkOpened, Using](
    name="note-link-opened",
    input=NoteLinkOpened,
    summary="Note that somebody signed in has opened a link to a quote.",
    scope=Scope.CUSTOMER,
    keys=by_token,
    load=load_opened,
    decide=decide_opened,
    alone=True,
)
