"""What partners see of their own business, and what customers see of partners."""
