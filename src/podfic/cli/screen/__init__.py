"""How things look on the terminal."""
