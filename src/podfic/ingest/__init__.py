"""Story files to works: what was written, and what is deliberately not read aloud."""
