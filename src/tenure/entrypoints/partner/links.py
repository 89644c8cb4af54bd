"""The addresses of quotes, as other pages of the partner link to them."""

from tenure.presentation.places import place


def quote_address(key: int, *, source: str = "partner") -> str:
    """Return the address of a quote's page, "" for one that the partner hasn't made (QUO-15)."""
    return place("partner:quote", {"key": key}) if source == "partner" else ""


def new_quote_address(customer_id: int) -> str:
    """Return the address at which a quote for a customer is begun."""
    return place("partner:quote-new", {"customer": customer_id})
