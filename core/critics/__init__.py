"""Named checks over an answer, each isolated from the others."""
