"""Words to phonemes: the story's lexicon first, then dictionary, then rules."""
