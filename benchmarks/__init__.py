"""Measurements as ratios: each runs beside something it is compared with, in turns."""
