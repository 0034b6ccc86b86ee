"""What stands beside a part of a line."""

import re
from dataclasses import dataclass

from podfic.script.speech.data import words
from podfic.script.speech.manner import Manner, Place

_REACH = 40
"""Characters looked at on either side."""
_LAST = re.compile(r"([^\W_]+(?:['&][^\W_]+)*)[\"(*_.#]*\s*[\"(*_#]*$")
_NEXT = re.compile(r"[\"*_]*\s*[\"*_(]*([^\W\d_]+(?:'[^\W\d_]+)*)")


@dataclass(frozen=True, slots=True)
class Around:
    """The part `[start, end)` of `text`, seen from its neighbours."""

    text: str
    start: int
    end: int
    manner: Manner

    @property
    def before(self) -> str:
        """The word before it as written, "" if it is none or another clause's."""
        match = _LAST.search(self.text[max(0, self.start - _REACH) : self.start])
        return match.group(1) if match is not None else ""

    @property
    def after(self) -> str:
        """The word behind it as written, "" if a mark or nothing follows."""
        match = _NEXT.match(self.text, self.end, self.end + _REACH)
        return match.group(1) if match is not None else ""

    @property
    def rest(self) -> str:
        """The characters behind it."""
        return self.text[self.end : self.end + _REACH]

    @property
    def counts(self) -> bool:
        """Whether a word follows that could be what is counted: "1941 men"."""
        after = self.after
        return after.islower() and after not in words("function")

    @property
    def is_bracketed(self) -> bool:
        """Whether brackets hold it and nothing else: "(2/3)"."""
        return self.text[max(0, self.start - 1) : self.start] in {"(", "["} and self.rest[:1] in {
            ")",
            "]",
        }

    @property
    def is_title(self) -> bool:
        """Whether the words stand in a heading or a header."""
        return self.manner.place in {Place.HEADING, Place.METADATA}

    def is_adjective(self) -> bool:
        """Whether a thing follows that the part describes: "a 5km run", "the £5 note"."""
        return self.before.lower() in {"a", "an", "another", "per"} and self.counts
