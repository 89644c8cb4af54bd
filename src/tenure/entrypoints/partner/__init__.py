"""The partner's pages: its customers, their renewals, its quotes, what it is asked for."""
