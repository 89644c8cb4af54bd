"""Papers as PDF: invoices, credit notes, quotes, facts about the vendor; set by Typst."""

from tenure.gateways.pdf.documents import (
    BankAccount,
    Buyer,
    DocumentLine,
    DocumentTax,
    InvoiceDocument,
    Seller,
)
from tenure.gateways.pdf.invoices import invoice_pdf
from tenure.gateways.pdf.quotes import Instalment, QuoteDocument, quote_pdf
from tenure.gateways.pdf.typesetting import PdfFault
from tenure.gateways.pdf.vendor_facts import Part, VendorFacts, vendor_facts_pdf

__all__ = [
    "BankAccount",
    "Buyer",
    "DocumentLine",
    "DocumentTax",
    "Instalment",
    "InvoiceDocument",
    "Part",
    "PdfFault",
    "QuoteDocument",
    "Seller",
    "VendorFacts",
    "invoice_pdf",
    "quote_pdf",
    "vendor_facts_pdf",
]
