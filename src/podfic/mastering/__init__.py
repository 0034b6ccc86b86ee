"""Sound to release: loudness, peaks, encoding, tags and chapter marks."""
