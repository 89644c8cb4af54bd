"""Quotes as customers, sales and holders of a link see them, and their financing."""
