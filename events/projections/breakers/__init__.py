"""Circuit breakers: their states now and how they came to them."""
