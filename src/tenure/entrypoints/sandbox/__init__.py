"""The sandbox strip: moving the clock of an installation that is for trying things out (OPS-03)."""
