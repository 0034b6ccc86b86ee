"""The verbs that tell who speaks."""

_SPEAKING = """
accuse acknowledge acquiesce add admonish advise affirm agree announce answer apologise
apologize argue ask assent assert assure babble bark bawl beg bellow bemoan blurt bluster boast
boom breathe bristle cackle call caution challenge chant chastise chatter chide chime chirp
chorus chuckle coax comfort command comment complain concede conclude confess confide confirm
console continue coo correct corroborate counter croak croon cry curse declare demand deny drawl
drone ejaculate encourage enquire enthuse entreat exclaim explain falter fume gasp giggle goad
greet gripe groan grouse growl grumble grunt gulp gush hedge hiss holler howl huff hum implore
inform inquire insist instruct interject interpose interrupt intone jest joke lament laugh
lecture lie mention moan mock mourn mumble murmur muse mutter nag object observe offer opine
order pant persist plead pray proclaim proffer promise prompt pronounce propose protest purr
query question quote rasp reason reassure recite reckon reiterate rejoin remark remind
remonstrate repeat reply reprimand request respond resume retort reveal roar sass scoff scold
scream screech shout shriek sigh slur snap snarl sneer snicker sniff sniffle snigger snort sob
soothe splutter sputter squawk squeak squeal stammer state stress stutter suggest tease thunder
titter urge venture voice vow wail warn wheedle wheeze whimper whine whisper wonder yell yelp
"""
_GESTURING = """
beam blubber choke consider exhale finish grimace grin guess hesitate manage nod note point pout
press proceed pursue recall reflect relate return shrug smile smirk
"""
_SPEAKING_IRREGULAR = """
say says said tell tells told speak speaks spoke begin begins began swear swears swore
sing sings sang weep weeps wept admit admits admitted echo echoes echoed
deadpan deadpans deadpanned quip quips quipped quoth
"""
_GESTURING_IRREGULAR = """
bid bids bade bite bites bit go goes went put puts read reads spit spits spat think thinks thought
break breaks broke burst bursts cut cuts submit submits submitted
"""


def _forms(base: str) -> tuple[str, str]:
    """Return the present and the past of a regular verb."""
    if base.endswith("e"):
        return base + "s", base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies", base[:-1] + "ied"
    present = base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")
    single_vowel = sum(letter in "aeiou" for letter in base) == 1 and base[-2] in "aeiou"
    doubles = single_vowel and base[-1] not in "aeiouwxy"
    return present, base + (base[-1] if doubles else "") + "ed"


def _all_forms(regular: str, irregular: str) -> frozenset[str]:
    forms = (form for base in regular.split() for form in _forms(base))
    return frozenset(forms) | frozenset(irregular.split())


SPEECH_VERBS = _all_forms(_SPEAKING, _SPEAKING_IRREGULAR)
"""Verbs that mean speaking wherever they stand."""

TAG_VERBS = SPEECH_VERBS | _all_forms(_GESTURING, _GESTURING_IRREGULAR)
"""Verbs that, right beside a quotation, tell who speaks it."""
