"""Patterns for the words of clock and calendar, for verbose expressions that ignore case."""

DAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|christmas(?:\ (?:day|eve))?|"
    r"new\ year['’]s(?:\ (?:day|eve))?|(?:boxing|valentine['’]s|thanksgiving|easter)\ day|"
    r"easter(?:\ (?:sun|mon)day)?|halloween|hogmanay|thanksgiving)"
)
MONTH = (
    r"(?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december)"
)
PART = r"(?:morning|forenoon|afternoon|evening|night|day)"
SEASON = r"(?:weekend|week|fortnight|month|year|term|spring|summer|autumn|winter|season)"
SPELL = (
    r"(?:hours?|days?|nights?|mornings?|evenings?|weeks?|fortnights?|weekends?|months?|years?|"
    r"summers?|winters?|decades?|centur(?:y|ies))"
)
NUMBER = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|"
    r"thirty|forty|fifty|sixty|ninety|\d{1,4}|several|some|many|half\ an?|"
    r"(?:a\ )?(?:few|couple(?:\ of)?|dozen|good\ many|great\ many))"
)
ABOUT = (
    r"(?:about|nearly|almost|just|over|only|maybe|perhaps|roughly|some|barely|exactly|around|"
    r"fully|not\ quite|more\ than|less\ than|it\ was|so|then|and|but)"
)
HOUR = (
    r"(?:dawn|daybreak|sunrise|noon|midday|lunchtime|dusk|sunset|sundown|nightfall|midnight)"
    r"\b(?!['’])"
)
CLOCK = (
    r"(?:(?:half[\ -]past|quarter\ (?:past|to))\ )?"
    r"(?:\d{1,2}(?:[:.]\d\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"(?:\ o['’]clock|\ ?[ap]\.?m\b\.?|(?:\ or\ so)?(?=\ (?:in\ the|that|the\ next|on)\b))"
)
