"""A company as its people see it: details, tax, who is in it with which role, group, mail."""
