"""A customer's quotes: list and page, links, accepting, and those made by self-service."""
