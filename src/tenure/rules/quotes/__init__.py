"""Quotes: priced offers with a number and a last day, from draft to order (QUO-01…17)."""
