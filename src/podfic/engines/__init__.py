"""Speech engines behind one small contract; each registers by entry point."""
