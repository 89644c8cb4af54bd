"""Tells a monitoring system how things stand, in the format that Prometheus reads (OPS-06)."""
