"""Which terms of purchase hold today; each order records the version that was accepted (MOD-06)."""

TERMS_VERSION = "2026-01"
"""Raised with every change of the points `store-terms-…`; orders keep theirs."""
