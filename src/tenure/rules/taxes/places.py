"""Where an address lies for sales tax, as one text that changes when it does (TAX-03)."""

from collections.abc import Mapping

from tenure.rules.taxes.us_states import state_code


def place_of(address: Mapping[str, str], *, country: str) -> str:
    """Return the place of an address: street, town, postal code, state; nothing outside the USA.

    12 Main Street, 02110 Boston, Massachusetts: "US|MA|02110|BOSTON|12 MAIN STREET".
    """
    if country != "US":
        return ""
    parts = (address.get(part, "") for part in ("postal_code", "city", "line1"))
    state = state_code(address.get("region", ""))
    return "|".join((country, state, *(" ".join(part.split()).upper() for part in parts)))[:200]
