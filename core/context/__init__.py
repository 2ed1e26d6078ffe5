"""The conversation as a model is sent it: counted, fitted into the window, with a beginning that stays the same."""
