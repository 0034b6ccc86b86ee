"""Sounds that people make and no dictionary spells: not words to be read letter by letter."""

from podfic.voicing.phonemes.lexicon import Lexicon

_SOUNDS = {
    "/ʃʃˈʃ/": "sh shh shhh ssh sshh",
    "/pˈft/": "pfft pft pffft phft",
    "/pˈʃ/": "psh pssh pshh",
    "/pˈst/": "pst psst pssst",
    "/tˈʃ/": "tch",
    "/tˈɪsk/": "tsk",
    "/ˈmm/": "mm mmm mmmm",
    "/əmhˈm/": "mhm mmhm mhmm mmhmm mm-hm mm-hmm m-hm",
    "/hˈəm/": "hm hmm hmmm",
    "/hˈʌmf/": "hmph hmpf humph hmmph",
    "/ˈmf/": "mph mmph mmf mmmph",
    "/ˈʌŋ/": "ngh nngh nnngh unh ungh",
    "/ʌhˈʌ/": "uh-huh",
    "/ˈəɡ/": "ugh",
    "/ˈʌ/": "uhh",
    "/ˈɑː/": "ahh ahhh aah",
    "/ˈɔː/": "aww awww",
    "/ˈiːuː/": "eww ewww",
    "/ˈɑːɹɡ/": "argh aargh arrgh arg",
    "/ɡɹˈɜː/": "grr grrr",
    "/bˈɜː/": "brr brrr",
    "/hˈɛ/": "heh",
    "/mˈɛ/": "meh",
    "/zzzzz/": "zz zzz zzzz",
}
"""Sounds by their spellings.

Each was chosen of two to ten ways to write it by how long Kokoro says it and what a
recogniser (Whisper, base) hears in “…,” he said, from a British man and an American
woman. A sound without a stressed place is swallowed: ʃʃ lasts 0.10 s and is heard as
“she”, ʃʃˈʃ 0.35 to 0.42 s and as “shush” or “shish”; the chosen ones last 0.28 to 0.57 s.
"""

INTERJECTIONS = Lexicon.of({word: ipa for ipa, words in _SOUNDS.items() for word in words.split()})
"""Interjections in IPA; the story's own lexicon goes before them."""
