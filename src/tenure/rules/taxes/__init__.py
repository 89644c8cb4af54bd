"""Taxes: which rate and rule a sale falls under, places, VAT numbers, exemption certificates."""
