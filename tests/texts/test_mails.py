"""Every mail reads well in every language, says what its rule asks for, and can't be broken."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import tenure
from tenure.texts import LANGUAGES, TextFault
from tenure.texts.inventory import variables
from tenure.texts.mail_templates import LINES, TEMPLATES
from tenure.texts.mails import render

STOCKHOLM = "Europe/Stockholm"
BY_KIND: dict[str, Any] = {
    "text": "Fjäll & Dal AB",
    "word": "unpaid",
    "number": 3,
    "yes-no": False,
    "seats": 5,
    "money": {"minor": 1_885_000, "currency": "SEK"},
    "day": "2026-06-10",
    "days": {"first_on": "2025-06-10", "last_on": "2026-06-09"},
    "midnight": {"on": "2026-06-10", "zone": STOCKHOLM},
    "day-end": {"on": "2026-06-09", "zone": STOCKHOLM},
    "instant": {"at": "2026-06-10T07:05:00+00:00", "zone": STOCKHOLM},
    "term": "P1Y",
    "role": "purchaser",
    "url": "/account/",
    "derivation": {
        "formula": "term-price",
        "srp": 188_500,
        "currency": "SEK",
        "term": "P1Y",
        "terms": 1,
        "quantity": 5,
        "discount": [0, 100],
        "round": "half-up",
    },
}


def example(template: str, *, full: bool = True) -> dict[str, Any]:
    """Return values for a template: all of them, or those it can't do without."""
    return {
        name: [{n: BY_KIND[k.rstrip("?")] for n, k in LINES[kind.removeprefix("lines:")].items()}]
        if kind.startswith("lines:")
        else BY_KIND[kind.rstrip("?")]
        for name, kind in TEMPLATES[template].values.items()
        if full or not kind.endswith("?")
    }


def mail(template: str, language: str = "en", **values: Any) -> tuple[str, str, str]:
    """Render a template with example values, some of them replaced."""
    told = render(
        template,
        language,
        example(template) | values,
        vendor="Nordkap Engineering",
        base_url="https://shop.example.com",
    )
    subject, text, html = (part.replace("\u00a0", " ") for part in told)
    return subject, text, html


