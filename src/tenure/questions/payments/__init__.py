"""What is owed and how it is paid: invoices, why each amount, cards, ways to pay, credit."""
