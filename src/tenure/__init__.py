"""Subscription commerce for software sold by the seat and the term."""
