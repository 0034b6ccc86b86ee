"""The values that pass between stages: frozen, documented, free of I/O."""
