"""The demo: an invented vendor, its customers, and two years of history made by real actions."""
