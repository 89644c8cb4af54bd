"""Changes of the books: postings, and the dated rates by which revenue is earned (INV-10)."""

from dataclasses import dataclass
from datetime import date

from tenure.rules.changes.change import Change


@dataclass(slots=True, kw_only=True)
class LedgerPosted(Change):
    """One side of a posting, debit positive; those with one `posting` sum to zero."""

    id: int
    posting: int
    legal_entity_id: int
    customer_id: int | None
    on: date
    account: str
    amount_minor: int
    currency: str
    document_kind: str = ""
    document_id: int | None = None


@dataclass(slots=True, kw_only=True)
class RevenueRateChanged(Change):
    """From `on` the entity earns `delta_minor` more (or less) a day in this currency."""

    id: int
    legal_entity_id: int
    currency: str
    on: date
    delta_minor: int
    document_kind: str = ""
    document_id: int | None = None


@dataclass(slots=True, kw_only=True)
class RevenueRecognised(Change):
    """Revenue of an entity and currency is posted up to and with `posted_on`."""

    id: int
    legal_entity_id: int
    currency: str
    posted_on: date
    rate_minor: int
