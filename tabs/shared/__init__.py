"""What the tabs share: the hub they talk to, the theme, the Markdown renderer and small widgets."""
