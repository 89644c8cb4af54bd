"""The simulator's pages: where a card is entered, and where the payer's bank asks for approval."""

from collections.abc import Mapping
from html import escape

from tenure.gateways.payment.simulator.cards import TEST_CARDS, grouped
from tenure.gateways.payment.simulator.payments import ChallengePage
from tenure.texts import say
from tenure.texts.formats import money_text

LANGUAGE_NAMES = {"en": "English", "sv": "Svenska", "da": "Dansk"}
FIELDS = ("number", "expiry", "cvc", "holder")
_EXAMPLE = {"expiry": "12/34", "cvc": "123", "holder": "Alva Lindqvist"}


def language_for(asked: str, *, otherwise: str) -> str:
    """Return the language that the address asks for, or the one the page was opened in."""
    for language in (asked, otherwise):
        if language in LANGUAGE_NAMES:
            return language
    return "en"


def filled_with(last4: str) -> dict[str, str]:
    """Return what the form holds after a click on one of the test cards; nothing for no card."""
    card = next((card for card in TEST_CARDS if card.number.endswith(last4)), None)
    if card is None or len(last4) != 4:
        return {}
    return {"number": grouped(card.number), **_EXAMPLE}


def card_page(
    *, language: str, cancel_url: str, typed: Mapping[str, str], wrong: Mapping[str, str]
) -> str:
    """Return the page on which a card is entered."""
    fields = [
        _field(language, name, typed=typed.get(name, ""), wrong=wrong.get(name, ""))
        for name in FIELDS
    ]
    number, expiry, cvc, holder = fields
    alert = (
        f'<p class="alert" role="alert">{_say(language, "card-page-wrong")}</p>' if wrong else ""
    )
    rows = "".join(_test_card(language, card.number, card.behaviour) for card in TEST_CARDS)
    content = f"""
<h1>{_say(language, "card-page-title")}</h1>
<p class="note">{_say(language, "card-page-no-money")}</p>
{alert}
<form method="post" action="?language={language}" autocomplete="off" novalidate>
{number}
<div class="pair">{expiry}{cvc}</div>
{holder}
<div class="buttons"><button type="submit">{_say(language, "card-page-save")}</button>
<a href="{escape(cancel_url)}">{_say(language, "card-page-cancel")}</a></div>
</form>
<section aria-labelledby="test-cards">
<h2 id="test-cards">{_say(language, "card-page-test-cards")}</h2>
<ul class="cards">{rows}</ul>
</section>"""
    return _page(language, title=_say(language, "card-page-title"), content=content)


def challenge_page(page: ChallengePage, *, language: str) -> str:
    """Return the page on which the payer's bank asks for approval (3-D Secure)."""
    amount = escape(money_text(page.amount_minor, page.currency, language=language))
    facts = {
        "challenge-page-amount": f'<strong class="amount">{amount}</strong>',
        "challenge-page-reference": escape(page.reference),
        "challenge-page-card": f"{escape(page.brand)} ···· {escape(page.last4)}",
    }
    rows = "".join(f"<dt>{_say(language, id)}</dt><dd>{told}</dd>" for id, told in facts.items())
    content = f"""
<h1>{_say(language, "challenge-page-title")}</h1>
<p>{_say(language, "challenge-page-why")}</p>
<dl>{rows}</dl>
<form method="post" action="?language={language}">
<div class="buttons">
<button type="submit" name="decision" value="approve">{_say(language, "challenge-page-approve")} ·
{amount}</button>
<button type="submit" name="decision" value="deny" class="quiet">
{_say(language, "challenge-page-deny")}</button>
</div>
</form>"""
    return _page(language, title=_say(language, "challenge-page-title"), content=content)


def missing_page(*, language: str) -> str:
    """Return the page for an address that leads nowhere."""
    title = _say(language, "card-page-missing")
    content = f"<h1>{title}</h1><p>{_say(language, 'card-page-missing.next')}</p>"
    return _page(language, title=title, content=content)


def _field(language: str, name: str, *, typed: str, wrong: str) -> str:
    digits = ' inputmode="numeric"' if name in ("number", "cvc") else ""
    about = f"{name}-wrong" if wrong else f"{name}-hint"
    told = _say(language, wrong or f"card-page-{name}.hint")
    return f"""<div class="field{" wrong" if wrong else ""}">
<label for="{name}">{_say(language, f"card-page-{name}")}</label>
<input id="{name}" name="{name}" value="{escape(typed)}" required autocomplete="off"{digits}
 aria-describedby="{about}"{' aria-invalid="true"' if wrong else ""}>
<p id="{about}" class="hint">{told}</p></div>"""


def _test_card(language: str, number: str, behaviour: str) -> str:
    fill = _say(language, "card-page-fill")
    told = _say(language, f"card-page-does-{behaviour}")
    return f"""<li><span class="number">{grouped(number)}</span><span class="does">{told}</span>
<a class="fill" href="?language={language}&amp;fill={number[-4:]}"
 aria-label="{fill}: {grouped(number)}, {told}">{fill}</a></li>"""


def _page(language: str, *, title: str, content: str) -> str:
    links = "".join(
        f'<a href="?language={code}" lang="{code}" hreflang="{code}"'
        f"{' aria-current="true"' if code == language else ''}>{name}</a>"
        for code, name in LANGUAGE_NAMES.items()
    )
    return f"""<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title} · {_say(language, "card-page-simulator")}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><span class="brand">{_say(language, "card-page-simulator")}</span>
<nav aria-label="{_say(language, "card-page-language")}">{links}</nav></header>
<main>{content}
</main>
</body>
</html>
"""


def _say(language: str, message_id: str) -> str:
    return escape(say(language, message_id))
