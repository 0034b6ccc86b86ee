"""How English speaks of people: titles and pronouns, and the gender they tell."""

from collections.abc import Mapping
from types import MappingProxyType

from podfic.model.people import Gender

_MALE = (
    "mr mister sir lord master uncle father brother king prince monsieur count duke baron earl "
    "emperor herr signor señor don marquis viscount grandfather grandpa squire friar"
)
_FEMALE = (
    "mrs miss ms mistress lady dame madam madame mademoiselle mme mlle aunt auntie mother sister "
    "queen princess countess duchess baroness empress frau fräulein signora signorina señora "
    "señorita doña marquise marchioness grandmother grandma granny nurse"
)
_EITHER = (
    "dr doctor captain capt major colonel general sergeant sgt lieutenant lt commander admiral "
    "inspector detective agent constable professor prof reverend rev president judge chief officer "
    "corporal private cousin comrade parson bishop cardinal sheriff marshal ensign cadet director "
    "minister senator governor ambassador chancellor superintendent coach"
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
