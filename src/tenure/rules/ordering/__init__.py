"""Orders: priced, confirmed, paid, fulfilled, and what each line becomes."""
