"""Somebody with a browser who clicks through the pages, and what they see there."""

import os
import re
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import count
from pathlib import Path
from typing import Literal, Self
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, expect

from tenure.texts import say
from tests.browser.installation import Installation

PASSWORD = "granite-harbour-71"
LOCALES = {"en": "en-SE", "sv": "sv-SE", "da": "da-SE"}
DESKTOP, PHONE = 1280, 390
AXE = Path(__file__).with_name("axe-4.14.1.min.js")

_numbers = count(1)


@dataclass
class Visitor:
    """A person: their browser, their language, their address; `provider` is where cards are."""

    page: Page
    installation: Installation
    language: str
    email: str
    name: str = "Eva Lund"
    provider: str = ""
    complaints: list[str] = field(default_factory=list)

    @classmethod
    def come(
        cls,
        browser: Browser,
        installation: Installation,
        *,
        language: str = "en",
        name: str = "Eva Lund",
        scripts: bool = True,
        width: int = DESKTOP,
    ) -> Self:
        """Open a browser of one's own."""
        context = browser.new_context(
            base_url=installation.url,
            locale=LOCALES[language],
            java_script_enabled=scripts,
            viewport={"width": width, "height": 844},
            reduced_motion="reduce",
        )
        context.set_default_timeout(15_000)
        page = context.new_page()
        first = name.partition(" ")[0].lower()
        email = f"{first}.{os.getpid()}.{next(_numbers)}@nordfab.example"
        visitor = cls(page, installation, language, email, name)
        page.on("console", visitor.hear)
        page.on("pageerror", lambda fault: visitor.complaints.append(f"{page.url}: {fault}"))
        return visitor

    def hear(self, said: ConsoleMessage) -> None:
        """Keep what the browser complains about; a form sent back with its errors (422) is fine."""
        if said.type in ("error", "warning") and "status of 422" not in said.text:
            self.complaints.append(f"{self.page.url}: {said.text}")

    def words(self, message_id: str, **values: object) -> str:
        """Return a text as this person's pages say it."""
        return say(self.language, message_id, **values)

    def go(self, path: str) -> None:
        """Open a page by its address."""
        answer = self.page.goto(path)
        assert answer is not None
        assert answer.ok, f"{path}: {answer.status}"

    def press(self, message_id: str, within: Locator | None = None) -> None:
        """Press the button that says so."""
        self._away_by("button", message_id, within)

    def follow(self, message_id: str, within: Locator | None = None, **values: object) -> None:
        """Follow the link that says so."""
        self._away_by("link", message_id, within, **values)

    def press_to(self, message_id: str, path: str) -> None:
        """Follow the link that says so to a page at this path."""
        self.follow(message_id, self.main)
        self.at(path)

    def fill(self, message_id: str, value: str) -> None:
        """Write into the field with that label."""
        self.main.get_by_label(self.words(message_id)).first.fill(value)

    @property
    def main(self) -> Locator:
        """What is on the page, without frame and strip."""
        return self.page.locator("main")

    @property
    def text(self) -> str:
        """What the page says, blanks made plain."""
        return " ".join(self.main.inner_text().replace("\u00a0", " ").split())

    def reads(self, *texts: str) -> None:
        """Be sure that the page says all of this, or will in a moment."""
        for text in texts:
            expect(self.main).to_contain_text(text, timeout=15_000)

    def at(self, path: str, *, seconds: float = 15) -> None:
        """Wait until the address is this path; `*` stands for anything."""
        pattern = re.escape(path).replace(r"\*", "[^?]*")
        self.page.wait_for_url(
            lambda url: re.fullmatch(pattern, urlsplit(url).path) is not None,
            timeout=seconds * 1000,
        )

    def look(self, name: str) -> None:
        """Look at the page on the phone and on the desk: nothing may stick out to the side.

        Where `TENURE_SHOTS` names a folder, a picture of each is kept there.
        """
        folder = os.environ.get("TENURE_SHOTS")
        self.page.wait_for_load_state()
        for width in (PHONE, DESKTOP):
            self.page.set_viewport_size({"width": width, "height": 844})
            wide = self.page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"{name} ({self.page.url}) is {wide} px wide on {width}"
            if folder:
                path = Path(folder) / f"{name}-{self.language}-{width}.png"
                self.page.screenshot(path=path, full_page=True, caret="hide")

    def examine(self) -> None:
        """Have axe look for what keeps people out; nothing serious may be found."""
        # Put in from outside: the page's own policy lets no foreign script in.
        self.page.wait_for_load_state()
        self.page.evaluate(AXE.read_text("utf-8"))
        found = self.page.evaluate("axe.run({resultTypes: ['violations']})")
        grave = [
            f"{self.page.url}: {one['help']}: {node['html'][:120]}"
            for one in found["violations"]
            if one["impact"] in ("serious", "critical")
            for node in one["nodes"]
        ]
        assert grave == [], "\n".join(grave)

    def _away_by(
        self,
        role: Literal["button", "link"],
        message_id: str,
        within: Locator | None,
        **values: object,
    ) -> None:
        place = within or self.page.locator("body")
        with self.page.expect_navigation():
            place.get_by_role(role, name=self.words(message_id, **values)).first.click()

    # The ways that many journeys begin with.

    def put_in_cart(self, *, product: str = "atlas", term: str = "P1Y", quantity: int = 5) -> None:
        """Choose a product from the start page, a term and a number of seats."""
        self.go("/")
        self.main.locator(f"a[href='/products/{product}/']").click()
        position = ("P1M", "P1Y", "P3Y").index(term)
        self.main.get_by_role("radio").nth(position).check()
        self.main.get_by_role("spinbutton").first.fill(str(quantity))
        self.press("product-add")
        self.at("/cart/")

    def sign_up(self) -> None:
        """Fill in who is ordering; the next step is the company."""
        self.fill("sign-name", self.name)
        self.fill("sign-email", self.email)
        self.fill("sign-password", PASSWORD)
        self.press("checkout-account-button")
        self.at("/checkout/company/new/")

    def found_company(self, name: str = "Nordfab AB") -> None:
        """Fill in the company; the next step is the payment."""
        self.fill("company-name", name)
        self.fill("company-line1", "Storgatan 1")
        self.fill("company-postal-code", "111 22")
        self.fill("company-city", "Stockholm")
        self.press("kit-continue")
        self.at("/checkout/payment/")

    def enter_card(self, number: str = "4242424242424242") -> None:
        """Enter a card on the provider's page, come back and use it; then comes the review."""
        self.press("checkout-payment-add")
        self.type_card(number)
        self.at("/checkout/card/")
        self.reads(number[-4:])
        self.press("card-back-button")
        self.at("/checkout/review/")

    def type_card(self, number: str) -> None:
        """Fill in the provider's page, where we are sent to."""
        self.page.wait_for_url(lambda url: not url.startswith(self.installation.url))
        page = self.page
        place = urlsplit(page.url)
        self.provider = f"{place.scheme}://{place.netloc}"
        page.get_by_label(self.words("card-page-number"), exact=True).fill(number)
        page.get_by_label(self.words("card-page-expiry"), exact=True).fill("12/34")
        page.get_by_label(self.words("card-page-cvc"), exact=True).fill("123")
        page.get_by_label(self.words("card-page-holder"), exact=True).fill(self.name)
        self.press("card-page-save")
        page.wait_for_url(f"{self.installation.url}/**")

    def at_the_bank(self) -> None:
        """Wait for the page on which the bank asks for approval."""
        self.page.wait_for_url("**/challenge/**")

    def check_out(self, *, card: str = "4242424242424242") -> None:
        """Go from the cart to the review page as somebody new."""
        self.press("cart-check-out")
        self.at("/checkout/account/")
        self.sign_up()
        self.found_company()
        self.enter_card(card)

    def confirm(self, *, auto_renew: bool = True) -> None:
        """Accept the terms and press the button that names the amount."""
        self.main.locator("[name=auto_renew]").set_checked(auto_renew)
        self.main.locator("[name=terms]").check()
        self.main.locator(".confirm-buttons button").click()

    def buy(self, *, term: str = "P1Y", quantity: int = 5, auto_renew: bool = True) -> None:
        """Buy as somebody new and wait until everything is ready."""
        self.put_in_cart(term=term, quantity=quantity)
        self.check_out()
        self.confirm(auto_renew=auto_renew)
        self.at("/orders/*/done/")

    def open_subscription(self) -> None:
        """Open the page of the only subscription."""
        self.go("/account/subscriptions/")
        self.main.locator("tbody th a").first.click()
        self.at("/account/subscriptions/*/")

    def sign_in(self) -> None:
        """Sign in from the start page."""
        self.go("/")
        self.follow("frame-sign-in")
        self.fill("sign-email", self.email)
        self.fill("sign-password", PASSWORD)
        self.press("sign-in-title", self.main)
        self.page.wait_for_url(lambda url: "sign-in" not in url)

    def today(self) -> date:
        """Return the day that the strip shows; in English."""
        said = self.page.locator(".sandbox").inner_text()
        found = re.search(r"\d+ \w+ \d{4}", said.replace("\u00a0", " "))
        assert found, said
        return datetime.strptime(found[0], "%d %b %Y").date()

    def move_clock(self, days: int) -> None:
        """Press the buttons of the strip until so many days have gone by."""
        for message_id, times in (
            ("frame-sandbox-month", days // 30),
            ("frame-sandbox-day", days % 30),
        ):
            for _ in range(times):
                here = urlsplit(self.page.url).path
                self.press(message_id, self.page.locator(".sandbox"))
                self.at(here, seconds=60)
