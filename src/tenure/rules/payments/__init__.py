"""How is paid: cards, transfers, credit lines; what an answer or money does, and brings back."""
