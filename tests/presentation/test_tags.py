"""The kit's tags write figures and parts in the reader's language, and escape what people typed."""

from datetime import UTC, date, datetime

import pytest

from tenure.presentation.parts import Consequence, Effect, TimelineEntry, WhyLine
from tenure.rules.dates import Term
from tenure.rules.decision import Refused
from tenure.rules.money import Money
from tenure.rules.pricing.derivation import list_price, prorated, summed, taxed
from tests.presentation.conftest import Render

DAY = date(2026, 6, 10)
AMOUNT = Money(226_200, "EUR")
NASTY = '<script>alert("x")</script>'


@pytest.mark.parametrize(
    ("language", "source", "expected"),
    [
        ("en", "{% say 'frame-cart' %}", "Cart"),
        ("sv", "{% say 'frame-cart' %}", "Varukorg"),
        ("da", "{% say 'frame-cart' %}", "Kurv"),
        ("en", "{% say 'kit-until-active' day=day %}", "renews 10 Jun 2026"),
        ("sv", "{% say 'kit-until-active' day=day %}", "förnyas 10 juni 2026"),
        ("en", "{% say 'kit-why-amount' amount=amount %}", "Why 2,262.00\u00a0EUR?"),
        ("en", "{% money amount bare=True %}", '<span class="money">2,262.00</span>'),
        ("da", "{% money 226200 'DKK' bare=True %}", '<span class="money">2.262,00</span>'),
        ("en", "{% day day %}", '<time datetime="2026-06-10">10 Jun 2026</time>'),
        ("en", "{% day day long=True %}", '<time datetime="2026-06-10">10 June 2026</time>'),
        ("en", "{% day '2026-06-10' %}", '<time datetime="2026-06-10">10 Jun 2026</time>'),
        ("en", "{% term 'P1Y' %}, {% term 36 %}", "1 year, 3 years"),
        ("en", "{% percent 2500 %}", "25%"),
        ("en", "{% number 25000 %}", "25,000"),
        ("sv", "{% language %}", "sv"),
    ],
)
def test_words_and_figures(render: Render, language: str, source: str, expected: str) -> None:
    assert render(source, language=language, day=DAY, amount=AMOUNT) == expected


def test_money_names_its_currency_once(render: Render) -> None:
    assert render("{% money amount %}", amount=AMOUNT) == (
        '<span class="money">2,262.00\u00a0<span class="currency">EUR</span></span>'
    )


def test_an_instant_is_told_by_the_clock_on_the_wall(render: Render) -> None:
    at = datetime(2026, 6, 9, 22, 0, tzinfo=UTC)
    html = render("{% instant at 'Europe/Stockholm' %}", at=at)
    assert "10 Jun 2026, 00:00 (Stockholm time)" in html


@pytest.mark.parametrize(
    ("source", "tone", "words"),
    [
        ("'active' next_on=day", "good", ("Active", "renews 10 Jun 2026")),
        ("'active' next_on=day next_kind='ending'", "good", ("Active", "ends 10 Jun 2026")),
        ("'expired' next_on=day", "warn", ("Expired", "access until 10 Jun 2026")),
        ("'suspended'", "bad", ("Suspended",)),
        ("'ended'", "quiet", ("Ended",)),
    ],
)
def test_a_state_is_a_word_a_tone_and_a_date(
    render: Render, source: str, tone: str, words: tuple[str, ...]
) -> None:
    html = render("{% state_pill " + source + " %}", day=DAY)
    assert f"is-{tone}" in html
    assert all(word in html for word in words)


SEATS = prorated(
    list_price(Money(188_500, "EUR"), from_on=date(2025, 1, 1), market="SE"),
    term=Term.P1Y,
    standard_days=365,
    quantity=3,
    first=date(2025, 1, 15),
    last=date(2025, 6, 9),
)


@pytest.mark.rule("COT-09")
def test_why_opens_in_place_with_the_sentence_and_every_step(render: Render) -> None:
    html = render("{% why how amount %}", how=SEATS, amount=AMOUNT)
    assert html.startswith('<details class="why">')
    assert '<span class="unseen">Why 2,262.00\u00a0EUR?</span>' in html
    assert "146 days" in html
    assert "= 2,262.00\u00a0EUR, rounded once, half up</span>" in html
    assert "<dt>Price list</dt><dd>1,885.00\u00a0EUR per seat and year, list for Sweden" in html
    assert html.count("<dt>") == 7
    assert "Step by step" not in html


