"""Who the people of a story are."""
