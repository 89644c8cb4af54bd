"""Who may work with what: the access check, tokens, entitlements, licence servers."""
