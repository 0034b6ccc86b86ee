"""Words at the head of a paragraph that say that the story is somewhere else now."""

import re

_PLACE = (
    r"(?:airport|apartment|archives?|bank|bar|barn|barracks|base|beach|bookshop|bridge|cabin|"
    r"cafe|café|camp|campus|canteen|castle|cathedral|cemetery|chapel|church|city|clinic|club|"
    r"coffee\ shop|compound|cottage|courthouse|court|court-?room|crime\ scene|diner|docks?|"
    r"embassy|estate|factory|farm|farmhouse|flat|forest|fortress|gallery|garage|graveyard|gym|"
    r"hangar|harbou?r|headquarters|hospital|hotel|house|hub|inn|jail|lab|laboratory|lair|library|"
    r"manor|mansion|market|morgue|motel|museum|office|orchard|palace|park|penthouse|police\ "
    r"station|port|precinct|prison|pub|quarters|ranch|restaurant|safe\ ?house|school|ship|shop|"
    r"stables?|stadium|station|store|studio|supermarket|surgery|tavern|temple|theatre|theater|"
    r"tower|town|university|village|warehouse|woods|workshop)"
)
_OWNER = r"(?:the|a|an|his|her|their|my|our|its|[A-Z][\w-]{1,20}['’]s?)"
_NAME = r"[A-Z][\w'’-]{1,20}(?:\ (?:of|on|in|the|upon|[A-Z][\w'’-]{1,20})){0,4}"
_NO_PLACE = (
    r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December|Spring|Summer|Autumn|Winter|Christmas|Easter|Heaven|God|Hell|English|French|"
    r"German|Latin|Welsh|Spanish|Italian|Chapter|Part|Mr|Mrs|Miss|Dr|Sir|Lady|Lord|I)\b)"
)
_NO_WHERE = (
    r"(?!(?:the\ )?(?:day|days|time|times|old|moment|beginning|early|late|present|past|chair|seat|"
    r"saddle|bed|front|game|feet)\b|(?:his|her|their|my|our)\ (?:day|days|youth|seat|chair|feet|"
    r"saddle|bed|place|arms)\b|those\b|\d)"
)

_SHIFT = re.compile(
    rf"""(?x:
    Back\ (?:at|in|on|inside|aboard|outside)\ {_NO_WHERE}[^,.!?;:—]{{3,50}}(?=,)
    |Back\ (?:home|downstairs|upstairs|on\ Earth|on\ board)(?=,)
    |Meanwhile,?\ (?:back\ |over\ |down\ |up\ |out\ |deep\ |far\ |just\ )?
        (?:at|in|on|inside|outside|aboard|across|upstairs|downstairs|elsewhere|under|beneath)\b
        (?!\ (?:the\ )?(?:meantime|other\ hand|front\ of))[^,.!?;:—]{{0,50}}(?=,)
    |(?:Halfway\ |Clear\ |Far\ )?(?:[Aa]cross|[Oo]n\ the\ (?:other|far)\ side\ of)\ (?:the\ )?
        (?:town|city|country|world|ocean|galaxy|Atlantic|lake|planet|bay|river)(?=,)
    |(?:Elsewhere|Somewhere\ else|Miles\ away|Not\ far\ away|Half\ a\ world\ away)
        (?:\ (?:in|on|at)\ [^,.!?;:—]{{2,40}})?(?=,)
    |(?:At|In|Inside|Outside|Aboard|On\ board|Down\ at|Down\ in|Over\ at|Over\ in|Up\ at|Up\ in|
        Out\ at|Out\ in)\ {_OWNER}\ (?:[\w'’-]{{1,20}}\ ){{0,3}}{_PLACE}(?=,)
    |(?:In|Over\ in|Down\ in|Up\ in|Out\ in|Aboard)\ (?:the\ )?{_NO_PLACE}{_NAME}(?=,)
    |(?:At|Over\ at|Down\ at)\ the\ {_NO_PLACE}{_NAME}(?=,)
    )"""
)


def place_words(text: str) -> str:
    """Return the words that a paragraph opens with when they name another place, or "".

    Rooms and corners do not count, unless the story is "back" in them: people
    walk about in a scene.
    """
    found = _SHIFT.match(text)
    return found.group() if found is not None else ""
