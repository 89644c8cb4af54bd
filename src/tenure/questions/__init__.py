"""Answers: named readings for pages, API and commands; they never write."""
