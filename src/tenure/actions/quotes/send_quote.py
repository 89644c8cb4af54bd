"""Send a quote: its prices hold from then on, and it goes by mail with a link (QUO-02, QUO-09)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tenure.actions.quotes.in_reach import load_in_reach
from tenure.actions.scopes import by_quote
from tenure.engine.action import Action, Due, Moment, Scope
from tenure.gateways.link_tokens import token_for
from tenure.records.facts.people import load_accounts
from tenure.records.facts.policies import load_policies
from tenure.records.facts.quotes import load_held, load_links, load_partners, load_quotes
from tenure.records.facts.reading import rows
from tenure.rules.decision import Decision, Refused
from tenure.rules.quotes import sending
from tenure.rules.quotes.quote import Quote, Quoting
from tenure.rules.quotes.sending import Sending, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class SendQuote:
    """Which draft; with `hold` auto-renewal of what it renews otherwise waits for it (QUO-14)."""

    quote_id: int
    hold: bool = False


def load(inputs: Sequence[SendQuote], moment: Moment) -> list[Sending | Refused]:
    """Read the drafts with today's prices, the versions before them, and their partners."""
    quotes = load_quotes([one.quote_id for one in inputs])
    before = load_quotes([one.supersedes_id for one in quotes.values()])
    held = load_held(list(before), policies=load_policies())
    links = load_links(list(before))
    partners = load_partners([one.partner_id for one in quotes.values()])
    accounts = load_accounts(
        [recipient.email for quote in quotes.values() for recipient in quote.recipients]
    )

    def sending_of(quote: Quote, quoting: Quoting, _one: SendQuote) -> Sending:
        return Sending(
            quoting,
            quote,
            tokens={one.email: link_of(quote, one.email) for one in quote.recipients},
            partner=partners.get(quote.partner_id or 0),
            before=before.get(quote.supersedes_id or 0),
            held=held.get(quote.supersedes_id or 0, ()),
            links_before=links.get(quote.supersedes_id or 0, ()),
            languages={email: account.language for email, account in accounts.items()},
        )

    return load_in_reach(inputs, moment, facts=sending_of)


def link_of(quote: Quote, email: str) -> Token:
    """Return the link that a recipient of a quote gets."""
    seed = f"quote:{quote.id}:{email}"
    return Token(seed, token_for(seed))


def decide(wanted: SendQuote, facts: Sending) -> Decision:
    """Send it (see `sending.send`)."""
    return sending.send(facts, wait=wanted.hold)


def due(zone: str, on: date, limit: int) -> list[Due]:
    """List the drafts of a zone that the run has made and that nobody has got yet (QUO-13)."""
    return [
        Due(*row)
        for row in rows(
            "SELECT q.id, q.customer_id, q.next_due_on FROM quote q "
            "WHERE q.time_zone = %s AND q.next_due_on <= %s AND q.state = 'draft' "
            "AND NOT EXISTS (SELECT FROM parked_action p WHERE p.action = 'send-quote' "
            "AND p.item = q.id AND p.released_at IS NULL) "
            "ORDER BY q.next_due_on, q.id LIMIT %s",
            [zone, on, limit],
        )
    ]


def make(one: Due) -> SendQuote:
    """Return the input for a draft that is due."""
    return SendQuote(quote_id=one.item)


SEND_QUOTE = Action[SendQuote, Sending](
    name="send-quote",
    input=SendQuote,
    summary="Send a draft to its recipients; its prices hold to its last day.",
    scope=Scope.CUSTOMER,
    keys=by_quote,
    load=load,
    decide=decide,
    due=due,
    make=make,
    alone=True,
)
