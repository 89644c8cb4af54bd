"""Orders: priced, confirmed, paid, fulfilled, what each line becomes; and trials."""
