"""A catalogue entered from a sheet: what is new, what differs, what may never change (CAT-09)."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from tenure.rules.changes import (
    BasePriceEntered,
    Change,
    LegalEntityEntered,
    MarketEntered,
    OfferingEntered,
    PartnerEntered,
    PriceEntered,
    PriceRuleEntered,
    ProductEntered,
    PromotionEntered,
    TaxRateEntered,
    TokenRateEntered,
)
from tenure.rules.companies.people import LANGUAGES, email_fault, normal_email
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused
from tenure.rules.entering.catalogue_sheet import ADDRESS, BANK, CATALOGUE, KEYS
from tenure.rules.entering.price_entry import CellRejected, base_price, price_rule
from tenure.rules.entering.promotion_rows import NOT_SAID, around_of, promotion_of_row
from tenure.rules.entering.sheets import Rejected, Row, read_sheet, rejection
from tenure.rules.kinds import kind_of
from tenure.rules.money import minor_from_text

type Key = tuple[Any, ...]
type Known = Mapping[str, Mapping[Key, Any]]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The catalogue as it is: per kind of row each change that made it, by its natural key.

    `today` is the day in each time zone; a zone that isn't in it is none. `base` is the currency
    of the base prices, "" while nothing has settled it.
    """

    known: Known = field(default_factory=dict)
    today: Mapping[str, date] = field(default_factory=dict)
    base: str = ""
    at: datetime = NOT_SAID


def enter(text: str, *, facts: Catalogue) -> Decision:
    """Enter what a sheet says, or nothing at all if any of its rows is rejected (OPS-05).

    What is there already and the same stays untouched, so the same sheet twice changes nothing.
    A price or tax rate that is there never changes, and no price is put in between that would
    rewrite a day that is past: 1 885.00 from 2026-01-01 stays what it was (CAT-09).
    Refused: rows-rejected, with line, column and reason of each.
    """
    sheet = read_sheet(text, schema=CATALOGUE)
    entry = _Entry(facts, sheet.rows)
    for record in CATALOGUE:
        for row in sheet.rows:
            if row.record == record:
                entry.take(row)
    if rejected := [*sheet.rejected, *entry.rejected]:
        return rejection(rejected)
    answer = {kind: dict(counted) for kind, counted in entry.counts.items()}
    return Decided(tuple(entry.changes), Because("OPS-05", "imported"), answer)


