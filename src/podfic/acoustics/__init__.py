"""Arithmetic of sound that more than one stage needs: filters, levels, onsets."""
