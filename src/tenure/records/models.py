"""The list of all tables, where Django looks for it."""

from tenure.records.tables.catalogue import ListPrice, Offering, Product, TaxRate
from tenure.records.tables.documents import DocumentFile, Invoice, InvoiceLine, InvoiceTax
from tenure.records.tables.identity import Invitation, Role, SecondFactor, User
from tenure.records.tables.ledger import LedgerEntry, RevenueDay, RevenueRate
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
from tenure.records.tables.payments import Allocation, Payment, PaymentMethod
from tenure.records.tables.prices import Agreement, BasePrice, FxRate, FxTable, PriceRule
from tenure.records.tables.promotions import Promotion
from tenure.records.tables.purchases import PaymentShare, Purchase
from tenure.records.tables.subscriptions import Assignment, Instalment, Subscription, Term
from tenure.records.tables.taxes import ExemptionCertificate
from tenure.records.tables.tokens import TokenDraw, TokenDrawPart, TokenPack, TokenRate

__all__ = [
    "Agreement",
    "Allocation",
    "Assignment",
    "BasePrice",
    "Cart",
    "CartLine",
    "Customer",
    "Deployment",
    "DocumentFile",
    "Event",
    "ExemptionCertificate",
    "FxRate",
    "FxTable",
    "Instalment",
    "Invitation",
    "Invoice",
    "InvoiceLine",
    "InvoiceTax",
    "LedgerEntry",
    "LegalEntity",
    "ListPrice",
    "Mail",
    "Market",
    "NumberSeries",
    "Offering",
    "Order",
    "OrderLine",
    "ParkedAction",
    "Partner",
    "Payment",
    "PaymentMethod",
    "PaymentShare",
    "PolicyVersion",
    "PriceRule",
    "Product",
    "Promotion",
    "Purchase",
    "RevenueDay",
    "RevenueRate",
    "Role",
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
]
