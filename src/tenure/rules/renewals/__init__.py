"""Renewals: by itself or as somebody set it, told before, at a price that was announced."""