@pytest.mark.rule("NOT-04")
@pytest.mark.parametrize("full", [True, False], ids=["all values", "only what is needed"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("template", TEMPLATES)
def test_every_mail_in_every_language(template: str, language: str, full: bool) -> None:
    told = render(
        template,
        language,
        example(template, full=full),
        vendor="Nordkap",
        base_url="https://shop.example.com",
    )
    assert told.subject
    assert "\n" not in told.subject
    assert "none" not in told.text
    assert "{" not in told.text
    assert told.html.startswith("<!doctype html>")
    assert f'lang="{language}"' in told.html
    if "url" in example(template, full=full):
        assert 'href="https://shop.example.com/account/"' in told.html
        assert "https://shop.example.com/account/" in told.text


def test_messages_name_only_values_that_their_template_declares() -> None:
    for message_id, names in variables("en").items():
        if message_id.startswith("mail-") and "." in message_id:
            template = message_id.split(".")[0].removeprefix("mail-")
            kinds = (
                LINES[template.removeprefix("line-")]
                if template.startswith("line-")
                else TEMPLATES[template].values
            )
            assert names <= kinds.keys() | {"vendor"}, message_id


@pytest.mark.rule("CHK-06")
def test_the_confirmation_has_number_and_all_dates_with_their_zone() -> None:
    lines = [
        {
            "product": "Bridge Designer",
            "quantity": 5,
            "term": "P1Y",
            "amount": {"minor": 942_500, "currency": "SEK"},
            "renews": {"on": "2025-06-10", "zone": STOCKHOLM},
        },
        {
            "product": "Terrain",
            "quantity": 1,
            "term": "P1M",
            "ends": {"on": "2024-07-09", "zone": "America/New_York"},
        },
    ]
    subject, text, html = mail(
        "order-confirmation", order_number="SE-100042", orders=None, lines=lines
    )
    assert subject == "Order SE-100042 confirmed"
    for part in (text, html):
        assert "5 seats · 1 year" in part
        assert "Renews 10 Jun 2025, 00:00 (Stockholm time)" in part
        assert "Ends 9 Jul 2024, 23:59:59 (New York time)" in part
        assert "9,425.00 SEK" in part


@pytest.mark.rule("CHK-02", "CHK-06")
def test_one_confirmation_names_all_orders_of_a_purchase() -> None:
    numbers: dict[str, Any] = {"order_number": "O2026-000001, O2026-000002", "orders": 2}
    subject, text, _ = mail("order-confirmation", **numbers)
    assert subject == "Orders O2026-000001, O2026-000002 confirmed"
    assert "they are paid together" in text
    subject, text, _ = mail("order-failed", "sv", **numbers)
    assert subject == ("Beställningarna O2026-000001, O2026-000002: betalningen gick inte igenom")


@pytest.mark.rule("REN-03")
def test_the_reminder_has_date_price_per_seat_total_and_card() -> None:
    subject, text, _ = mail(
        "renewal-reminder",
        "sv",
        days=30,
        unit_price={"minor": 188_500, "currency": "SEK"},
        total={"minor": 942_500, "currency": "SEK"},
        paid_with="Visa •••• 4242",
        url="/s/1",
    )
    assert "förnyas om 30 dagar: 9 425,00 SEK" in subject
    assert "10 juni 2026 kl. 00:00 (tid i Stockholm)" in text
    assert "5 platser för 1 år till 1 885,00 SEK styck före moms" in text
    assert "förfaller 9 425,00 SEK inklusive moms" in text
    assert "Visa •••• 4242" in text


@pytest.mark.rule("CHK-11", "REN-13")
@pytest.mark.parametrize("template", ["payment-failed", "order-failed"])
def test_a_failed_payment_says_what_to_check(template: str) -> None:
    _, text, _ = mail(template, card_limit={"minor": 2_500_000, "currency": "USD"})
    for check in (
        "number and expiry date",
        "name and address, exactly as your bank has them",
        "limits your bank sets",
        "25,000.00 USD",
    ):
        assert check in text


@pytest.mark.rule("REN-13", "PAY-03")
def test_a_failed_payment_is_mended_by_editing_or_adding_a_card() -> None:
    _, text, _ = mail("payment-failed")
    assert "correct the expiry date or address of the card, or add another" in text


@pytest.mark.rule("CHK-08")
def test_the_delivery_says_how_to_reach_the_product() -> None:
    line = {"product": "Terrain", "quantity": 2, "url": "https://get.example.com/terrain"}
    _, text, html = mail("delivery", lines=[line], unit=None)
    assert "https://get.example.com/terrain" in text
    assert "signs in with their own e-mail address" in text
    assert "https://get.example.com/terrain" in html


@pytest.mark.rule("CHK-07")
def test_a_late_order_names_spam_folder_and_support() -> None:
    _, text, _ = mail("order-late", hours=24)
    assert "within 24 hours" in text
    assert "spam folder" in text
    assert "call support" in text


@pytest.mark.rule("ACC-08")
def test_changed_details_show_before_and_now() -> None:
    change = {"field": "company-name", "before": "Fjäll AB", "after": "Fjäll & Dal AB"}
    _, text, html = mail("customer-details-changed", "da", lines=[change])
    assert "Virksomhedens navn\n  Før: Fjäll AB\n  Nu: Fjäll & Dal AB" in text
    assert "Nu: Fjäll &amp; Dal AB" in html


def test_what_people_typed_is_neither_markup_nor_new_lines() -> None:
    name = "<b>x</b>\r\nBcc: thief@example.com"
    subject, text, html = mail("welcome", name=name)
    assert "\n" not in subject
    assert "<b>x</b>" not in html
    assert "&lt;b&gt;x&lt;/b&gt;" in html
    assert "\nBcc:" not in text


@pytest.mark.parametrize(
    ("template", "values", "reason"),
    [
        ("no-such", {}, "no mail 'no-such'"),
        ("welcome", {"nickname": "x"}, "knows no nickname"),
        ("welcome", {"name": None}, "lacks name"),
        ("invoice", {"total": 12}, "total is no money"),
        ("invoice", {"due_on": "soon"}, "due_on is no day"),
        ("delivery", {"lines": []}, "at least one line"),
        ("delivery", {"lines": [{"product": "x"}]}, "lacks quantity"),
        ("welcome", {"url": "javascript:alert(1)"}, "can't link"),
        ("invitation", {"role": "wizard"}, "mail-role-wizard"),
    ],
)
def test_wrong_values_are_errors(template: str, values: dict[str, Any], reason: str) -> None:
    known = example(template) if template in TEMPLATES else {}
    with pytest.raises(TextFault, match=reason):
        render(template, "en", known | values, vendor="N", base_url="https://x.example")


def test_numbers_given_at_sending_reach_the_mails_that_name_them() -> None:
    numbers = {"invoice_number": "SE-2026-000017", "order_number": "O-1"}
    values = example("invoice")
    del values["invoice_number"]
    told = render(
        "invoice", "en", values, vendor="N", base_url="https://x.example", numbers=numbers
    )
    assert "SE-2026-000017" in told.subject
    assert "O-1" not in told.text


def asked() -> Iterator[tuple[str, str, set[str], bool]]:
    """Find calls with `template="…", values={…}`: where, which mail, which values, all of them?"""
    source = Path(tenure.__file__).parent
    for path in sorted(source.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            given = {k.arg: k.value for k in node.keywords} if isinstance(node, ast.Call) else {}
            template, values = given.get("template"), given.get("values")
            if isinstance(template, ast.Constant) and isinstance(values, ast.Dict):
                names = {str(k.value) for k in values.keys if isinstance(k, ast.Constant)}
                where = f"{path.relative_to(source)}:{template.lineno}"
                yield where, str(template.value), names, None not in values.keys


def test_every_mail_that_is_asked_for_gets_the_values_it_declares() -> None:
    wrong = []
    for where, template, names, whole in asked():
        if template not in TEMPLATES:
            wrong.append(f"{where}: no mail {template}")
            continue
        kinds = TEMPLATES[template].values
        needed = {name for name, kind in kinds.items() if not kind.endswith("?")}
        needed -= {"order_number", "invoice_number", "quote_number"}
        # Read from the subscription that the mail is about when it is sent.
        needed -= {"product"} if template == "hold-ended" else set()
        # The seed of a link becomes its address when the mail is written.
        given = {"url" if name == "seed" else name for name in names}
        if given - kinds.keys():
            wrong.append(f"{where}: {template} knows no {sorted(given - kinds.keys())}")
        if whole and needed - given:
            wrong.append(f"{where}: {template} lacks {sorted(needed - given)}")
    assert wrong == []


@pytest.mark.rule("CAT-05")
@pytest.mark.parametrize(
    ("language", "added", "button", "not_said"),
    [
        ("en", "3 units", "See the subscription", "seat"),
        ("sv", "3 enheter", "Se prenumerationen", "plats"),
        ("da", "3 enheder", "Se abonnementet", "plads"),
    ],
)
def test_capacity_is_counted_in_units_and_not_handed_out(
    language: str, added: str, button: str, not_said: str
) -> None:
    units = {"added": {"count": 3, "unit": "unit"}, "quantity": {"count": 8, "unit": "unit"}}
    _, text, html = mail("seats-added", language, **units, unit="unit", derivation=None)
    assert added in text
    assert button in html
    assert not_said not in text
    line = {"product": "Flow", "quantity": {"count": 3, "unit": "unit"}, "url": None}
    _, text, _ = mail("delivery", language, lines=[line], unit="unit")
    assert added in text
    assert not_said not in text
