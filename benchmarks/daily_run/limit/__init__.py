"""The physical limit: what the run writes, written by chains of set-based SQL that ask no rule."""
