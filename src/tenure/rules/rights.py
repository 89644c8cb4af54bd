"""Who may: the one table of roles and names of actions and questions (ACC-03…07, 11, 12; rule 12).

Roles of a customer: `purchaser`, `primary_admin`, `secondary_admin`, `member`, `payer`. Roles of
the vendor: `support`, `operations`, `finance`, `sales`. Who acts for a partner is `partner-user`
everywhere, `partner-admin` too if that is the role, and `partner` for customers that are the
partner's (PAR-01). `system` is the run and the worker,
`signed-in` anybody with an account, `anyone` also those without. Reading and changing are asked of
the same table.
"""

from collections.abc import Iterable

from tenure.rules.decision import Refused

PURCHASER = frozenset({"purchaser", "support"})
ADMIN = frozenset({"primary_admin", "secondary_admin", "support"})
PRIMARY_ADMIN = frozenset({"primary_admin", "support"})
PEOPLE = frozenset({"purchaser", "primary_admin", "secondary_admin", "support", "operations"})
PAYING = frozenset({"purchaser", "payer", "support", "finance"})
SYSTEM = frozenset({"system", "operations"})
STAFF = frozenset({"support", "operations", "finance", "sales"})
PRICING = frozenset({"sales", "finance", "system"})
WATCH = frozenset({"operations", "support"})
OF_CUSTOMERS = frozenset({"purchaser", "primary_admin", "secondary_admin", "member", "payer"})
VENDOR_PACK = frozenset({"support", "finance", "operations"})
SUPPLIED = OF_CUSTOMERS | {"partner", "sales"} | VENDOR_PACK
QUOTING = frozenset({"purchaser", "partner", "sales", "system"})
SIGNED_IN = frozenset({"signed-in", "system", "support"})
ANYONE = frozenset({"anyone", "signed-in", "system", "support"})

