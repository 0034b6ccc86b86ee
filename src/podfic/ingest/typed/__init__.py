"""Notation that writers type by hand: emphasis marks, HTML tags, footnotes, chat."""
