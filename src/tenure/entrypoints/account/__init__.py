"""The customer portal: what a company has bought, what comes next, and who may do what."""
