"""Script + Cast → Takes: words to phonemes, phonemes to sound, sound to trimmed takes."""
