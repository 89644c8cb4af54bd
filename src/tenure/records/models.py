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
from tenure.records.tables.subscriptions import Assignment, Instalment, Subscription, Term

__all__ = [
    "Allocation",
    "Assignment",
    "Cart",
    "CartLine",
    "Customer",
    "Deployment",
    "DocumentFile",
    "Event",
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
    "PolicyVersion",
    "Product",
    "RevenueDay",
    "RevenueRate",
    "Role",
    "SecondFactor",
    "Subscription",
    "TaxRate",
    "Team",
    "Term",
    "User",
]
