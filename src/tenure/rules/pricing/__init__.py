"""Prices: lists, rates, promotions, proration, instalments, and why each is what it is."""
