"""Arguments as a person writes them (`product = "Atlas"`), turned into an action's own fields."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tenure.engine.action import AnyAction
from tenure.engine.inputs import fields_of, nearest
from tenure.entrypoints.commands.stories import names
from tenure.entrypoints.commands.stories.vendor import offering_key
from tenure.entrypoints.commands.stories.world import Company, Person, World
from tenure.entrypoints.commands.stories.written import StoryWrong, term
from tenure.records.facts.reading import rows
from tenure.rules.money import parse_money

COMMON = ("as", "by", "refused", "foretold", "company")
"""Keys that every step of the kind `do` takes."""


@dataclass(slots=True)
class Written:
    """The arguments of one step, and which of them were used."""

    world: World
    number: int
    keys: Mapping[str, Any]
    person: Person | None
    company: Company | None
    used: set[str] = field(default_factory=set)

    def take(self, key: str, default: Any = None) -> Any:
        """Return an argument, or the default; it counts as used."""
        self.used.add(key)
        return self.keys.get(key, default)

    def need(self, key: str) -> Any:
        """Return an argument that has to be there."""
        if key not in self.keys:
            guess = nearest(key, [one for one in self.keys if one not in COMMON])
            raise StoryWrong(f"`{key}` is missing{guess}")
        return self.take(key)

    def customer(self) -> Company:
        """Return the company concerned."""
        return self.company or self.world.company()


type Reader = Callable[[Written], Any]


@dataclass(frozen=True, slots=True)
class Spoken:
    """How one field is written: with which keys, what they mean, and how they are read.

    `otherwise` is what a field gets that has a default of its own and isn't written.
    """

    keys: tuple[str, ...]
    meaning: str
    read: Reader
    always: bool = False


def _offering(written: Written) -> int:
    return offering_key(
        str(written.need("product")),
        of_term=str(term(str(written.take("term", "year")))),
        country=written.customer().country,
    )


def _subscriptions(written: Written) -> list[int]:
    named = written.take("subscriptions") or [written.need("subscription")]
    return [names.subscription_id(written.world, str(name)) for name in named]


def _quantity(written: Written) -> int:
    return int(written.take("seats") if "seats" in written.keys else written.need("quantity"))


def _card(written: Written) -> int:
    return written.world.card(written.customer(), written.take("card")).key


def _card_of_quote(written: Written) -> int | None:
    """Return the card that a quote is paid with; by a link it has to be named."""
    if written.keys.get("pays_by") == "invoice":
        return None
    return None if "link" in written.keys and "card" not in written.keys else _card(written)


def _email(written: Written) -> str:
    named = str(written.need("email"))
    return written.world.people[named].email if named in written.world.people else named


def _emails(written: Written) -> list[str]:
    people = written.world.people
    return [people[one].email if one in people else str(one) for one in written.need("emails")]


def _switched(written: Written) -> bool:
    switched = written.need("switched")
    if switched not in ("on", "off"):
        raise StoryWrong(f'`switched` is "on" or "off", not {switched!r}')
    return bool(switched == "on")


def _cart(written: Written) -> str:
    owner = str(written.take("cart") or (written.person.name if written.person else "nobody"))
    return names.cart_token(written.world, owner)


def _team(written: Written) -> int:
    name = written.take("team")
    found = rows(
        "SELECT id FROM team WHERE customer_id = %s "
        "AND (name = %s OR (%s::text IS NULL AND is_first))",
        [written.customer().key, name, name],
    )
    if not found:
        raise StoryWrong(f"{written.customer().name} has no team {name!r}")
    key: int = found[0][0]
    return key


def _intent(written: Written) -> str:
    return str(written.take("intent", f"step-{written.number}"))


def _invoice(written: Written, column: str) -> Any:
    which = str(written.take("which", "open"))
    return names.invoice(written.world, str(written.need("invoice")), which=which)[column]


def _lines(written: Written) -> list[dict[str, int | None]]:
    other = written.take("align_to")
    line = {
        "offering_id": _offering(written),
        "quantity": _quantity(written),
        "align_to": names.subscription_id(written.world, str(other)) if other else None,
    }
    return [line]


def quote_lines(written: Written) -> list[dict[str, Any]]:
    """Return the lines of a quote; what a line doesn't say is left to the action."""
    world, country = written.world, written.customer().country
    found = []
    for told in written.need("lines"):
        line: dict[str, Any] = {"action": told["action"]}
        if "product" in told:
            length = str(term(str(told.get("term", "year"))))
            line["offering_id"] = offering_key(
                str(told["product"]), of_term=length, country=country
            )
        if "seats" in told:
            line["quantity"] = int(told["seats"])
        for key, name in (("subscription_id", "subscription"), ("target_id", "to")):
            if name in told:
                line[key] = names.subscription_id(world, str(told[name]))
        if "starts" in told:
            line["starts_on"] = told["starts"].isoformat()
        found.append({**line, **{key: told[key] for key in ("auto_renew",) if key in told}})
    return found


