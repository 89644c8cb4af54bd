"""Keeps cards under tokens, and the page on which each of them is entered."""

import json
import re
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from tenure.gateways.payment.port import CardStored, ProviderRefused, Setup
from tenure.gateways.payment.simulator.cards import BEHAVIOURS, CardEntered, read_card
from tenure.gateways.payment.simulator.events import Events
from tenure.gateways.payment.simulator.store import Store

# The address goes into headers of the pages: nothing in it may end one or begin another.
_NETLOC = re.compile(r"[A-Za-z0-9.\-\[\]:]+")


@dataclass(frozen=True, slots=True)
class SetupPage:
    """What the card page has to know."""

    id: str
    return_url: str
    language: str
    done: bool


class Wallet:
    """The cards of one simulator; their numbers are looked at and forgotten."""

    def __init__(self, store: Store, events: Events, *, base_url: str) -> None:
        self._store = store
        self._events = events
        self._base_url = base_url

    def set_behaviour(self, token: str, behaviour: str) -> None:
        """Make a stored card do something else from now on."""
        if behaviour not in BEHAVIOURS:
            raise ProviderRefused("unknown_behaviour", f"{behaviour!r}: one of {BEHAVIOURS}")
        with self._store.writing() as db:
            done = db.execute(
                "UPDATE cards SET behaviour = ? WHERE token = ?", (behaviour, token)
            ).rowcount
            if not done:
                raise ProviderRefused("unknown_method", f"no card has the token {token!r}")

    def store_card(
        self,
        number: str,
        *,
        holder: str,
        expires_month: int = 12,
        expires_year: int = 2034,
        customer_ref: str = "",
        language: str = "en",
    ) -> CardStored:
        """Store a test card without a page."""
        expiry = f"{expires_month:02}/{expires_year}"
        entered = read_card(number=number, expiry=expiry, cvc="123", holder=holder)
        if isinstance(entered, dict):
            raise ProviderRefused("card_invalid", ", ".join(sorted(entered)))
        with self._store.writing() as db:
            return self._keep(db, entered, customer_ref=customer_ref, language=language)

    def start_setup(self, *, return_url: str, customer_ref: str, language: str) -> Setup:
        """See `PaymentProvider`."""
        check_return_url(return_url)
        with self._store.writing() as db:
            self._store.must_be_open()
            id = self._store.new_id("set")
            db.execute(
                "INSERT INTO setups (id, return_url, customer_ref, language) VALUES (?, ?, ?, ?)",
                (id, return_url, customer_ref, language),
            )
        return Setup(id=id, url=f"{self._base_url}/card/{id}")

    def card_of(self, id: str) -> CardStored | None:
        """See `PaymentProvider`."""
        self._store.must_be_open()
        rows = self._store.rows(
            "SELECT cards.* FROM setups LEFT JOIN cards USING (token) WHERE id = ?", id
        )
        if not rows:
            raise ProviderRefused("unknown_setup", f"no card setup has the id {id!r}")
        return None if rows[0]["token"] is None else _card(rows[0])

    def update_card(
        self, token: str, *, expires_month: int, expires_year: int, address: Mapping[str, str]
    ) -> CardStored:
        """See `PaymentProvider`; a card that was turned down as expired works again."""
        if not (1 <= expires_month <= 12 and 2000 <= expires_year <= 2100):
            raise ProviderRefused("expiry_invalid", f"{expires_month:02}/{expires_year}")
        with self._store.writing() as db:
            self._store.must_be_open()
            card = db.execute(
                "UPDATE cards SET expires_month = ?, expires_year = ?, behaviour = "
                "CASE behaviour WHEN 'expired' THEN 'succeeds' ELSE behaviour END "
                "WHERE token = ? RETURNING *",
                (expires_month, expires_year, token),
            ).fetchone()
            if card is None:
                raise ProviderRefused("unknown_method", f"no card has the token {token!r}")
            db.execute(
                "INSERT INTO addresses VALUES (?1, ?2) "
                "ON CONFLICT (token) DO UPDATE SET address = ?2",
                (token, json.dumps(dict(address), sort_keys=True)),
            )
        return _card(card)

    def address_of(self, token: str) -> dict[str, str]:
        """Return the address that was last told of a card, nothing where none was."""
        found = self._store.rows("SELECT address FROM addresses WHERE token = ?", token)
        return json.loads(found[0]["address"]) if found else {}

    def setup_page(self, id: str) -> SetupPage | None:
        """Return what the card page shows, None if there is no such page."""
        rows = self._store.rows("SELECT * FROM setups WHERE id = ?", id)
        return next(
            (
                SetupPage(r["id"], r["return_url"], r["language"], r["token"] is not None)
                for r in rows
            ),
            None,
        )

    def complete_setup(self, id: str, entered: CardEntered) -> None:
        """Store the card that was entered; a page sent twice stores one card, the first."""
        with self._store.writing() as db:
            setup = db.execute("SELECT * FROM setups WHERE id = ?", (id,)).fetchone()
            if setup is None:
                raise ProviderRefused("unknown_setup", f"no card setup has the id {id!r}")
            if setup["token"] is not None:
                return
            card = self._keep(
                db, entered, customer_ref=setup["customer_ref"], language=setup["language"]
            )
            db.execute("UPDATE setups SET token = ? WHERE id = ?", (card.token, id))
            self._events.add(db, "card.stored", about=id)

    def _keep(
        self, db: sqlite3.Connection, entered: CardEntered, *, customer_ref: str, language: str
    ) -> CardStored:
        card = CardStored(
            token=self._store.new_id("card"),
            brand=entered.card.brand,
            last4=entered.card.number[-4:],
            expires_month=entered.expires_month,
            expires_year=entered.expires_year,
            holder=entered.holder,
        )
        db.execute(
            "INSERT INTO cards VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                card.token,
                card.brand,
                card.last4,
                card.expires_month,
                card.expires_year,
                card.holder,
                entered.card.behaviour,
                customer_ref,
                language,
            ),
        )
        return card


def _card(row: sqlite3.Row) -> CardStored:
    return CardStored(
        token=row["token"],
        brand=row["brand"],
        last4=row["last4"],
        expires_month=row["expires_month"],
        expires_year=row["expires_year"],
        holder=row["holder"],
    )


def check_return_url(url: str) -> None:
    """Refuse an address that the payer's browser can't or mustn't be sent to."""
    try:
        parts = urlsplit(url)
        fits = parts.scheme in ("http", "https") and _NETLOC.fullmatch(parts.netloc)
    except ValueError:
        fits = None
    if not fits or not url.isascii() or not url.isprintable() or " " in url:
        raise ProviderRefused("return_url_invalid", f"{url!r} is no http address")
