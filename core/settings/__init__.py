"""Settings as events: what can be set, its value now, and the changes a person makes."""
