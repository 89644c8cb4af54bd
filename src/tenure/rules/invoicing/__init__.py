"""Documents of what is owed: invoices, credit notes, their posting, revenue by the day."""
