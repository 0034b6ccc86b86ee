"""HTML, the form in which archives hand out stories: bytes to a tree, a tree to blocks."""
