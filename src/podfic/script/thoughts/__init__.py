"""What people think: words in italics that nobody says."""
