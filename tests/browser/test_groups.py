"""Groups in the browser: made, given seats, one waits, taken apart; on a phone, without scripts."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.visitor import Visitor

GROUPS = "/account/users/groups/"
TEAM = "Design team"


def _colleagues(eva: Visitor, *names: str) -> list[str]:
    """Give people of these names accounts; return their addresses."""
    place = eva.email.partition("@")[0].replace(".", "")
    emails = [f"{name.split()[0].lower()}.{place}@nordfab.example" for name in names]
    for email, name in zip(emails, names, strict=True):
        eva.installation.world("person", email, name)
    return emails


@pytest.mark.rule("ACC-06", "SUB-14")
def test_a_group_has_seats_and_one_waits(eva: Visitor) -> None:
    """Three seats: two are free for a group, a third of it waits until one is given back."""
    eva.buy(quantity=3)
    ola, kim, siv = _colleagues(eva, "Ola Berg", "Kim Holm", "Siv Ek")
    eva.go("/account/users/")
    eva.follow("groups-title", eva.main)
    eva.look("groups-none")
    eva.fill("groups-name", TEAM)
    eva.main.get_by_label(re.compile(eva.words("groups-emails"))).fill(
        f"{ola}\n{kim}, nobody@nordfab.example"
    )
    eva.press("groups-new-button")
    eva.reads("nobody@nordfab.example", "2 people")
    eva.look("group-not-all")
    eva.examine()
    eva.press("account-assign")
    eva.reads("Everybody in it has a seat now")
    eva.look("group")
    eva.open_subscription()
    eva.reads("through Design team", "3 of 3")
    eva.look("seats-through-group")
    eva.examine()
    eva.go(GROUPS)
    eva.main.get_by_role("link", name=TEAM).click()
    eva.fill("groups-emails", siv)
    eva.press("groups-add-button")
    eva.reads("waits for a seat of Atlas")
    eva.look("group-waiting")
    eva.go(GROUPS)
    eva.look("groups")
    eva.examine()
    eva.open_subscription()
    eva.reads("One person waits for a seat", "Siv Ek")
    eva.look("seats-waiting")
    # Eva's own came with the order: taken back, it is Siv's.
    eva.main.get_by_role("button", name=eva.words("account-take-seat-from", name=eva.email)).click()
    expect(eva.main.locator("#waiting")).to_have_count(0)
    eva.reads("Siv Ek got a seat")
    eva.go(GROUPS)
    eva.main.get_by_role("link", name=TEAM).click()
    eva.follow("groups-dissolve", eva.main)
    eva.reads("3 seats are lost", "Kim Holm")
    eva.look("group-dissolve")
    eva.examine()
    eva.main.locator(".button.bad").click()
    eva.at(GROUPS)
    eva.open_subscription()
    eva.reads("0 of 3")


@pytest.mark.rule("ACC-06", "SUB-14")
def test_without_scripts_and_in_swedish(visit: Callable[..., Visitor]) -> None:
    """Making a group and giving a team seats are plain forms."""
    anna = visit(language="sv", scripts=False, name="Anna Ek")
    anna.buy(quantity=2)
    anna.go(GROUPS)
    anna.fill("groups-name", "Brogruppen")
    anna.press("groups-new-button")
    anna.reads("Brogruppen")
    anna.open_subscription()
    anna.main.locator("select[name=whom]").select_option(label="Brogruppen · 0 personer")
    anna.main.locator("form:has(select[name=whom]) button").click()
    anna.reads("Brogruppen")
    anna.look("seats-given")


@pytest.mark.rule("SUB-14")
def test_who_leaves_when_seats_become_fewer_is_chosen(eva: Visitor) -> None:
    """Three of three seats, one at the renewal: two are to be chosen, one of them is."""
    eva.buy(quantity=3)
    people = _colleagues(eva, "Ola Berg", "Kim Holm")
    eva.go(GROUPS)
    eva.fill("groups-name", TEAM)
    eva.main.get_by_label(re.compile(eva.words("groups-emails"))).fill("\n".join(people))
    eva.press("groups-new-button")
    eva.press("account-assign")
    eva.open_subscription()
    address = eva.page.url
    eva.go(f"{address}renewal/?quantity=1")
    eva.main.locator("form[method=post] button").first.click()
    eva.go(address)
    eva.reads("0 of 2 chosen")
    eva.look("seats-leaving-none")
    eva.main.get_by_label(re.compile("Gives it back.*Ola Berg")).check()
    eva.press("leaving-save")
    eva.reads("One person is chosen now", "1 of 2 chosen", "gives it back on")
    eva.look("seats-leaving")
    eva.examine()
