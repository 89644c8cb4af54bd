"""The installation and its runs: reports, forecasts, the brake, the clock of a sandbox."""
