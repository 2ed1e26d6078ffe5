"""What happened: the envelope, the catalogue, the store, the bus, subscriptions and projections.

Nothing here knows Qt, a provider or a strategy. See docs/architecture.md for the flow.
"""
