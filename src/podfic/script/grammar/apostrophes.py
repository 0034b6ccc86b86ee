"""Telling an apostrophe from a single quotation mark."""

import re

MARKS = "'’‘"
"""The characters that are typed for either."""

_ELIDED = """
tis twas twere twill twould em til till cause cos coz bout round n nuff neath gainst
kay cuz cept nother sup spose tisn twasn tain twouldn
ere er im is ome ouse orse ow ello ave ad alf e
"""
_SHORT_START = re.compile(rf"(?:{'|'.join(_ELIDED.split())}|\d\d?0?s)(?!\w)", re.IGNORECASE)

_SHORT_ENDS = frozenset({"in", "an", "th", "wi", "ol", "il", " o", *(f"{mark}n" for mark in MARKS)})
"""How words end whose last letters were left out: goin', an', lil', o', 'n'."""


def opens_elision(text: str, at: int) -> bool:
    """Whether the mark at `at` begins a word that lost its first letters: 'tis, ’90s."""
    return _SHORT_START.match(text, at + 1) is not None


def closes_elision(text: str, at: int) -> bool:
    """Whether the mark at `at` may end a shortened word or a plural possessive: goin', boys'."""
    before = text[max(0, at - 2) : at].lower()
    return before.endswith("s") or before in _SHORT_ENDS
