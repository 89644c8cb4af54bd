"""Finds the address of a place by name, so that the frame links only to pages that exist."""

from collections.abc import Mapping

from django.urls import NoReverseMatch, reverse

# What the frame looks for, and the names of URLs that may answer, first come first served.
NAMES: Mapping[str, tuple[str, ...]] = {
    "store": ("store", "store:products", "store:start", "store:home"),
    "cart": ("cart", "store:cart"),
    "account": ("account", "account:overview", "account:subscriptions"),
    "sign-in": ("sign-in", "store:sign-in", "account:sign-in"),
    "security": ("security", "account:security"),
    "sign-out": ("sign-out", "store:sign-out", "account:sign-out"),
    "switch-customer": ("switch-customer", "account:switch-customer"),
    "sandbox-move": ("sandbox-move",),
    "office": ("office", "office:customers"),
    "partner": ("partner:overview",),
    "switch-partner": ("partner:switch",),
    "stop-acting": ("office:stop",),
    "demo": ("demo",),
    "language": ("language",),
    "help": ("help", "account:help", "store:help"),
}


def place(name: str, about: Mapping[str, object] | None = None) -> str:
    """Return the address of a place or URL name, or "" where there is no such page.

    `about` may hold what the address needs (a number, an id): a fact of that name is tried alone,
    then all of them. `account:invoices` is also found as `account-invoices` or `invoices`.
    """
    facts = about or {}
    choices = [{}, *({key: value} for key, value in facts.items()), dict(facts)]
    for url_name in NAMES.get(name, (name, name.replace(":", "-"), name.partition(":")[2])):
        for kwargs in choices:
            try:
                return reverse(url_name, kwargs=kwargs)
            except NoReverseMatch:
                continue
    return ""