RIGHTS: dict[str, frozenset[str]] = {
    # buying
    "change-cart": ANYONE,
    "ask-password-reset": ANYONE,
    "found-customer": SIGNED_IN,
    "edit-customer": PURCHASER,
    # Staff who enter one stand in for the customer; deciding on it is the vendor's.
    "enter-certificate": PURCHASER | {"finance"},
    "decide-certificate": frozenset({"support", "finance"}),
    "store-payment-method": PURCHASER,
    "remove-payment-method": PURCHASER,
    "edit-payment-method": PURCHASER,
    "change-payers": PURCHASER,
    "attach-document": PURCHASER,
    "detach-document": PURCHASER,
    # Whoever orders becomes purchaser and primary admin (ACC-03), so support never does.
    "confirm-order": frozenset({"purchaser"}),
    "add-seats": PURCHASER,
    "renew-now": PURCHASER,
    "renew-several": PURCHASER,
    "return-renewal": PURCHASER | {"sales", "finance"},
    # What a partner's quote or sales may do, and self-service may not (COT-06, COT-07, REN-14).
    "order-for-customer": frozenset({"sales"}),
    "begin-trial": PURCHASER | {"sales"},
    "extend-subscription": frozenset({"sales"}),
    "switch-product": frozenset({"sales"}),
    # A partner does these two with the customer's consent only (PAR-08).
    "set-auto-renewal": PURCHASER | {"partner"},
    "change-renewal": PURCHASER | {"partner"},
    "choose-card": PURCHASER,
    "pay-invoice": PAYING,
    # Setting the vendor up as a supplier: anybody of the customer, and its partner for it (MOD-07).
    "request-vendor-document": SUPPLIED - {"finance", "operations"},
    "answer-vendor-request": VENDOR_PACK,
    "put-entity-document": VENDOR_PACK,
    "withdraw-entity-document": VENDOR_PACK,
    "announce-transfer": PAYING,
    # people
    "register-user": ANYONE,
    "change-user": SIGNED_IN,
    "invite": PEOPLE - {"operations"},
    "accept-invitation": SIGNED_IN,
    "withdraw-invitation": PEOPLE - {"operations"},
    "hand-over-primary-admin": frozenset({"purchaser", "primary_admin", "support"}),
    "appoint-secondary-admin": PRIMARY_ADMIN,
    "demand-second-factor": PURCHASER,
    "take-role": frozenset({"primary_admin", "support"}),
    "grant-purchaser": frozenset({"support"}),
    "open-account": frozenset({"support", "operations", "finance"}),
    "assign-seat": ADMIN,
    "release-seat": ADMIN,
    "choose-leaving": ADMIN,
    "assign-group": ADMIN,
    "release-group": ADMIN,
    "hand-out-seats": ADMIN,
    "create-group": ADMIN,
    "rename-group": ADMIN,
    "dissolve-group": ADMIN,
    "add-to-group": ADMIN,
    "remove-from-group": ADMIN,
    "draw-tokens": PURCHASER | ADMIN | SYSTEM,
    # quotes: a purchaser, the customer's partner, sales; accepting is judged by the quote (QUO-11)
    "draft-quote": QUOTING,
    "change-quote": QUOTING,
    "quote-renewals": QUOTING,
    "send-quote": QUOTING,
    "cancel-quote": QUOTING,
    "reissue-quote": QUOTING,
    "expire-quote": SYSTEM,
    "quote-automatically": SYSTEM,
    "accept-quote": frozenset({"signed-in"}),
    "approve-quote": frozenset({"signed-in"}),
    "note-link-opened": frozenset({"signed-in"}),
    "request-financing": PURCHASER,
    "answer-financing": frozenset({"finance"}),
    "hand-over-quote": PURCHASER,
    "withdraw-link": PURCHASER,
    # partners
    "admit-partner-user": frozenset({"system", "sales", "partner-admin"}),
    "withdraw-partner-user": frozenset({"system", "sales", "partner-admin"}),
    "introduce-customer": frozenset({"partner-user"}),
    "choose-partner": PURCHASER,
    "ask-for-quote": PURCHASER,
    # A customer may ask any partner: the request itself says whose it is.
    "answer-request": frozenset({"partner"}),
    "decline-request": frozenset({"partner"}),
    # the run, the worker, the outside
    "take-payment-answer": SYSTEM,
    "take-vat-answer": SYSTEM,
    "take-tax-place": SYSTEM,
    "demand-prepayment": frozenset({"finance"}),
    # What came of a partner's or sales' quote may be asked for by who got it too (INV-13).
    "ask-for-credit-line": PURCHASER | {"partner", "sales"},
    "decide-credit-line": frozenset({"finance"}),
    "record-transfer": frozenset({"system", "finance"}),
    "begin-term": SYSTEM,
    "renew": SYSTEM,
    "remind": SYSTEM,
    "bill-instalment": SYSTEM,
    "move-state": SYSTEM,
    "warn": SYSTEM,
    "retry-payment": SYSTEM,
    "tell-late-order": SYSTEM,
    "tell-card-expiry": SYSTEM,
    "begin-run": SYSTEM,
    "report-run": SYSTEM,
    "forget-runs": SYSTEM,
    "pull-brake": SYSTEM,
    "release-brake": SYSTEM,
    "keep-forecast": SYSTEM | {"finance"},
    "release-order": SYSTEM,
    "recognise-revenue": SYSTEM,
    "note-mail-sent": SYSTEM,
    "file-document": SYSTEM,
    "admit-licence-server": SYSTEM,
    "withdraw-licence-server": SYSTEM,
    "make-grant-key": SYSTEM,
    "set-up-deployment": SYSTEM,
    "move-clock": SYSTEM,
    "enter-catalogue": SYSTEM,
    "enter-customers": SYSTEM,
    "enter-policy": SYSTEM,
    # price lists
    "enter-fx-tables": frozenset({"system", "finance"}),
    "enter-agreement": frozenset({"system", "finance"}),
    "end-agreement": frozenset({"system", "finance"}),
    "enter-promotion": PRICING,
    "end-promotion": PRICING,
    "register-staff": SYSTEM,
    "release-parked": WATCH | {"system"},
    # questions
    "check-access": SIGNED_IN,
    "see-own-customers": SIGNED_IN,
    "see-own-partners": SIGNED_IN,
    "see-invitation": SIGNED_IN,
    "see-catalogue": ANYONE,
    "see-cart": ANYONE,
    "see-holdings": PURCHASER | ADMIN | {"member", "sales"},
    "see-entitlements": PURCHASER | ADMIN | {"member", "sales"},
    "see-partners": SIGNED_IN,
    "see-own-quote-requests": PURCHASER,
    "see-own-partner": PURCHASER | ADMIN | {"member"},
    # What a quote of a partner or of sales can be made of; purchasers have the cart and renewals.
    "see-what-to-quote": frozenset({"partner", "sales"}),
    "see-office-quotes": STAFF - {"operations"},
    "see-partner-customers": frozenset({"partner-user"}),
    "see-partner-customer": frozenset({"partner"}),
    "see-partner-renewals": frozenset({"partner-user"}),
    "see-partner-quotes": frozenset({"partner-user"}),
    "see-quote-requests": frozenset({"partner-user"}),
    "see-partner-company": frozenset({"partner-user"}),
    "see-quotes": PURCHASER | {"finance", "sales"},
    "see-quote": PURCHASER | {"finance", "sales"},
    # Whoever holds a link sees what it leads to; buying is judged by accept-quote (QUO-11).
    "see-quote-by-link": ANYONE,
    "see-accepted-order": SIGNED_IN,
    "see-financing": frozenset({"finance", "sales"}),
    "see-overview": PURCHASER | ADMIN | {"member"},
    "see-subscriptions": PURCHASER | ADMIN,
    "see-tokens": PURCHASER | ADMIN,
    "see-prices": PURCHASER | {"finance"},
    "see-history": PURCHASER | ADMIN | {"operations"},
    "see-orders": PURCHASER | {"operations", "finance"},
    "see-invoices": PAYING | {"operations"},
    "see-payment-methods": PURCHASER,
    "see-payment-choices": PAYING | {"partner", "sales"},
    "see-payers": PURCHASER | {"finance"},
    "see-documents": PURCHASER,
    # What the vendor's staff see of them where they look customers up.
    "see-documents-in-office": STAFF,
    "see-people": PEOPLE,
    "see-groups": PEOPLE,
    "see-company": PURCHASER,
    "see-mail": PURCHASER,
    "read-mail": PURCHASER,
    "see-customers": STAFF,
    "see-what-to-sell": frozenset({"sales"}),
    "see-price-lists": frozenset({"system", "finance", "sales"}),
    "see-vendor-pack": SUPPLIED,
    "see-vendor-requests": VENDOR_PACK,
    "see-entity-documents": VENDOR_PACK,
    "see-certificates": frozenset({"support", "finance"}),
    "see-credit-lines": frozenset({"finance"}),
    "see-promotions": STAFF,
    "see-parked": WATCH,
    "see-runs": WATCH,
    "see-forecast": frozenset({"system", "finance", "operations"}),
}

