"""Words for how a voice sounds, which stories, cast files and voices share."""

from collections.abc import Mapping


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DEEP = _words("deep low bass baritone rumbling booming gravelly gruff growling")
HIGH = _words("high shrill squeaky piping reedy high-pitched treble")
_GROUPS = (
    _words("hoarse husky rough raspy rasping gravelly gruff throaty croaky smoky"),
    _words("soft whispery breathy gentle quiet hushed mild"),
    _words("clear ringing bright crisp"),
    _words("dark rich velvety warm mellow"),
    _words("slow drawling measured"),
    _words("quick fast brisk"),
)
LIKE: Mapping[str, frozenset[str]] = {word: group for group in _GROUPS for word in group}
"""What else a voice may be called that is called this."""
TIMBRES = DEEP | HIGH | LIKE.keys()
"""All words that casting has an ear for."""
