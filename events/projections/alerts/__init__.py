"""Rules of alerts, and every alert that was raised, with its end."""
