"""Changes of what runs: more seats, another end or product, a renewal early, late or of many."""
