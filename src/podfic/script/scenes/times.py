"""Words at the head of a paragraph that say how much time has gone by."""

import re

from podfic.script.scenes.timewords import (
    ABOUT,
    CLOCK,
    DAY,
    HOUR,
    MONTH,
    NUMBER,
    PART,
    SEASON,
    SPELL,
)

_DAYTIME = r"(?:morning|afternoon|evening|night)"
_GOES = (
    r"(?:passed|had\ passed|has\ passed|have\ passed|went|go|goes|rolled|slipped|crept|flew|"
    r"dragged|drifted|trickled|crawled|slid|sped|wore|turned)"
)
_WAKES = r"(?:woke|awoke|wakes|awakes|awakened|wakened)\b(?!\ (?:him|her|them|me|us|it|the|and)\b)"
_WHO = r"(?:he|she|they|we|i|(?-i:[A-Z][\w'’-]{1,20}(?:\ [A-Z][\w'’-]{1,20})?))"
_GOES_ON = (
    r"(?=,|\ (?:(?-i:[A-Z])|(?:he|she|they|we|his|her|their|my|the|there|when|while|after|as|in|"
    r"at|on|over)\b))"
)
"""What follows words that may as well be the subject: "That night was cold" goes nowhere."""

_TIME = re.compile(
    rf"""(?ix:
    # Three days later, two hours after the funeral, years afterwards
     (?:{ABOUT}\ ){{0,2}}(?:{NUMBER}\ )?(?:(?:long|short|whole|full|more|busy|quiet)\ )?{SPELL}
        (?:\ and\ a\ half)?\ (?:later|afterwards?|
        after(?!\ (?:all|day|night|week|year|month|hour)\b)|on(?=,))
    |(?:much|some(?:\ ?time)|an?\ (?:long|good)\ (?:time|while)|long)\ (?:later|afterwards?)
    # The next morning, early on the following Monday, the day after
    |(?:(?:early|late|it\ was|by|all|for|on)\ )?the\ (?:very\ )?(?:next|following)
        (?:\ {DAY})?\ (?:{PART}|{SEASON}|{DAY}|{MONTH})
    |(?:early\ |late\ )?next\ (?:{PART}|{SEASON}|{DAY})(?!['’])
    |(?:on\ )?the\ (?:{PART}|{SEASON})\ (?:after|following)\b(?!\ (?:this|next|tomorrow))
    # That night, later that week, late one evening
    |(?:(?:early|late|later|later\ on|much\ later)\ )?that\ (?:(?:same|very)\ )?
        (?:(?:{DAY}\ )?{_DAYTIME}|weekend|spring|summer|autumn|winter){_GOES_ON}
    |(?:much\ )?later(?:\ on)?(?=,\ (?:when|after|once|alone|lying|curled|back|in|at|over)\b)
    |later(?:\ on)?\ (?:that|the\ same|in\ the)\ (?:{DAY}\ )?(?:{PART}|{SEASON})
    |(?:late|early)\ (?:one|on|in\ the|on\ the|the\ same)
        \ (?:{DAY}\ |following\ |next\ )?(?:{PART}|{SEASON}|{DAY}|{MONTH})
    # On Monday morning, Christmas morning dawned, on the third day, one rainy afternoon
    |(?:on|early\ on|late\ on|by|come)\ (?:the\ (?:following|next)\ )?{DAY}
        (?:\ {_DAYTIME})?\b(?!['’]|\ {_DAYTIME}s)
    |(?:{DAY}\ {_DAYTIME}|christmas\ (?:day|eve)|new\ year['’]s\ (?:day|eve))
        (?=,|\ (?:found|came|dawned|saw|brought|was|arrived|(?-i:[A-Z])))
    |{DAY}(?=\ (?:found|came|dawned|saw|brought|arrived)\b)
    |on\ the\ (?:{_DAYTIME}|day|eve)\ (?:of|after|before|following)\b
    |on\ the\ (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next|
        following|same|\d{{1,2}}(?:st|nd|rd|th))\ (?:{PART}|of\ {MONTH})
    |one\ (?:[a-z]{{1,12}},?\ ){{0,2}}(?:{MONTH}\ |{DAY}\ )?(?:{_DAYTIME}|day|{DAY})
        (?=,|\ [a-zA-Z])
    # An hour passed, the weeks went by, in the days that followed
    |(?:(?:the|{NUMBER}|another)\ )?(?:(?:long|whole|full|few|more)\ )?{SPELL}\ {_GOES}\b
        (?:\ (?:by|on|past|away|into)\b)?
    |(?:in|during|over|through|throughout)\ the\ (?:[a-z]{{1,10}}\ )?
        (?:hours|days|weeks|months|years)\ (?:that\ followed|after|following|to\ come|since)
    # At dawn, just after eleven o'clock, by the end of the week, after supper
    |(?:at|by|around|about|towards?|near|before|(?:just|shortly|soon|long)\ (?:before|after)|
        until|after)\ (?:about\ |nearly\ |almost\ )?(?:{HOUR}|{CLOCK})
    |by\ (?:morning|evening|late\ afternoon|mid-?morning|dinner\ ?time|{DAY}|{MONTH}|
        the\ (?:end|middle)\ of\ the\ (?:{PART}|{SEASON})|the\ (?:next|following)\ {PART})\b
    |in\ the\ (?:(?:early|late|small)\ )?(?:morning|afternoon|evening|hours)
        (?=,|\ (?:(?-i:[A-Z])|(?:he|she|they|we|i|when|there|my)\b))
    |after\ (?:breakfast|lunch|luncheon|dinner|supper|tea|school|work)
        (?=,|\ (?:(?-i:[A-Z])|(?:that|the|he|she|they|we|i|when|there)\b))
    # It was almost midnight when, it was two days before
    |it\ was\ (?:(?:nearly|almost|already|well|just|long|only|not\ until|still|about|some|over)\ )
        {{0,2}}(?:(?:past|after|before|towards?|late|early|mid)[\ -]?)?
        (?:in\ the\ |on\ (?:a|the)\ )?(?:{CLOCK}|{HOUR}|{NUMBER}\ {SPELL}\ (?:later|after|before)|
        (?:(?:the|that)\ (?:next|following|same)\ )?{PART})\b
        (?=,?\ (?:when|before|by|that|as|and)\b)
    # Ianto woke to, when she woke
    |{_WHO}\ {_WAKES}
    |when\ {_WHO}\ (?:next\ )?{_WAKES}
    )"""
)
_OPENING = re.compile(r"[^.!?…;:—]{0,160}")
_HABIT = re.compile(
    r"\b(?:would|will|shall|used\ to|always|usually|often|every|sometimes|each)\b|['’](?:ll|d)\b",
    re.IGNORECASE,
)
_LONGEST = 80
"""Characters that words of time may take."""


def time_words(text: str) -> str:
    """Return the words that a paragraph opens with when they say that time has gone by, or "".

    Moments and minutes do not part scenes, and neither does what somebody would
    do, used to do or does every day.
    """
    found = _TIME.match(text)
    if found is None or found.end() > _LONGEST:
        return ""
    opening = _OPENING.match(text)
    if opening is not None and _HABIT.search(opening.group()):
        return ""
    return found.group().strip(" ,")
