"""The pages of the vendor's staff: customers, acting for them with a reason, operations."""
