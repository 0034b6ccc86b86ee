"""Turns a piece of fan fiction into a finished podfic."""

__version__ = "0.1.0"
