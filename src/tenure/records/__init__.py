"""What the business remembers: tables, facts read and changes written; it decides nothing."""
