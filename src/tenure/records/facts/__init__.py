"""Rows read as the values that rules take, many at a time, in a fixed number of queries."""
