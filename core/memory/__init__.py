"""What Tutti remembers: facts and insights, with where they come from, and how they get into prompts."""
