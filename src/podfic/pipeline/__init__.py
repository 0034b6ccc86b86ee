"""The stages in order, and running them."""
