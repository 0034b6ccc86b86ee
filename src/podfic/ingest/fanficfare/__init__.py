"""Plain text files as FanFicFare writes them: a title page, a table of contents, Markdown."""
