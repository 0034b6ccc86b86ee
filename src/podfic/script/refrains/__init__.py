"""What beats in a story: finding it in the text, and planning when each sound falls."""
