"""Talks to the outside: payment, mail, PDF, the clock; one folder each with its fake."""
