"""Finding the scenes that no typed break parts."""
