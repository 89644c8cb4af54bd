"""How each kind of change becomes rows: one statement a kind, however many there are (rule 4).

The order of `WRITES` is the order of writing. Rows that carry a gapless number come last but for
the rows that hang on them, so that the series are locked for as short as can be (rule 7).
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import cache
from operator import attrgetter
from typing import Any
from zlib import crc32

from django.apps import apps
from django.db import connection
from psycopg.types.json import Jsonb
from pydantic_core import to_json

from tenure.rules import changes
from tenure.rules.changes import Change
from tenure.rules.subscriptions import Subscription


@dataclass(frozen=True, slots=True)
class Numbered:
    """Which series a row takes its number from and how the number is printed."""

    series: Callable[[Any], tuple[int, str, int]]
    printed: Callable[[Any, int], str]
    keeps_parts: bool = False


@dataclass(frozen=True, slots=True)
class Write:
    """How one kind of change is written.

    `verb` is insert, update, upsert or delete; `of` names the attribute that holds the row when
    it is not the change itself; `on` are the columns that make an upsert meet an existing row.
    """

    change: type[Change]
    model: str
    verb: str = "insert"
    of: str = ""
    on: tuple[str, ...] = ()
    numbered: Numbered | None = None


def _invoice_series(change: Any) -> tuple[int, str, int]:
    return change.legal_entity_id, change.kind, change.issued_on.year


def _invoice_number(change: Any, number: int) -> str:
    letter = "C" if change.kind == "credit_note" else ""
    return f"{change.number_prefix}{letter}{change.issued_on.year}-{number:06d}"


def _order_number(change: Any, number: int) -> str:
    return f"O{change.placed_on.year}-{number:06d}"


def _quote_number(change: Any, number: int) -> str:
    return f"Q{change.made_on.year}-{number:06d}"


def _customer_number(_change: Any, number: int) -> str:
    return f"{5_500_000 + number}"


def _payer_number(_change: Any, number: int) -> str:
    return f"P{100_000 + number}"


INVOICE_NUMBER = Numbered(_invoice_series, _invoice_number, keeps_parts=True)
ORDER_NUMBER = Numbered(lambda change: (0, "order", change.placed_on.year), _order_number)
QUOTE_NUMBER = Numbered(lambda change: (0, "quote", change.made_on.year), _quote_number)
CUSTOMER_NUMBER = Numbered(lambda _change: (0, "customer", 0), _customer_number)
PAYER_NUMBER = Numbered(lambda _change: (0, "payers", 0), _payer_number)

WRITES: tuple[Write, ...] = (
    Write(changes.PolicyEntered, "PolicyVersion"),
    Write(changes.LegalEntityEntered, "LegalEntity", "upsert", on=("code",)),
    Write(changes.MarketEntered, "Market", "upsert", on=("country",)),
    Write(changes.PartnerEntered, "Partner", "upsert", on=("number",)),
    Write(changes.ProductEntered, "Product", "upsert", on=("code",)),
    Write(
        changes.OfferingEntered,
        "Offering",
        "upsert",
        on=("product_id", "market_id", "term", "licence_type"),
    ),
    Write(changes.PriceEntered, "ListPrice"),
    Write(changes.BasePriceEntered, "BasePrice"),
    Write(changes.PriceRuleEntered, "PriceRule"),
    Write(changes.FxTableEntered, "FxTable"),
    Write(changes.FxRateEntered, "FxRate"),
    Write(changes.AgreementEntered, "Agreement"),
    Write(changes.AgreementEnded, "Agreement", "update"),
    Write(changes.PromotionEnded, "Promotion", "update"),
    Write(changes.PromotionEntered, "Promotion"),
    Write(changes.LicenceServerWithdrawn, "LicenceServer", "update"),
    Write(changes.LicenceServerAdmitted, "LicenceServer"),
    Write(changes.GrantKeyRetired, "GrantKey", "update"),
    Write(changes.GrantKeyMade, "GrantKey"),
    Write(changes.TaxRateEntered, "TaxRate"),
    Write(changes.UserRegistered, "User"),
    Write(changes.UserChanged, "User", "update"),
    Write(changes.CustomerDetailsChanged, "Customer", "update"),
    Write(changes.CustomerSecurityChanged, "Customer", "update"),
    Write(changes.PrepaymentDemanded, "Customer", "update"),
    Write(changes.CreditLineOpened, "CreditLine"),
    Write(changes.CreditLineAsked, "CreditLine", "update"),
    Write(changes.CreditLineDecided, "CreditLine", "update"),
    Write(changes.VatNumberAsked, "Customer", "update"),
    Write(changes.TaxPlaceFound, "Customer", "update"),
    Write(changes.CertificateEntered, "ExemptionCertificate"),
    Write(changes.CertificateDecided, "ExemptionCertificate", "update"),
    Write(changes.EntityDocumentWithdrawn, "EntityDocument", "update"),
    Write(changes.EntityDocumentEntered, "EntityDocument"),
    Write(changes.VendorDocumentAsked, "VendorDocumentRequest"),
    Write(changes.VendorRequestAnswered, "VendorDocumentRequest", "update"),
    Write(changes.PartnerUserWithdrawn, "PartnerUser", "update"),
    Write(changes.PartnerUserAdmitted, "PartnerUser"),
    Write(changes.PartnerChosen, "Customer", "update"),
    Write(changes.PartnerOfRecordEnded, "PartnerOfRecord", "update"),
    Write(changes.PartnerOfRecordBegan, "PartnerOfRecord"),
    Write(changes.QuoteAskedFor, "QuoteRequest"),
    Write(changes.QuoteRequestAnswered, "QuoteRequest", "update"),
    Write(changes.ConsentRecorded, "Consent"),
    Write(changes.TeamMade, "Team"),
    Write(changes.RoleTaken, "Role", "delete"),
    Write(changes.RoleMoved, "Role", "update"),
    Write(changes.RoleGranted, "Role"),
    Write(changes.GroupDissolved, "PeopleGroup", "update"),
    Write(changes.GroupRenamed, "PeopleGroup", "update"),
    Write(changes.GroupMade, "PeopleGroup"),
    Write(changes.MemberRemoved, "GroupMember", "delete"),
    Write(changes.MemberAdded, "GroupMember"),
    Write(changes.InvitationSent, "Invitation"),
    Write(changes.InvitationAnswered, "Invitation", "update"),
    Write(changes.PaymentMethodStored, "PaymentMethod"),
    Write(changes.PayerRemoved, "Payer", "delete"),
    Write(changes.PayerAccountRenamed, "PayerAccount", "update"),
    Write(changes.DocumentDetached, "Attachment", "delete"),
    Write(changes.FileDropped, "AttachedFile", "delete"),
    Write(changes.FileKept, "AttachedFile"),
    Write(changes.DocumentAttached, "Attachment"),
    Write(changes.DocumentCarried, "Attachment", "update"),
    Write(changes.PaymentMethodEdited, "PaymentMethod", "update"),
    Write(changes.PaymentMethodRemoved, "PaymentMethod", "update"),
    Write(changes.CardLookedAt, "PaymentMethod", "update"),
    Write(changes.CardExpiryTold, "PaymentMethod", "update"),
    Write(changes.CartMade, "Cart"),
    Write(changes.CartLineSet, "CartLine", "upsert", on=("cart_id", "offering_id")),
    Write(changes.CartOrdered, "Cart", "update"),
    Write(changes.PurchaseConfirmed, "Purchase"),
    Write(changes.PurchaseChanged, "Purchase", "update"),
    Write(changes.OrderChanged, "Order", "update"),
    Write(changes.QuoteRedrafted, "Quote", "update"),
    Write(changes.QuoteSent, "Quote", "update"),
    Write(changes.QuoteReleased, "Quote", "update"),
    Write(changes.QuoteAccepted, "Quote", "update"),
    Write(changes.QuoteClosed, "Quote", "update"),
    Write(changes.QuoteFollowed, "Quote", "update"),
    Write(changes.QuoteItemPromised, "QuoteItem"),
    Write(changes.QuoteLinkWithdrawn, "QuoteLink", "update"),
    Write(changes.QuoteLinked, "QuoteLink"),
    Write(changes.QuoteLinkUsed, "QuoteLinkUse"),
    Write(changes.FinancingAsked, "FinancingRequest"),
    Write(changes.FinancingAnswered, "FinancingRequest", "update"),
    Write(changes.SubscriptionStarted, "Subscription", of="after"),
    Write(changes.SubscriptionChanged, "Subscription", "update", of="after"),
    Write(changes.TermReturned, "Term", "update"),
    Write(changes.TermAdded, "Term"),
    Write(changes.TermMoved, "Term", "update"),
    Write(changes.InstalmentPlanned, "Instalment"),
    Write(changes.InstalmentBilled, "Instalment", "update"),
    Write(changes.InstalmentMoved, "Instalment", "update"),
    Write(changes.InstalmentCancelled, "Instalment", "update"),
    Write(changes.InvoiceLineMoved, "InvoiceLine", "update"),
    Write(changes.InvoiceLineReturned, "InvoiceLine", "update"),
    Write(changes.TokenRateEntered, "TokenRate"),
    Write(changes.TokenPackOpened, "TokenPack"),
    Write(changes.TokenPackDrawn, "TokenPack", "update"),
    Write(changes.TokensDrawn, "TokenDraw"),
    Write(changes.TokensTaken, "TokenDrawPart"),
    Write(changes.GroupReleased, "Allotment", "update"),
    Write(changes.GroupAssigned, "Allotment"),
    Write(changes.AllotmentMoved, "Allotment", "update"),
    Write(changes.SeatReleased, "Assignment", "update"),
    Write(changes.SeatPassed, "Assignment", "update"),
    Write(changes.LeavingChosen, "Assignment", "update"),
    Write(changes.SeatAssigned, "Assignment"),
    Write(changes.PaymentRequested, "Payment"),
    Write(changes.RefundRequested, "Payment"),
    Write(changes.PaymentShared, "PaymentShare"),
    Write(changes.PaymentReceived, "Payment"),
    Write(changes.PaymentAnswered, "Payment", "update"),
    Write(changes.PaymentAllocated, "Allocation"),
    Write(changes.InvoiceBalanceChanged, "Invoice", "update"),
    Write(changes.TransferAnnounced, "Invoice", "update"),
    Write(changes.LedgerPosted, "LedgerEntry"),
    Write(changes.RevenueRateChanged, "RevenueRate"),
    Write(changes.RevenueRecognised, "RevenueDay", "upsert", on=("legal_entity_id", "currency")),
    Write(changes.MailRequested, "Mail"),
    Write(changes.MailSent, "Mail", "update"),
    Write(changes.MailRead, "Mail", "update"),
    Write(changes.DocumentFiled, "DocumentFile"),
    Write(changes.ForecastKept, "KeptForecast"),
    Write(changes.RunBegan, "RunReport"),
    Write(changes.RunReported, "RunReport", "update"),
    Write(changes.RunForgotten, "RunReport", "delete"),
    Write(changes.ForecastForgotten, "KeptForecast", "delete"),
    Write(changes.BrakePulled, "Brake"),
    Write(changes.BrakeReleased, "Brake", "update"),
    Write(changes.DeploymentSetUp, "Deployment"),
    Write(changes.ClockMoved, "Deployment", "update"),
    Write(changes.CustomerFounded, "Customer", numbered=CUSTOMER_NUMBER),
    Write(changes.QuoteDrafted, "Quote", numbered=QUOTE_NUMBER),
    Write(changes.PayerAccountOpened, "PayerAccount", numbered=PAYER_NUMBER),
    Write(changes.PayerAdded, "Payer"),
    Write(changes.OrderPlaced, "Order", numbered=ORDER_NUMBER),
    Write(changes.OrderLineAdded, "OrderLine"),
    Write(changes.InvoiceIssued, "Invoice", numbered=INVOICE_NUMBER),
    Write(changes.CreditNoteIssued, "Invoice", numbered=INVOICE_NUMBER),
    Write(changes.InvoiceLineAdded, "InvoiceLine"),
    Write(changes.ReturnCredited, "InvoiceLine"),
    Write(changes.InvoiceTaxAdded, "InvoiceTax"),
)

TOLD_ONLY: frozenset[type[Change]] = frozenset({changes.AccountOpened, changes.WorkReleased})
"""Changes that are nothing but their event."""

_NOT_UPDATED = frozenset({"id", "customer_id", "what", "data", "on"})
_COPY_TYPES = {
    "bigint": "int8",
    "integer": "int4",
    "smallint": "int2",
    "boolean": "bool",
    "date": "date",
    "timestamp with time zone": "timestamptz",
    "jsonb": "jsonb",
    "text": "text",
    "bytea": "bytea",
}


@dataclass(frozen=True, slots=True)
class Layout:
    """The prepared form of a `Write`: attribute names, columns, types, and which hold keys.

    `read` takes all attributes off a change at once. `keys` are the positions of values that
    may be the number of a row in the same decision. `defaults` are columns that the change does
    not know, with the value they start with.
    """

    table: str
    attributes: tuple[str, ...]
    read: Callable[[Any], Any]
    columns: tuple[str, ...]
    casts: tuple[str, ...]
    copy_types: tuple[str, ...]
    keys: tuple[int, ...]
    json: tuple[int, ...]
    defaults: tuple[tuple[str, str, Any], ...]

    @property
    def aside(self) -> str:
        """Return what the table is called that an update's new values are copied into."""
        return f"{self.table}_{crc32(' '.join(self.columns).encode()):08x}"


