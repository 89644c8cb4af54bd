"""Moves money through a payment provider: the port, its client, and a simulator to stand in."""
