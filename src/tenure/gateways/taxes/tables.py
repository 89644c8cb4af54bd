"""The tables of tax rates that come with the product: sheets, imported like any other."""

from importlib.resources import files

VAT_RATES = "vat_rates.csv"
US_SALES_TAX = "us_sales_tax.csv"


def rate_sheet(*names: str) -> str:
    """Return tables as one sheet of `tax_rate` rows; all of them unless some are named."""
    folder = files(__package__)
    return "\n".join(
        (folder / name).read_text("utf-8") for name in names or (VAT_RATES, US_SALES_TAX)
    )
