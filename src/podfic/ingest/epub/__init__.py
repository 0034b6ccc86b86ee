"""EPUB books: the archive, its package document, its table of contents, its chapters."""
