"""Tokens of links that are mailed: made again from a seed, so that only a hash need be kept."""

import base64

from django.conf import settings
from django.utils.crypto import salted_hmac

_SALT = "tenure.link"


def token_for(seed: str) -> str:
    """Return the token that a link with this seed has: 43 letters that nobody else can make.

    It follows from the deployment's secret key; what is kept in the tables doesn't lead to it.
    """
    made = salted_hmac(_SALT, seed, secret=settings.SECRET_KEY, algorithm="sha256").digest()
    return base64.urlsafe_b64encode(made).decode().rstrip("=")


def quote_path(seed: str) -> str:
    """Return the address, on this site, that shows a quote to who holds the link of this seed."""
    return f"/quotes/{token_for(seed)}/"
