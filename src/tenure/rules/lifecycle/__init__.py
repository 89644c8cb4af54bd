"""Where a subscription stands: its states, what works in each, what is due on which day."""
