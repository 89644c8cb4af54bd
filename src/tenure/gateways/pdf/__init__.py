"""Papers as PDF: invoices and credit notes, set by Typst in this process."""

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

__all__ = [
    "BankAccount",
    "Buyer",
    "DocumentLine",
    "DocumentTax",
    "InvoiceDocument",
    "PdfFault",
    "Seller",
    "invoice_pdf",
]
