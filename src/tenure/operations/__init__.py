"""Runs: the daily run, the delivery of what was asked for, and the sandbox clock over both."""
