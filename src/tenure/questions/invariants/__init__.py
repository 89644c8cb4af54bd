"""What must hold at any moment, by the part of the business it is about."""
