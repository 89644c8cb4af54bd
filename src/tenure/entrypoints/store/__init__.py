"""The store: browse, cart, sign-up and sign-in, checkout, and where an order stands."""
