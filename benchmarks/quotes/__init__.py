"""A quote of three hundred lines: previewed, shown in the builder, sent, and what that costs."""
