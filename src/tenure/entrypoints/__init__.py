"""Where requests come in; each translates, reads the clock and calls one action or question."""
