"""The window around the tabs: the rail, what stands above and below every tab, and how everything is reached by keyboard."""
