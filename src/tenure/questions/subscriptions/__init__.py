"""Subscriptions: the table, one whole, why it stands where it does, what it costs next."""
