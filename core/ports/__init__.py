"""The shapes through which the parts of core, and everything outside it, meet, and what follows from them alone."""
