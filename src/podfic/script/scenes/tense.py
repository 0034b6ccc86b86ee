"""Counting the tenses that a passage is told in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from podfic.script.grammar.words import word_set

_WORD = re.compile(r"\w+(?:['’]\w+)?|[,;:.!?]")
_PAST = word_set("""
    was were did had went said came got made knew thought took saw gave found told felt left kept
    held brought began ran sat stood heard let meant met paid spoke rose fell drew grew threw blew
    flew knelt leant lent lit lost rode sang sank shook shone shot slept slid spun spent sprang
    stole struck swam swore swung taught tore woke wore wept won wrote bent bit bound broke built
    caught chose clung crept dealt drank drove ate fought fled flung forgot froze hid hung laid led
    rang sent sold sought spat strode stuck stung swept understood wound became wasn't weren't
    didn't hadn't
""")
_PARTICIPLE = word_set("""
    been done gone said come got gotten made known thought taken seen given found told felt left
    kept held brought begun run sat stood heard let meant met paid spoken risen fallen drawn grown
    thrown blown flown knelt lent lit lost ridden sung sunk shaken shone shot slept slid spun spent
    sprung stolen struck sworn swung taught torn woken worn wept won written bent bitten bound
    broken built caught chosen clung crept dealt drunk driven eaten fought fled flung forgotten
    frozen hidden hung laid led rung sent sold sought spat stuck stung swept understood wound become
    set put cut hit hurt shut read cost burst had proven shown lain learnt burnt dreamt spoilt
""")
_PRESENT = word_set("is are am has does isn't aren't hasn't doesn't")
_THIRD = word_set("he she it who")
_HELPING = word_set(
    "had have has having be been being was were is are am get got getting hadn't haven't hasn't "
    "wasn't weren't a the"
)
"""What stands before a participle, or before a noun that looks like a verb."""
_NOT_BEFORE = _HELPING | word_set(
    "an his her their my our its your this that these those by with of not"
)
_BETWEEN = word_set(
    "not never ever just already always only once long since also still even all both finally "
    "quite almost nearly barely hardly scarcely then n't he she they it we i you at last so"
)
_REACH = 4
"""Words between "had" and what it helps."""
_FEWEST_NOW = 2
"""Verbs in the present that make a passage told in it."""


@dataclass(frozen=True, slots=True)
class Tenses:
    """How many verbs of a passage are in the past perfect, the past and the present.

    `opens` is whether the first of them is in the past perfect.
    """

    perfect: int = 0
    past: int = 0
    present: int = 0
    opens: bool = False

    @property
    def share(self) -> float:
        """The part of the past perfect among all verbs that were counted, from 0 to 1."""
        counted = self.perfect + self.past + self.present
        return self.perfect / counted if counted else 0.0

    @property
    def is_now(self) -> bool:
        """Whether the passage is told in the present."""
        return self.present >= _FEWEST_NOW and self.present > self.perfect + self.past


def tenses(text: str) -> Tenses:
    """Return the tenses of `text`, by the forms of words alone.

    "Would have gone" is neither, and a form that may be several things counts
    as none of them.
    """
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    perfect = past = present = 0
    opens: bool | None = None
    at = 0
    while at < len(words):
        end = _perfect(words, at)
        if end:
            perfect += 1
            opens = True if opens is None else opens
        elif _is_past(words, at):
            past += 1
            opens = False if opens is None else opens
        elif _is_present(words, at):
            present += 1
            opens = False if opens is None else opens
        at = end or at + 1
    return Tenses(perfect, past, present, bool(opens))


def _perfect(words: Sequence[str], at: int) -> int:
    """Return where a verb in the past perfect that begins at `at` ends, 0 if there is none."""
    contracted = words[at].endswith("'d")
    if words[at] not in {"had", "hadn't"} and not contracted:
        return 0
    for place in range(at + 1, min(at + 1 + _REACH, len(words))):
        word = words[place]
        if word in _PARTICIPLE or (word.endswith("ed") and len(word) > 3):
            unclear = contracted and word in {"come", "run", "put", "set", "cut", "let", "become"}
            return 0 if unclear else place + 1
        if word not in _BETWEEN and not word.endswith("ly"):
            return 0
    return 0


def _is_past(words: Sequence[str], at: int) -> bool:
    word, before = words[at], words[at - 1] if at else ""
    if word in _PAST:
        return before not in _HELPING
    regular = word.endswith("ed") and len(word) > 3
    return regular and before not in _NOT_BEFORE and not before.endswith("ly")


def _is_present(words: Sequence[str], at: int) -> bool:
    word = words[at]
    if word in _PRESENT:
        return True
    follows = at > 0 and words[at - 1] in _THIRD
    return follows and word.endswith("s") and not word.endswith("ss") and word not in _PAST
