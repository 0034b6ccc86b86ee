"""From a script to its cast: roles, and a voice for each."""
