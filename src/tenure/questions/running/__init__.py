"""The installation and its runs: its clock, what is due, reports, what is parked, measures."""
