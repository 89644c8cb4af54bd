"""Listens to what others tell by themselves: the payment provider's events."""