@cache
def layout(write: Write) -> Layout:
    """Work out the columns of a kind of change from the table it is written to."""
    model = apps.get_model("records", write.model)
    known = {field.attname: field for field in model._meta.concrete_fields}
    row = Subscription if write.of else write.change
    names = [field.name for field in fields(row)]
    skipped = _NOT_UPDATED if write.verb == "update" else frozenset({"what", "data"})
    names = [
        name
        for name in names
        if name in known and (name not in skipped or (name == "id" and write.verb != "insert"))
    ]
    if write.verb == "delete":
        names = ["id"]
    types = [_type_of(known[name]) for name in names]
    numbered = {"number", "series_number", "series_year"} if write.numbered else set()
    defaults = (
        tuple(
            (field.column, _copy_type(_type_of(field)), field.get_default())
            for name, field in known.items()
            if name not in names and name not in numbered and not field.null
        )
        if write.verb in ("insert", "upsert")
        else ()
    )
    return Layout(
        table=model._meta.db_table,
        attributes=tuple(names),
        read=attrgetter(*names) if len(names) > 1 else _one(names[0]),
        columns=tuple(known[name].column for name in names),
        casts=tuple(types),
        copy_types=tuple(_copy_type(kind) for kind in types),
        keys=tuple(
            i for i, name in enumerate(names) if name in ("id", "posting") or (name.endswith("_id"))
        ),
        json=tuple(i for i, kind in enumerate(types) if kind == "jsonb"),
        defaults=defaults,
    )


def _one(name: str) -> Callable[[Any], tuple[Any]]:
    return lambda change: (getattr(change, name),)


def jsonb(value: Any) -> Jsonb:
    """Return a value for a column of JSON; writing it out is a quarter of the plain way's work."""
    return Jsonb(value, dumps=to_json)


def _type_of(field: Any) -> str:
    kind = field.db_type(connection)
    if kind is None:
        raise LookupError(f"{field} has no column")
    return str(kind)


def _copy_type(kind: str) -> str:
    if kind.endswith("[]"):
        return "text[]"
    return _COPY_TYPES.get(kind, "text")
