"""Talks to registers of VAT numbers and providers of sales tax; the tables of rates lie beside."""

from tenure.gateways.taxes.register import (
    FormOnly,
    RegisterAnswer,
    RegisterUnavailable,
    VatRegister,
)
from tenure.gateways.taxes.sales_tax import (
    Jurisdiction,
    RegionalRate,
    SalesTax,
    SalesTaxTable,
    SalesTaxUnavailable,
)
from tenure.gateways.taxes.tables import US_SALES_TAX, VAT_RATES, rate_sheet
from tenure.gateways.taxes.vies import Vies

__all__ = [
    "US_SALES_TAX",
    "VAT_RATES",
    "FormOnly",
    "Jurisdiction",
    "RegionalRate",
    "RegisterAnswer",
    "RegisterUnavailable",
    "SalesTax",
    "SalesTaxTable",
    "SalesTaxUnavailable",
    "VatRegister",
    "Vies",
    "rate_sheet",
]
