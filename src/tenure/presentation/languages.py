"""Knows in which of our languages the reader of a request is addressed."""

from django.http import HttpRequest
from django.utils.translation import get_language

from tenure.texts import language_of


def reader_language(request: HttpRequest | None = None) -> str:
    """Return `en`, `sv` or `da` for a request; without one, the language that is active now."""
    tag = getattr(request, "LANGUAGE_CODE", None) or get_language() or "en"
    return language_of(tag)
