"""What is given back: until when, what becomes of it, and how the money goes back (RET-01…06)."""