def recipients(written: Written) -> list[dict[str, str]]:
    """Return whom a quote goes to: as named, else the purchaser."""
    named = written.take("recipients") or [written.customer().purchaser.name]
    people = written.world.people
    return [{"email": people[one].email if one in people else str(one)} for one in named]


def link_token(written: Written) -> str:
    """Return the token of the newest link that was mailed to somebody."""
    who = str(written.need("link"))
    people = written.world.people
    return names.link_token(people[who].email if who in people else who)


def _person(written: Written) -> Person:
    return written.world.person(str(written.need("person")))


SPOKEN: dict[str, Spoken] = {
    "customer_id": Spoken(
        ("company",),
        "the company; the only one may go unnamed",
        lambda w: w.customer().key,
        always=True,
    ),
    "offering_id": Spoken(
        ("product", "term"), "the product by name, and month, year or 3 years", _offering
    ),
    "country": Spoken(
        ("country",),
        "a country's code, else the company's",
        lambda w: w.take("country") or w.customer().country,
        always=True,
    ),
    "subscription_id": Spoken(
        ("subscription",),
        "the name that a step gave it",
        lambda w: names.subscription_id(w.world, str(w.need("subscription"))),
    ),
    "target_id": Spoken(
        ("to",),
        "the subscription to end with, by the name that a step gave it",
        lambda w: names.subscription_id(w.world, str(w.need("to"))),
    ),
    "subscription_ids": Spoken(
        ("subscription", "subscriptions"),
        "one name or a list of names",
        _subscriptions,
        always=True,
    ),
    "quantity": Spoken(("seats", "quantity"), "how many", _quantity),
    "payment_method_id": Spoken(("card",), "a card by name, else the company's first", _card),
    "invoice_id": Spoken(
        ("invoice", "which"),
        "whose invoice: the open, latest or first one",
        lambda w: _invoice(w, "id"),
    ),
    "invoice_number": Spoken(
        ("invoice", "which"),
        "whose invoice: the open, latest or first one",
        lambda w: _invoice(w, "number"),
    ),
    "payment_id": Spoken(
        ("payment",),
        "the latest payment for what a step made",
        lambda w: names.payment(w.world, str(w.need("payment")))["id"],
    ),
    "amount_minor": Spoken(
        ("amount",), 'money as "SEK 9425.00"', lambda w: parse_money(str(w.need("amount"))).minor
    ),
    "currency": Spoken(
        ("amount",), 'money as "SEK 9425.00"', lambda w: parse_money(str(w.need("amount"))).currency
    ),
    "intent": Spoken(("intent",), "two steps with one intent are one order", _intent, always=True),
    "token": Spoken(("cart",), "whose cart", _cart, always=True),
    "cart_token": Spoken(("cart",), "whose cart", _cart, always=True),
    "email": Spoken(("email",), "a person of the story, or an address", _email),
    "user_id": Spoken(("person",), "a person of the story", lambda w: _person(w).key),
    "team_id": Spoken(("team",), "a team's name, else the first one", _team),
    "assignment_id": Spoken(
        ("person", "subscription"),
        "who holds the seat, and of what",
        lambda w: names.assignment_id(w.world, _person(w), str(w.need("subscription"))),
    ),
    "assignment_ids": Spoken(
        ("people", "subscription"), "whose seats, of what", lambda w: names.seats(w.world, w.need)
    ),
    "group_id": Spoken(
        ("group",),
        "a group by its name",
        lambda w: names.group_id(str(w.need("group")), customer=w.customer().key),
    ),
    "allotment_id": Spoken(
        ("whom", "subscription"),
        "the group or team by its name, and what it has",
        lambda w: names.allotment_id(w.world, str(w.need("whom")), str(w.need("subscription"))),
    ),
    "emails": Spoken(("emails",), "people of the story or addresses", _emails),
    "role_id": Spoken(
        ("person", "role"),
        "who holds which role",
        lambda w: names.role_id(_person(w), str(w.need("role")), customer=w.customer().key),
    ),
    "on": Spoken(("switched",), '"on" or "off"', _switched),
    "order_id": Spoken(
        ("order",), "the step that made it", lambda w: names.order_id(w.world, str(w.need("order")))
    ),
    "quote_id": Spoken(
        ("quote",), "the step that made it", lambda w: names.quote_id(w.world, str(w.need("quote")))
    ),
    "partner_id": Spoken(
        ("partner",), "a partner of the story", lambda w: w.world.partner(str(w.need("partner")))
    ),
    "request_id": Spoken(
        ("request",),
        "the step that asked",
        lambda w: names.request_id(w.world, str(w.need("request"))),
    ),
    "invitation_id": Spoken(
        ("invitation",),
        "the name of the invitation",
        lambda w: names.invitation_id(str(w.need("invitation"))),
    ),
}
"""How the fields of inputs are written; any other field is written by its own name."""

