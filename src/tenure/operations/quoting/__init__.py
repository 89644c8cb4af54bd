"""Quotes beyond one action: what one can be made of, many at once, and their paper."""
