"""Circuit breakers as they are now, and how they came to be so."""
