"""Partners: who acts for them, whom they serve and with whose consent, what they are asked."""
