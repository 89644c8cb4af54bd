"""The page of flex tokens: balance, outlook, chart with its table, packs; who sees it."""

import re
from datetime import timedelta

import pytest

from tenure.actions.licensing.draw_tokens import DRAW_TOKENS, DrawTokens
from tenure.engine.actor import system
from tenure.engine.perform import perform_all
from tests import builders as b
from tests import tokens as t
from tests.entrypoints.account.conftest import World, text_of

PAGE = "/account/tokens/"


@pytest.fixture
def stocked(world: World) -> World:
    """Two packs; until 13 February Eva works with Atlas daily, the members with Beam every other.

    One pack is from 15 January 2026, the other from 1 February.
    """
    t.sell_packs()
    for when in ("2026-01-15", "2026-02-01"):
        b.buy(world.company, product="pack", quantity=1, card=world.card, at=b.at(when))
    for ago in range(20, -1, -1):
        at = b.at("2026-02-13") - timedelta(days=ago)
        told = [told_by(world, "purchaser", "atlas")]
        told += [told_by(world, "member", "beam")] if ago % 2 else []
        perform_all(DRAW_TOKENS, told, actor=system("licence server"), at=at)
    world.clock_to("2026-02-13")
    return world


def told_by(world: World, who: str, product: str) -> DrawTokens:
    return DrawTokens(
        customer_id=world.company.id, user=world.people[who].email, product_code=product
    )


@pytest.mark.rule("SUB-15")
def test_it_shows_balance_pace_outlook_and_packs(stocked: World) -> None:
    """21 days of 6 and 10 of 3 are 156 of 200; in 30 days since the first pack."""
    text = text_of(stocked.client("purchaser").get(PAGE))
    assert "Balance 44" in text
    assert "Used a day 5.2 on average of the last 30 days" in text
    # 44 tokens at 156 in 30 days are eight whole days.
    assert "Lasts to 21 Feb 2026 at this pace" in text
    assert "At this pace the tokens last only to 21 Feb 2026." in text
    assert "Will lapse unused 0 everything is used in time" in text
    assert "156 tokens since" in text
    assert "14 Jan 2027 335 days left 0 of 100" in text
    assert "31 Jan 2027 352 days left 44 of 100" in text
    assert "Atlas 6 tokens Beam 3 tokens" in text


@pytest.mark.rule("SUB-15")
def test_the_chart_and_its_table_say_the_same(stocked: World) -> None:
    answer = stocked.client("purchaser").get(f"{PAGE}?days=30")
    html = answer.content.decode()
    heights: dict[str, int] = {}
    for colour, height in re.findall(
        r'class="chart-(\d)" x="\d+" y="[\d.]+" width="8" height="([\d.]+)"', html
    ):
        heights[colour] = heights.get(colour, 0) + round(float(height) * 10)
    # The top of the chart is 10: six are 60 % of its height, three are 30 %.
    assert heights == {"1": 21 * 600, "2": 10 * 300}
    assert 'role="img"' in html
    table = html[html.index("chart-table") : html.index("packs-h")]
    assert [int(n) for n in re.findall(r'<td class="num">(\d+)</td></tr>', table)] == (
        [9 if ago % 2 else 6 for ago in range(21)]
    )
    by_week = text_of(stocked.client("purchaser").get(f"{PAGE}?days=364"))
    assert "Use by product and week" in by_week
    assert "Use by product and day" in text_of(stocked.client("purchaser").get(f"{PAGE}?days=7"))


@pytest.mark.rule("ACC-06", "ACC-12")
def test_who_sees_it_and_who_sees_money(stocked: World) -> None:
    table = {"purchaser": 200, "secondary_admin": 200, "member": 403, "payer": 403}
    for who, status in table.items():
        answer = stocked.client(who).get(PAGE)
        assert answer.status_code == status, who
        rail = (
            'href="/account/tokens/"'
            in stocked.client(who).get("/account/security/").content.decode()
        )
        assert rail is (status == 200), who
    assert "3,000.00 SEK" in text_of(stocked.client("purchaser").get(PAGE))
    admin = text_of(stocked.client("secondary_admin").get(PAGE))
    assert "SEK" not in admin
    assert "Buy more tokens" not in admin
    assert "/products/pack/" in stocked.client("purchaser").get(PAGE).content.decode()


def test_without_a_pack_there_is_no_entry_and_the_page_says_what_would_be_here(
    world: World,
) -> None:
    eva = world.client("purchaser")
    assert 'href="/account/tokens/"' not in eva.get("/account/").content.decode()
    text = text_of(eva.get(PAGE))
    assert "No flex tokens yet" in text
    assert "See the packs" in text


@pytest.mark.parametrize(
    ("language", "words"),
    [("sv", "Räcker till 21 feb. 2026 i den här takten"), ("da", "Rækker til 21. feb. 2026")],
)
def test_it_speaks_the_readers_language(stocked: World, language: str, words: str) -> None:
    assert words in text_of(stocked.client("purchaser", language=language).get(PAGE))


@pytest.mark.rule("SUB-08")
def test_a_pack_is_no_subscription_to_renew(stocked: World) -> None:
    eva = stocked.client("purchaser")
    key = b.first("SELECT min(subscription_id) FROM token_pack")[0]
    page = eva.get(f"/account/subscriptions/{key}/")
    text = text_of(page)
    assert "Tokens of this pack" in text
    for absent in ("Renew now", "Add seats", "Hand a seat to", "Switch auto-renewal on"):
        assert absent not in text
    assert "/account/tokens/" in page.content.decode()


@pytest.mark.rule("SUB-08", "REN-08")
@pytest.mark.parametrize("page", ["renew", "quote"])
def test_among_several_to_renew_a_pack_has_a_last_day(stocked: World, page: str) -> None:
    """A pack of 15 January 2026 that was chosen too: what renews says when, the pack that it won't.

    Why it is left out stands beside them.
    """
    stocked.clock_to("2026-11-20 10:00")
    pack = b.first("SELECT min(subscription_id) FROM token_pack")[0]
    shown = stocked.client("purchaser").get(
        f"/account/subscriptions/{page}/", {"id": [stocked.subscription, pack]}
    )
    text = text_of(shown)
    assert text.count("renews 15 Jan 2027") == 1
    assert text.count("last day 14 Jan 2027, doesn’t renew") == 1
    assert "isn’t renewed or enlarged" in text


@pytest.mark.rule("SUB-08")
def test_the_overview_tells_of_tokens_about_to_lapse_and_then_is_silent(stocked: World) -> None:
    eva = stocked.client("purchaser")
    words = "44 flex tokens are left in a pack whose last day is 31 Jan 2027"
    assert words not in text_of(eva.get("/account/"))
    stocked.clock_to("2027-01-20")
    assert words in text_of(eva.get("/account/"))
    stocked.clock_to("2027-02-10")
    after = text_of(eva.get("/account/"))
    assert "Flex pack" not in after
    page = text_of(eva.get(PAGE))
    assert "Packs that are over" in page
    assert "44 of 100" in page
    listed = text_of(eva.get("/account/subscriptions/"))
    assert "access until" not in listed
