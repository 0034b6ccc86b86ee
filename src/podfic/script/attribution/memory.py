"""Who was lately seen or heard in a story."""

from collections.abc import Iterator, Mapping

from podfic.model.people import Gender

Position = tuple[int, int]
"""A paragraph, and a character of it."""

NOWHERE = (-1, 0)
_FAR = 100
"""People who are looked through for the last one of a gender."""


class Memory:
    """Remembers where everybody was last named, stood for or heard, in reading order."""

    def __init__(self) -> None:
        self._last: dict[str, Position] = {}
        self._lead: dict[str, Position] = {}
        self.trail: list[tuple[Position, str]] = []
        """All that was taken in, in order."""

    def see(self, who: str, at: Position, *, leads: bool) -> None:
        """Take in that `who` is seen or heard, as the subject of a clause if it `leads`."""
        self._last.pop(who, None)
        self._last[who] = at
        self.trail.append((at, who))
        if leads:
            self._lead.pop(who, None)
            self._lead[who] = at

    def expect(self, who: str, at: Position) -> None:
        """Take in that `who` is called by name, if they were not there yet."""
        self._last.setdefault(who, at)

    def knows(self, who: str) -> bool:
        """Whether `who` was ever seen or heard."""
        return who in self._last

    def last(self, who: str) -> Position:
        """Return where `who` was last seen or heard, NOWHERE if never."""
        return self._last.get(who, NOWHERE)

    def lead(self, who: str) -> Position:
        """Return where `who` was last a subject or heard, NOWHERE if never."""
        return self._lead.get(who, NOWHERE)

    def recent(self) -> Iterator[str]:
        """Yield everybody, whoever was seen or heard last first."""
        return reversed(self._last)

    def latest(self, gender: Gender, genders: Mapping[str, Gender], *, but: str = "") -> str | None:
        """Return who of a gender was seen last, `but` left aside."""
        for count, one in enumerate(self.recent()):
            if genders.get(one) is gender and one != but:
                return one
            if count > _FAR:
                break
        return None