# The same word means a secret in one action and a cart in another.
SPOKEN_IN: dict[tuple[str, str], Spoken] = {
    ("store-payment-method", "token"): Spoken(
        ("token",), "the provider's token", lambda w: str(w.need("token"))
    ),
    ("invite", "token"): Spoken(
        ("invitation",),
        "a name for the invitation",
        lambda w: names.invitation_token(str(w.need("invitation"))),
    ),
    ("accept-invitation", "token"): Spoken(
        ("invitation",),
        "the name of the invitation",
        lambda w: names.invitation_token(str(w.need("invitation"))),
    ),
    # `note` is the story's own remark.
    ("confirm-order", "note"): Spoken(
        ("order_note",), "what is noted on the order", lambda w: str(w.need("order_note"))
    ),
    ("order-for-customer", "note"): Spoken(
        ("order_note",), "what is noted on the order", lambda w: str(w.need("order_note"))
    ),
    ("change-renewal", "note"): Spoken(
        ("invoice_note",),
        "what is noted on the invoice of the renewal",
        lambda w: str(w.need("invoice_note")),
    ),
    ("order-for-customer", "lines"): Spoken(
        ("product", "term", "seats", "quantity", "align_to"),
        "one product by name, its term, how many, and what it ends with",
        _lines,
    ),
    **{
        (action, "lines"): Spoken(
            ("lines",),
            "tables with an action (new, aligned, seats, extension, renewal, switch) and its "
            "product, term, seats, subscription, to",
            quote_lines,
        )
        for action in ("draft-quote", "change-quote")
    },
    **{
        (action, "recipients"): Spoken(
            ("recipients",), "people of the story or addresses", recipients, always=True
        )
        for action in ("draft-quote", "change-quote", "quote-renewals")
    },
    **{
        (action, "note"): Spoken(
            ("quote_note",), "what is written with the quote", lambda w: str(w.need("quote_note"))
        )
        for action in ("draft-quote", "change-quote", "quote-renewals")
    },
    **{
        (action, "token"): Spoken(("link",), "whose link: a person or an address", link_token)
        for action in ("accept-quote", "approve-quote", "note-link-opened")
    },
    ("ask-for-quote", "subscription_ids"): Spoken(
        ("subscription", "subscriptions"), "one name or a list of names, or none", _subscriptions
    ),
    ("draft-quote", "currency"): Spoken(
        ("currency",), "three letters; only the customer's own goes", lambda w: w.need("currency")
    ),
    ("accept-quote", "payment_method_id"): Spoken(
        ("card",), "a card by name, else the company's first", _card_of_quote, always=True
    ),
    ("move-clock", "to"): Spoken(("to",), "an instant", lambda w: w.need("to")),
}


def spoken(action: AnyAction, name: str) -> Spoken | None:
    """Return how a field of an action is written, None for by its own name."""
    return SPOKEN_IN.get((action.name, name)) or SPOKEN.get(name)


def fields_from(action: AnyAction, written: Written) -> dict[str, Any]:
    """Return the fields of an action as the step's arguments give them."""
    found: dict[str, Any] = {}
    for one in fields_of(action.input):
        how = spoken(action, one.name)
        if how is None:
            if one.name in written.keys:
                found[one.name] = written.take(one.name)
        elif one.required or how.always or any(key in written.keys for key in how.keys):
            found[one.name] = how.read(written)
    return found


def keys_of(action: AnyAction) -> dict[str, str]:
    """Return every key that a step of this action takes, with what it means."""
    known: dict[str, str] = {}
    for one in fields_of(action.input):
        how = spoken(action, one.name)
        if how is None:
            known[one.name] = one.kind
        else:
            known |= dict.fromkeys(how.keys, how.meaning)
    return known


def refuse_unused(keys: Mapping[str, Any], known: Mapping[str, str], *, called: str) -> None:
    """Raise StoryWrong for a key that isn't known, with the nearest one that is."""
    for key in keys:
        if key not in COMMON and key not in known:
            hint = nearest(key, [*known, *COMMON]) or f"; it takes {', '.join(sorted(known))}"
            raise StoryWrong(f"{called} has no key `{key}`{hint}")
