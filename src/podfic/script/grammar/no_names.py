"""Words that are written with capitals and are no names."""

from podfic.script.grammar.words import word_set

NO_NAMES = word_set(
    """
    a an the this that these those such some any no none nothing nobody everyone everybody
    everything someone somebody something anyone anybody anything each every both either neither
    one o another other others many most more much few
    all half first second last next i me my mine myself you your yours he him his himself she her
    hers herself it its itself we us our ours they them their theirs who whom whose which what
    whatever whoever where wherever when whenever why how however and or but nor so yet for if
    unless until till because since although though while whilst as than then thus hence in on at
    by to from of off up down out over under with without within into onto upon about above below
    across after again against along among around before behind beneath beside besides between
    beyond despite during except inside instead like near outside past through throughout toward
    towards here there now once ever never always often sometimes soon later finally suddenly
    slowly quietly perhaps maybe still just only even also too very quite rather almost already
    is are was were be been being am do does did done have has had having can could would
    shall should might must let come look well oh ah yes yeah okay ok hey hello hi please
    thank thanks today tomorrow yesterday tonight god gods heaven lord's
    sunday monday tuesday wednesday thursday friday saturday
    january february march july september october november december christmas
    sir madam ma'am mister miss ay aye hullo hallo alas indeed nay hush bravo farewell goodbye
    stay certainly christ jesus damn bloody dammit hell ha haha eh huh hmm mm ugh
    easter english french german welsh irish scottish american british european good bad great
    englishman welshman scotsman irishman frenchman dutchman cornishman yorkshireman norseman
    englishwoman welshwoman scotswoman irishwoman frenchwoman dutchwoman
    australian austrian belgian brazilian canadian chinese danish dutch egyptian greek hungarian
    indian israeli italian japanese korean londoner mexican norwegian parisian romanian russian
    spaniard spanish swedish swiss texan turkish ukrainian
    dear sorry right fine sure wait stop not that's it's what's there's here's he's she's let's
    who's i'm i'd i'll i've you're they're we're don't didn't
    """
)
"""Words that are no name although they may begin with a capital."""
