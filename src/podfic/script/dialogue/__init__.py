"""Which words of a paragraph are spoken."""
