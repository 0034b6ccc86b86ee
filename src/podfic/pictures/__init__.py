"""Sound and its plans as pictures."""
