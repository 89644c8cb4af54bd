"""Companies and their people: customers, roles, groups, invitations, payers, signing in."""
