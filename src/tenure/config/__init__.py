"""Puts the parts together: settings, wiring, addresses, the embedded database, the command line."""
