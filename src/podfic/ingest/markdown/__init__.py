"""Markdown story files."""