class _Entry:
    """Takes rows one by one and keeps what they change and why some can't be."""

    def __init__(self, facts: Catalogue, rows: Iterable[Row]) -> None:
        self.today = facts.today
        self.at = facts.at
        self.base = facts.base
        self.known: dict[str, dict[Key, Any]] = {
            record: dict(facts.known.get(record, {})) for record in CATALOGUE
        }
        self.counts = {kind: Counter[str]() for kind in ("new", "changed", "unchanged")}
        self.changes: list[Change] = []
        self.rejected: list[Rejected] = []
        self._before = facts.known
        self._products = {key[0] for key in facts.known.get("product", {})} | {
            row.values.get("code") for row in rows if row.record == "product"
        }
        self._rows = NewRows()
        self._lines: dict[tuple[str, Key], int] = {}
        self._makers: dict[str, Callable[[Row, int], Change | None]] = {
            "legal_entity": self._legal_entity,
            "market": self._market,
            "tax_rate": self._tax_rate,
            "partner": self._partner,
            "product": self._product,
            "offering": self._offering,
            "price": self._price,
            "base_price": self._base_price,
            "price_rule": self._price_rule,
            "promotion": self._promotion,
            "token_rate": self._token_rate,
        }

    def take(self, row: Row) -> None:
        key = tuple(row.values.get(name) for name in KEYS[row.record])
        if not row.whole:
            # Rows that refer to it are not to blame for its fault.
            self.known[row.record].setdefault(key, None)
            return
        first = self._lines.setdefault((row.record, key), row.line)
        if first != row.line:
            self._reject(row, KEYS[row.record][0], "row-twice", {"first_line": first})
            return
        before = self._before.get(row.record, {}).get(key)
        made = self._makers[row.record](row, before.id if before else self._rows.number())
        self.known[row.record][key] = made
        if made is None:
            return
        if made == before or _same_rate(before, made):
            self.counts["unchanged"][row.record] += 1
            return
        if before is not None and not self._may_change(row, before, made):
            return
        self.counts["changed" if before else "new"][row.record] += 1
        self.changes.append(made)

    def _may_change(self, row: Row, before: Any, made: Any) -> bool:
        if isinstance(before, PriceEntered | BasePriceEntered):
            about: dict[str, str | int] = {**_price(before), "on": str(before.from_on)}
            self._reject(row, "amount", "row-price-fixed", about)
        elif isinstance(before, TaxRateEntered):
            about = {"rate": _percent(before.rate_bp), "on": str(before.from_on)}
            self._reject(row, "rate", "row-rate-fixed", about)
        elif isinstance(before, PriceRuleEntered):
            self._reject(row, "from_on", "row-rule-fixed", {"on": str(before.from_on)})
        elif isinstance(before, TokenRateEntered):
            about = {"tokens": before.tokens, "on": str(before.from_on)}
            self._reject(row, "tokens", "row-token-rate-fixed", about)
        elif isinstance(before, PromotionEntered):
            about = {"code": before.code, "on": str(before.from_on)}
            self._reject(row, "code", "row-promotion-fixed", about)
        elif isinstance(before, MarketEntered) and before.currency != made.currency:
            about = {"currency": before.currency}
            self._reject(row, "currency", "row-market-currency-fixed", about)
        else:
            return True
        return False

    def _legal_entity(self, row: Row, key: int) -> Change | None:
        values = row.values
        prefix = values["number_prefix"]
        for other, entity in self.known["legal_entity"].items():
            if entity and entity.number_prefix == prefix and other != (values["code"],):
                self._reject(row, "number_prefix", "row-prefix-taken", {"value": prefix})
                return None
        if not self._zone(row) or not self._email(row, "email"):
            return None
        names = ("code", "name", "country", "time_zone", "registration_number", "vat_number")
        return LegalEntityEntered(
            id=key,
            **{name: values[name] for name in names},
            address={part: values[part] for part in ADDRESS if values[part]},
            bank={part: values[name] for name, part in BANK.items() if values[name]},
            email=normal_email(values["email"]),
            number_prefix=prefix,
        )

    def _market(self, row: Row, key: int) -> Change | None:
        entity = self._find(row, "legal_entity", (row.values["legal_entity"],), "legal_entity")
        if not self._zone(row) or entity is None:
            return None
        names = ("country", "currency", "time_zone", "language", "name", "model", "paid_by")
        return MarketEntered(
            id=key, legal_entity_id=entity.id, **{name: row.values[name] for name in names}
        )

    def _tax_rate(self, row: Row, key: int) -> Change | None:
        values = row.values
        return TaxRateEntered(
            id=key,
            country=values["country"],
            region=values["region"].upper(),
            from_on=values["from_on"],
            rate_bp=values["rate"],
            source=values["source"],
        )

    def _partner(self, row: Row, key: int) -> Change | None:
        if row.values["manager_email"] and not self._email(row, "manager_email"):
            return None
        values = {**row.values, "specialisations": list(row.values["specialisations"])}
        return PartnerEntered(id=key, **values)

    def _product(self, row: Row, key: int) -> Change | None:
        values = row.values
        for code in values["for_products"]:
            if code not in self._products:
                about = {"kind": "product", "value": code}
                self._reject(row, "for_products", "row-reference-unknown", about)
                return None
        texts = {
            language: {
                part: values[f"{part}_{language}"]
                for part in ("tagline", "description")
                if values[f"{part}_{language}"]
            }
            for language in LANGUAGES
        }
        names = ("code", "kind", "name", "family", "access_url", "model", "paid_by")
        return ProductEntered(
            id=key,
            **{name: values[name] for name in names},
            texts={language: parts for language, parts in texts.items() if parts},
            features=list(values["features"]),
            for_products=list(values["for_products"]),
            entitlements=list(values["entitlements"]),
        )

    def _offering(self, row: Row, key: int) -> Change | None:
        values = row.values
        product = self._find(row, "product", (values["product"],), "product")
        market = self._find(row, "market", (values["market"],), "market")
        if product is None or market is None:
            return None
        channels = self._channels(row, product)
        if channels is None or not self._pack_fits(row, product):
            return None
        names = (
            *("term", "licence_type", "alignable", "self_service_term_change", "early_renewal"),
            *("specialisation", "success_plan_eligible", "pack_tokens"),
        )
        return OfferingEntered(
            id=key,
            product_id=product.id,
            market_id=market.id,
            channels=channels,
            **{name: values[name] for name in names},
        )

    def _channels(self, row: Row, product: ProductEntered) -> list[str] | None:
        """Return the channels that an offering lists; none but those of its kind (CAT-02)."""
        bound = kind_of(product.kind).channels
        listed = row.values["channels"]
        for channel in listed:
            if channel not in bound:
                about = {"value": channel, "kind": product.kind, "known": ", ".join(bound)}
                self._reject(row, "channels", "row-channel-not-for-kind", about)
                return None
        return list(listed or bound)

    def _price(self, row: Row, key: int) -> Change | None:
        values = row.values
        natural = tuple(values[name] for name in KEYS["offering"])
        offering = self._find(row, "offering", natural, "product")
        market = self.known["market"].get((values["market"],))
        if offering is None or market is None:
            return None
        if values["currency"] != market.currency:
            about = {"currency": values["currency"], "expected": market.currency}
            self._reject(row, "currency", "row-currency-differs", about)
            return None
        try:
            minor = minor_from_text(values["amount"], currency=values["currency"])
        except ValueError:
            minor = 0
        if minor <= 0:
            self._reject(row, "amount", "row-amount-invalid", {"value": values["amount"]})
            return None
        if not self._in_order(row, natural, market):
            return None
        return PriceEntered(
            id=key,
            offering_id=offering.id,
            from_on=values["from_on"],
            minor=minor,
            currency=values["currency"],
        )

    def _base_price(self, row: Row, key: int) -> Change | None:
        natural = tuple(row.values[name] for name in KEYS["base_price"][:-1])
        product = self._find(row, "product", natural[:1], "product")
        if product is None:
            return None
        before = self._before.get("base_price", {})
        made = base_price(
            row.values,
            key=key,
            product_id=product.id,
            base=self.base,
            before=[price for known, price in before.items() if known[:-1] == natural],
            today=max(self.today.values(), default=date.max),
        )
        if isinstance(made, BasePriceEntered):
            self.base = made.currency
        return self._kept(row, made)

    def _price_rule(self, row: Row, key: int) -> Change | None:
        country = row.values["market"]
        market = self._find(row, "market", (country,), "market")
        if market is None:
            return None
        rules, prices = self._before.get("price_rule", {}), self._before.get("price", {})
        made = price_rule(
            row.values,
            key=key,
            market=market,
            base=self.base,
            before=[rule for known, rule in rules.items() if known[0] == country],
            prices=[price for known, price in prices.items() if known[3] == country],
            today=self.today.get(market.time_zone, date.max),
        )
        return self._kept(row, made)

    def _kept(self, row: Row, made: Change | CellRejected) -> Change | None:
        if isinstance(made, CellRejected):
            self._reject(row, made.column, made.code, made.about)
            return None
        return made

    def _token_rate(self, row: Row, key: int) -> Change | None:
        product = self._find(row, "product", (row.values["product"],), "product")
        if product is None:
            return None
        if not row.values["tokens"]:
            self._reject(row, "tokens", "row-number-invalid", {"value": "0"})
            return None
        return TokenRateEntered(
            id=key,
            product_id=product.id,
            from_on=row.values["from_on"],
            tokens=row.values["tokens"],
        )

    def _pack_fits(self, row: Row, product: ProductEntered) -> bool:
        """Say whether a pack, and only a pack, says how many tokens are in it (SUB-15)."""
        holds = kind_of(product.kind).tokens
        if holds == (row.values["pack_tokens"] > 0):
            return True
        code = "row-pack-empty" if holds else "row-pack-of-another-kind"
        self._reject(row, "pack_tokens", code, {"product": product.name})
        return False

    def _in_order(self, row: Row, offering: Key, market: MarketEntered) -> bool:
        """Say whether no day that is past, or today, would get another price than it had."""
        from_on = row.values["from_on"]
        today = self.today.get(market.time_zone, date.max)
        known = self._before.get("price", {})
        if from_on > today or (*offering, from_on) in known:
            return True
        earlier = [p for k, p in known.items() if k[:-1] == offering and p.from_on < from_on]
        if not earlier:
            return True
        last = max(earlier, key=lambda price: price.from_on)
        self._reject(row, "from_on", "row-price-backdated", {**_price(last), "on": str(from_on)})
        return False

    def _promotion(self, row: Row, key: int) -> Change | None:
        around = around_of(self.known, before=self._before, today=self.today, at=self.at)
        made = promotion_of_row(row.values, number=key, around=around)
        if isinstance(made, Refused):
            self._reject(row, "code", made.code, made.about)
            return None
        return made

    def _find(self, row: Row, record: str, key: Key, column: str) -> Any:
        found = self.known[record].get(key)
        if key not in self.known[record]:
            about = {"kind": record, "value": " ".join(str(part) for part in key)}
            self._reject(row, column, "row-reference-unknown", about)
        return found

    def _zone(self, row: Row) -> bool:
        zone = row.values["time_zone"]
        if zone not in self.today:
            self._reject(row, "time_zone", "row-zone-invalid", {"value": zone})
        return zone in self.today

    def _email(self, row: Row, column: str) -> bool:
        fault = email_fault(normal_email(row.values[column]))
        if fault is not None:
            self._reject(row, column, "row-email-invalid", {"value": row.values[column]})
        return fault is None

    def _reject(self, row: Row, column: str, code: str, about: Mapping[str, str | int]) -> None:
        self.rejected.append(Rejected(row.line, column, code, about))


def _price(price: PriceEntered | BasePriceEntered) -> dict[str, str | int]:
    return {"price_minor": price.minor, "currency": price.currency}


def _percent(rate_bp: int) -> str:
    whole, rest = divmod(rate_bp, 100)
    return f"{whole}.{rest:02d}".rstrip("0").rstrip(".")


def _same_rate(before: Any, made: Change) -> bool:
    """Say whether only the source is worded otherwise: what was entered first stays."""
    if not isinstance(before, TaxRateEntered) or not isinstance(made, TaxRateEntered):
        return False
    return before == replace(made, source=before.source)
