"""The addresses of quotes, as other pages of the partner link to them."""

from tenure.presentation.places import place


def quote_address(key: int) -> str:
    """Return the address of a quote's page."""
    return place("partner:quote", {"key": key})


def new_quote_address(customer_id: int) -> str:
    """Return the address at which a quote for a customer is begun."""
    return place("partner:quote-new", {"customer": customer_id})
