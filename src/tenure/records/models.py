"""The list of all tables, where Django looks for it."""

from tenure.records.tables.attachments import AttachedFile, Attachment
from tenure.records.tables.catalogue import ListPrice, Offering, Product, TaxRate
from tenure.records.tables.credit_lines import CreditLine
from tenure.records.tables.documents import DocumentFile, Invoice, InvoiceLine, InvoiceTax
from tenure.records.tables.groups import Allotment, GroupMember, PeopleGroup
from tenure.records.tables.identity import Invitation, Role, SecondFactor, User
from tenure.records.tables.ledger import LedgerEntry, RevenueDay, RevenueRate
from tenure.records.tables.licensing import GrantKey, LicenceServer
from tenure.records.tables.notices import Mail
from tenure.records.tables.operations import (
    Deployment,
    Event,
    NumberSeries,
    ParkedAction,
    PolicyVersion,
)
from tenure.records.tables.orders import Cart, CartLine, Order, OrderLine
from tenure.records.tables.parties import Customer, LegalEntity, Market, Partner, Team
from tenure.records.tables.partners import Consent, PartnerOfRecord, PartnerUser, QuoteRequest
from tenure.records.tables.payers import Payer, PayerAccount
from tenure.records.tables.payments import Allocation, Payment, PaymentMethod
from tenure.records.tables.prices import Agreement, BasePrice, FxRate, FxTable, PriceRule
from tenure.records.tables.promotions import Promotion
from tenure.records.tables.purchases import PaymentShare, Purchase
from tenure.records.tables.quotes import (
    FinancingRequest,
    Quote,
    QuoteItem,
    QuoteLink,
    QuoteLinkUse,
)
from tenure.records.tables.running import Brake, KeptForecast, RunReport
from tenure.records.tables.subscriptions import Assignment, Instalment, Subscription, Term
from tenure.records.tables.taxes import ExemptionCertificate
from tenure.records.tables.tokens import TokenDraw, TokenDrawPart, TokenPack, TokenRate
from tenure.records.tables.vendor_pack import EntityDocument, VendorDocumentRequest

__all__ = [
    "Agreement",
    "Allocation",
    "Allotment",
    "Assignment",
    "AttachedFile",
    "Attachment",
    "BasePrice",
    "Brake",
    "Cart",
    "CartLine",
    "Consent",
    "CreditLine",
    "Customer",
    "Deployment",
    "DocumentFile",
    "EntityDocument",
    "Event",
    "ExemptionCertificate",
    "FinancingRequest",
    "FxRate",
    "FxTable",
    "GrantKey",
    "GroupMember",
    "Instalment",
    "Invitation",
    "Invoice",
    "InvoiceLine",
    "InvoiceTax",
    "KeptForecast",
    "LedgerEntry",
    "LegalEntity",
    "LicenceServer",
    "ListPrice",
    "Mail",
    "Market",
    "NumberSeries",
    "Offering",
    "Order",
    "OrderLine",
    "ParkedAction",
    "Partner",
    "PartnerOfRecord",
    "PartnerUser",
    "Payer",
    "PayerAccount",
    "Payment",
    "PaymentMethod",
    "PaymentShare",
    "PeopleGroup",
    "PolicyVersion",
    "PriceRule",
    "Product",
    "Promotion",
    "Purchase",
    "Quote",
    "QuoteItem",
    "QuoteLink",
    "QuoteLinkUse",
    "QuoteRequest",
    "RevenueDay",
    "RevenueRate",
    "Role",
    "RunReport",
    "SecondFactor",
    "Subscription",
    "TaxRate",
    "Team",
    "Term",
    "TokenDraw",
    "TokenDrawPart",
    "TokenPack",
    "TokenRate",
    "User",
    "VendorDocumentRequest",
]
