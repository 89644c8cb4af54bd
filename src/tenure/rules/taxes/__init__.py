"""Taxes: which rate and rule a sale falls under, VAT numbers, exemption certificates."""
