"""What is asked and who can answer it: task analysis, what is known of models, and the choice among them."""
