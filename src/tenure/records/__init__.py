"""What the business remembers: tables, constraints, facts read and changes written; it decides nothing."""