REASON_LEAST = 5
"""Letters that a reason for acting on a customer's behalf has at least."""

# Of the vendor's own verbs these are on a customer's behalf too.
_ON_BEHALF_TOO = frozenset(
    {
        "begin-trial",
        "decide-certificate",
        "decide-credit-line",
        "demand-prepayment",
        "extend-subscription",
        "grant-purchaser",
        "open-account",
        "order-for-customer",
        "see-what-to-quote",
        "see-what-to-sell",
        "switch-product",
    }
)


def may(name: str, *, roles: Iterable[str]) -> bool:
    """Say whether any of these roles may do or see what `name` stands for.

    >>> may("add-seats", roles=["secondary_admin"])
    False
    """
    return not RIGHTS[name].isdisjoint(roles)


def on_behalf(name: str) -> bool:
    """Say whether staff who do or see this stand in for the customer, and so say why (ACC-11).

    What a role of the customer may as well is on its behalf; the vendor's own work isn't.

    >>> on_behalf("see-invoices"), on_behalf("record-transfer")
    (True, False)
    """
    return name in _ON_BEHALF_TOO or not OF_CUSTOMERS.isdisjoint(RIGHTS[name])


def refuse_unexplained(name: str, *, reason: str) -> Refused | None:
    """Return the refusal for staff who don't say why, None where the reason will do (ACC-11).

    >>> refuse_unexplained("see-invoices", reason="hm").code
    'reason-missing'
    """
    if not on_behalf(name) or len(reason.strip()) >= REASON_LEAST:
        return None
    return Refused("reason-missing", {"least": REASON_LEAST}, "office:customers")


def refuse(name: str, *, roles: Iterable[str], known: bool) -> Refused | None:
    """Return the refusal for who may not, None for who may.

    `known` says whether the customer has any role for them: to others nothing of it exists,
    so that nobody can find out what is there (ACC-11).
    """
    held = frozenset(roles)
    if may(name, roles=held):
        return None
    if held <= {"anyone"}:
        return Refused("sign-in-first", {"name": name}, "store:sign-in")
    if not known:
        return Refused("not-found", {"name": name})
    return Refused("role-not-enough", {"name": name}, "account:people")
