"""From a work to its script: scenes of lines, each with its speaker."""
