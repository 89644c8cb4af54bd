"""Where somebody quotes: at the partner's or in the office; the pages differ in frame and place."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from tenure.engine.actor import Actor
from tenure.presentation.pages import page
from tenure.presentation.turning_away import Asking
from tenure.rules.money import Money
from tenure.texts import say
from tenure.texts.formats import day_text, money_text


@dataclass(frozen=True, slots=True)
class QuotingDesk(Asking):
    """One request of somebody who quotes; `area` is the entry point's name, `partner` or `office`.

    Both have the same pages under the same names.
    """

    area: str
    request: HttpRequest
    actor: Actor
    at: datetime
    language: str

    def address(self, name: str, **about: object) -> str:
        """Return the address of one of the pages of this area."""
        return reverse(f"{self.area}:{name}", kwargs=about)

    def say(self, message_id: str, /, **values: object) -> str:
        """Return a text in the reader's language; money and days as people write them."""
        return say(
            self.language, message_id, **{name: self._plain(one) for name, one in values.items()}
        )

    def amount(self, minor: int, currency: str) -> str:
        """Return an amount as the reader writes it."""
        return money_text(minor, currency, language=self.language)

    def page(
        self, template: str, context: Mapping[str, object], *, status: int = 200
    ) -> HttpResponse:
        """Render a page in the frame of the area."""
        return page(
            self.request,
            f"quoting/{template}.html",
            status=status,
            base=f"frame/{self.area}.html",
            desk=self,
            **context,
        )

    def _plain(self, value: object) -> object:
        if isinstance(value, Money):
            return self.amount(value.minor, value.currency)
        if isinstance(value, date) and not isinstance(value, datetime):
            return day_text(value, language=self.language)
        return value
