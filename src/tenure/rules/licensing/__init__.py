"""Who may work with what: seats, the access check, flex tokens, licence servers and grants."""
