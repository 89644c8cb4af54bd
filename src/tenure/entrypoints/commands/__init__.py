"""The commands of `tenure`, one module each, loaded when used."""