@pytest.mark.rule("COT-09")
def test_why_of_a_sum_folds_the_steps_of_each_part_and_ends_with_the_total(render: Render) -> None:
    how = summed([SEATS, SEATS], currency="EUR")
    html = render("{% why how %}", how=how)
    assert html.count("Step by step") == 2
    assert html.index("Together") > html.rindex("<dl")
    assert "4,524.00" in html


def test_why_takes_lines_with_their_own_derivation_and_can_be_brief(render: Render) -> None:
    tax = taxed(AMOUNT, rate_bp=2500, rule="domestic", country="SE")
    lines = [SEATS, WhyLine("VAT 25%", Money(56_550, "EUR"), how=tax)]
    html = render("{% why lines %}", lines=lines)
    assert "<span>VAT 25%</span>" in html
    assert html.count("Step by step") == 2
    brief = render("{% why lines brief=True %}", lines=lines)
    assert "146 days" in brief
    assert "<dt>" not in brief


def test_why_takes_lines_and_is_silent_without_any(render: Render) -> None:
    lines = ["A step", WhyLine("Together", AMOUNT, result=True)]
    html = render("{% why lines %}", lines=lines)
    assert "A step" in html
    assert '<li class="result"><span>Together</span>' in html
    assert render("{% why lines %}", lines=[]).strip() == ""


@pytest.mark.rule("SUP-02")
@pytest.mark.parametrize(
    ("remedy", "about", "method", "url", "label"),
    [
        ("account:invoices", {}, "POST", "/account/invoices/", "See the invoices"),
        ("account:quote", {"number": "Q-7"}, "POST", "/account/quotes/Q-7/", "Continue"),
        ("nowhere", {}, "POST", "/here/", "Go back"),
        ("", {}, "GET", "/", "Go to the start page"),
    ],
)
def test_a_refusal_says_what_why_and_offers_the_way_on(
    render: Render, remedy: str, about: dict[str, str], method: str, url: str, label: str
) -> None:
    refused = Refused("switch-window-closed", {"last_on": "2026-06-09", **about}, remedy)
    html = render("{% refusal refused %}", refused=refused, method=method)
    assert "The last day to switch was 9 Jun 2026" in html
    assert f'<a class="button" href="{url}">{label}</a>' in html
    assert "switch-window-closed" in html


def test_the_confirm_panel_shows_today_later_and_dates(render: Render) -> None:
    consequence = Consequence(
        today=AMOUNT,
        later=(Effect("Renewal", DAY, Money(1_885_000, "EUR")),),
        dates=(Effect("The seats start", date(2026, 1, 15)),),
    )
    html = render("{% confirm_panel c label='Add 3 seats' cancel_url='/back/' %}", c=consequence)
    for part in ("Today", "2,262.00", "Later", "18,850.00", "Dates", "15 Jan 2026", "/back/"):
        assert part in html
    assert '<button class="button wide">Add 3 seats</button>' in html


def test_the_confirm_panel_says_when_nothing_is_charged(render: Render) -> None:
    html = render("{% confirm_panel c label='Off' %}", c=Consequence())
    assert "Nothing is charged today" in html
    assert "Later" not in html


def test_a_zero_is_an_amount(render: Render) -> None:
    html = render("{% timeline e %}", e=[TimelineEntry(DAY, "Free", amount=Money(0, "EUR"))])
    assert "0.00" in html


@pytest.mark.parametrize(
    "source",
    [
        "{% say 'frame-account-menu' person=nasty %}",
        "{% nothing_here nasty nasty url='/x/' label=nasty %}",
        "{% timeline entries %}",
        "{% why lines %}",
        "{% steps names 1 %}",
        "{% confirm_panel consequence label=nasty %}",
    ],
)
def test_what_people_typed_is_escaped(render: Render, source: str) -> None:
    html = render(
        source,
        nasty=NASTY,
        names=[NASTY],
        lines=[NASTY],
        entries=[TimelineEntry(DAY, NASTY, NASTY, url=NASTY)],
        consequence=Consequence(later=(Effect(NASTY, DAY),)),
    )
    assert "<script>" not in html
    assert "&lt;script&gt;" in html
