"""What the business decides: pure functions over frozen values."""
