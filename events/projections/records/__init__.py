"""How good the answers of each model were found, by kind of task."""
