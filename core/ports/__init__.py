"""The shapes through which the parts of core, and everything outside it, meet: no behaviour lives here."""
