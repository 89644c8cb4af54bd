"""The columns of a catalogue's sheet: which kinds of rows, and what stands in each (OPS-05)."""

from tenure.rules.companies.people import LANGUAGES
from tenure.rules.entering.sheets import (
    Column,
    Schema,
    choice,
    code,
    country,
    currency,
    day,
    decimal,
    percent,
    several,
    text,
    whole_number,
    yes_no,
)
from tenure.rules.kinds import CHANNELS, ENTITLEMENTS, FORMER, KINDS, METHODS
from tenure.rules.pricing.promotions import NEW, OCCASIONS

ADDRESS = ("line1", "line2", "postal_code", "city", "region")
BANK = {"bank_name": "bank", "bank_scheme": "scheme", "bank_account": "account", "bank_bic": "bic"}
LICENCE_TYPES = ("named-user", "flex")

_TERM = choice(
    *("P1M", "P1Y", "P3Y"),
    also={
        "month": "P1M",
        "1 month": "P1M",
        "year": "P1Y",
        "1 year": "P1Y",
        "3 years": "P3Y",
        "three years": "P3Y",
    },
)
_OFFERING = {
    "product": Column(code),
    "term": Column(_TERM),
    "licence_type": Column(choice(*LICENCE_TYPES), required=False, empty="named-user"),
    "market": Column(country),
}


def _optional(length: int) -> Column:
    return Column(text(length), required=False)


# Who sells: the vendor, or its partners only (MOD-01).
_MODEL = Column(choice("agency", "resale"), required=False, empty="agency")


def _ways_to_pay(cell: str) -> str:
    return "|".join(several(choice(*METHODS))(cell))


# Which methods there are; all where nothing is said (PAY-01).
_PAID_BY = Column(_ways_to_pay, required=False)


CATALOGUE: Schema = {
    "legal_entity": {
        "code": Column(text(20)),
        "name": Column(text(120)),
        "country": Column(country),
        "time_zone": Column(text(40)),
        "registration_number": Column(text(40)),
        "vat_number": _optional(40),
        "line1": Column(text(120)),
        "line2": _optional(120),
        "postal_code": Column(text(20)),
        "city": Column(text(80)),
        "region": _optional(80),
        **{name: _optional(80) for name in BANK},
        "email": Column(text(254)),
        "number_prefix": Column(text(6)),
    },
    "market": {
        "country": Column(country),
        "name": Column(text(60)),
        "currency": Column(currency),
        "legal_entity": Column(text(20)),
        "time_zone": Column(text(40)),
        "language": Column(choice(*LANGUAGES)),
        "model": _MODEL,
        "paid_by": _PAID_BY,
    },
    "tax_rate": {
        "country": Column(country),
        "region": _optional(20),
        "from_on": Column(day),
        "rate": Column(percent),
        "source": _optional(200),
    },
    "partner": {
        "number": Column(text(20)),
        "name": Column(text(120)),
        "country": Column(country),
        "manager_name": _optional(120),
        "manager_email": _optional(254),
        "manager_phone": _optional(40),
        "specialisations": Column(several(code), required=False, empty=()),
    },
    "product": {
        "code": Column(code),
        "kind": Column(choice(*KINDS, also=FORMER), required=False, empty="seat"),
        "family": _optional(60),
        "name": Column(text(80)),
        **{
            f"{part}_{language}": _optional(length)
            for language in LANGUAGES
            for part, length in (("tagline", 160), ("description", 2_000))
        },
        "features": Column(several(text(60)), required=False, empty=()),
        "for_products": Column(several(code), required=False, empty=()),
        "entitlements": Column(several(choice(*ENTITLEMENTS)), required=False, empty=()),
        "access_url": _optional(200),
        "model": _MODEL,
        "paid_by": _PAID_BY,
    },
    "offering": {
        **_OFFERING,
        # Empty: every channel that its kind may be sold in.
        "channels": Column(several(choice(*CHANNELS)), required=False, empty=()),
        "specialisation": Column(code, required=False),
        "success_plan_eligible": Column(yes_no, required=False, empty=False),
        "alignable": Column(yes_no, required=False, empty=False),
        "self_service_term_change": Column(yes_no, required=False, empty=True),
        "early_renewal": Column(yes_no, required=False, empty=True),
        "pack_tokens": Column(whole_number, required=False, empty=0),
    },
    "price": {
        **_OFFERING,
        "from_on": Column(day),
        "amount": Column(decimal),
        "currency": Column(currency),
    },
    "base_price": {
        **{name: column for name, column in _OFFERING.items() if name != "market"},
        "from_on": Column(day),
        "amount": Column(decimal),
        "currency": Column(currency),
    },
    # Before `price_rule` come the base prices: they settle the base currency.
    "price_rule": {
        "market": Column(country),
        "from_on": Column(day),
        "follows": Column(yes_no),
        "step": Column(decimal, required=False),
        "toward": Column(choice("nearest", "up"), required=False, empty="nearest"),
    },
    "promotion": {
        "code": Column(lambda cell: text(40)(cell).upper()),
        "name": Column(text(80)),
        "percent": _optional(20),
        "amount": Column(decimal, required=False),
        "currency": Column(currency, required=False),
        "products": Column(several(code), required=False, empty=()),
        "terms": Column(several(_TERM), required=False, empty=()),
        "licence_types": Column(several(choice(*LICENCE_TYPES)), required=False, empty=()),
        "countries": Column(several(country), required=False, empty=()),
        "minimum": Column(whole_number, required=False, empty=1),
        "maximum": Column(whole_number, required=False, empty=None),
        "from_on": Column(day),
        "until_on": Column(day, required=False, empty=None),
        "occasions": Column(several(choice(*OCCASIONS)), required=False, empty=(NEW,)),
        "stackable": Column(yes_no, required=False, empty=False),
    },
    "token_rate": {
        "product": Column(code),
        "from_on": Column(day),
        "tokens": Column(whole_number),
    },
}
"""Kinds of rows in the order in which they are entered, so that rows find what they refer to."""

KEYS: dict[str, tuple[str, ...]] = {
    "legal_entity": ("code",),
    "market": ("country",),
    "tax_rate": ("country", "region", "from_on"),
    "partner": ("number",),
    "product": ("code",),
    "offering": ("product", "term", "licence_type", "market"),
    "price": ("product", "term", "licence_type", "market", "from_on"),
    "base_price": ("product", "term", "licence_type", "from_on"),
    "price_rule": ("market", "from_on"),
    "promotion": ("code", "from_on"),
    "token_rate": ("product", "from_on"),
}
"""What makes a row of a kind the only one: its natural key."""
