"""Carries out: the one path from ids to saved changes."""
