"""Turns a piece of fan fiction into a finished podfic."""
