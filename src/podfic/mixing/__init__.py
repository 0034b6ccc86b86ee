"""Takes to timeline to sound: pauses, chapter marks, and the mix as a stream."""
