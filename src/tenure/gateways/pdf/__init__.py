"""Papers as PDF: invoices, credit notes, facts about the vendor; set by Typst in this process."""

from tenure.gateways.pdf.documents import (
    BankAccount,
    Buyer,
    DocumentLine,
    DocumentTax,
    InvoiceDocument,
    Seller,
)
from tenure.gateways.pdf.invoices import invoice_pdf
from tenure.gateways.pdf.typesetting import PdfFault
from tenure.gateways.pdf.vendor_facts import Part, VendorFacts, vendor_facts_pdf

__all__ = [
    "BankAccount",
    "Buyer",
    "DocumentLine",
    "DocumentTax",
    "InvoiceDocument",
    "Part",
    "PdfFault",
    "Seller",
    "VendorFacts",
    "invoice_pdf",
    "vendor_facts_pdf",
]
