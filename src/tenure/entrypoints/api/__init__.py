"""Listens to programs: every action that people may do, with typed bodies, previewed or done."""
