"""How English speaks of people: titles and pronouns, and the gender they tell."""

from collections.abc import Mapping
from types import MappingProxyType

from podfic.model.people import Gender

_MALE = "mr mister sir lord master uncle father brother king prince monsieur count duke"
_FEMALE = "mrs miss ms mistress lady dame madam madame aunt auntie mother sister queen princess"
_EITHER = (
    "dr doctor captain capt major colonel general sergeant sgt lieutenant lt commander admiral "
    "inspector detective agent constable professor prof reverend rev president judge chief officer"
)

TITLES: Mapping[str, Gender] = MappingProxyType(
    {
        **dict.fromkeys(_MALE.split(), Gender.MALE),
        **dict.fromkeys(_FEMALE.split(), Gender.FEMALE),
        **dict.fromkeys(_EITHER.split(), Gender.UNKNOWN),
    }
)
"""Titles that stand before names, in lower case without a stop."""

PRONOUNS: Mapping[str, Gender] = MappingProxyType(
    {
        **dict.fromkeys(("he", "him", "his", "himself"), Gender.MALE),
        **dict.fromkeys(("she", "her", "hers", "herself"), Gender.FEMALE),
        **dict.fromkeys(("themself", "theirself"), Gender.NEUTRAL),
    }
)
"""Pronouns of one person, in lower case. "They" is left out: it is many people's, too."""
