"""Companies and their people: customers, roles, invitations, seats, payers, partners."""
