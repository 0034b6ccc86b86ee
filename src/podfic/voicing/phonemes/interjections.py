"""Sounds that people make and no dictionary spells: not words to be read letter by letter."""

from podfic.voicing.phonemes.lexicon import Lexicon

_SOUNDS = {
    "/ʃʃ/": "sh shh shhh shhhh",
    "/hʌmf/": "hmph hmpf",
    "/bɜːr/": "brr brrr",
    "/ɡɜːr/": "grr grrr",
    "/pft/": "pfft pft pffft",
    "/tʃ/": "tch",
    "/tsk/": "tsk",
    "/pst/": "psst pssst",
    "/mm/": "mm mmm mmmm",
    "/hmm/": "hmm hm hmmm hmmmm",
    "/ʌh/": "ugh",
    "/ɑːɹɡ/": "argh aargh",
}

INTERJECTIONS = Lexicon.of({word: ipa for ipa, words in _SOUNDS.items() for word in words.split()})
"""Interjections in IPA; the story's own lexicon goes before them."""
