"""A payment provider of our own, with its process, its store and its pages; moves no real money."""
