"""Practice models: seeded, offline models that really solve simple problems and really get some of them wrong."""
