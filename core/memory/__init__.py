"""What Tutti remembers: facts and insights, how they come about, and which of them belong to a prompt."""
