"""What only a sandbox has: its clock to move, the demo's start page, the mailbox (OPS-03)."""
