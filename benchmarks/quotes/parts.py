"""The steps of quoting that are measured, each by itself."""

import json
from dataclasses import replace
from typing import Any

from django.db import connection
from django.test import Client

from benchmarks.quotes.world import NOW, World
from tenure.actions.quotes.draft_quote import DRAFT_QUOTE, DraftQuote
from tenure.actions.quotes.draft_quote import load as load_drafting
from tenure.actions.quotes.send_quote import SEND_QUOTE, SendQuote
from tenure.actions.running.set_up_deployment import SET_UP_DEPLOYMENT, SetUpDeployment
from tenure.engine.action import Moment
from tenure.engine.actor import system
from tenure.engine.preview import preview
from tenure.records.models import QuoteItem, User
from tenure.rules.decision import Decided
from tenure.rules.foresight import Foreseen
from tenure.rules.quotes.drafting import draft
from tenure.rules.quotes.quote import Recipient, line_kept
from tests import builders


class Parts:
    """What is done to the quote of a world."""

    def __init__(self, world: World) -> None:
        """Sign the partner's person in, and read once what deciding needs."""
        self.world = world
        self.wanted = DraftQuote(
            customer_id=world.customer_id,
            lines=world.lines,
            intent="look",
            recipients=(Recipient(email="anna@example.com"),),
        )
        self.moment = Moment(NOW, world.actor)
        self.facts = load_drafting([self.wanted], self.moment)[0]
        builders.do(
            SET_UP_DEPLOYMENT,
            SetUpDeployment(vendor="Northwind", kind="sandbox", sandbox_at=NOW),
            actor=system("benchmark"),
        )
        self.client = Client(headers={"host": "localhost"})
        self.client.force_login(User.objects.get(id=world.actor.user_id or 0))
        self.form = {"lines": json.dumps([line_kept(line) for line in world.lines]), "do": "look"}

    def preview(self) -> Any:
        """Return what the quote comes to."""
        foreseen = preview(DRAFT_QUOTE, self.wanted, actor=self.world.actor, at=NOW)
        assert isinstance(foreseen, Foreseen), foreseen
        return foreseen.answer

    def load(self) -> object:
        """Read what pricing needs."""
        return load_drafting([self.wanted], self.moment)

    def decide(self) -> object:
        """Price what was read."""
        found = draft(
            self.facts,
            lines=self.wanted.lines,
            recipients=self.wanted.recipients,
            note="",
            intent="look",
        )
        assert isinstance(found, Decided), found
        return found

    def show(self) -> object:
        """Show the quote in the builder, as each change of a line without scripts does."""
        address = f"/partner/customers/{self.world.customer_id}/quote/"
        page = self.client.post(address, self.form)
        assert page.status_code == 200, page.status_code
        return page.content

    def draft(self, number: int) -> int:
        """Keep the quote as a draft of its own; return its key."""
        # A hold of the one before must not stand in the way.
        connection.cursor().execute("UPDATE subscription SET held_by_id = NULL")
        wanted = replace(self.wanted, intent=f"draft-{number}")
        key = builders.do(DRAFT_QUOTE, wanted, actor=self.world.actor, at=NOW)["quote_id"]
        assert isinstance(key, int)
        return key

    def send(self, key: int) -> None:
        """Send a draft."""
        wanted = SendQuote(quote_id=key, hold=True)
        builders.do(SEND_QUOTE, wanted, actor=self.world.actor, at=NOW)

    def copy_rows(self, key: int) -> None:
        """Write the rows of a sent quote once more in bare SQL."""
        names = ", ".join(f'"{one.column}"' for one in QuoteItem._meta.fields if one.name != "id")
        connection.cursor().execute(
            f"INSERT INTO quote_item (id, {names}) "
            f"SELECT nextval('tenure_key'), {names} FROM quote_item WHERE quote_id = %s",
            [key],
        )
