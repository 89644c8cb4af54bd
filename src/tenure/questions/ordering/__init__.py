"""From the cart to the order: what may be bought, how it is checked out, what became of it."""
