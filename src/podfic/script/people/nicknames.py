"""Short forms of given names."""

from collections import defaultdict
from collections.abc import Mapping
from types import MappingProxyType

from podfic.model.people import Gender
from podfic.script.grammar.words import word_set
from podfic.script.people.given_names import GIVEN_NAMES

_SHORT_FORMS = """
abigail: abby gail abbie
abraham: abe
alan: al
albert: al bert bertie
aleksander: sasha
alexander: alex alec xander sandy sasha
alexandra: alex sandra sasha lexi
alfred: alf alfie fred
alice: ali
alison: ali
amanda: mandy
anastasia: ana stacy
andrew: andy drew
ann: annie nan nancy
anne: annie nan
anthony: tony ant
archibald: archie
arthur: art artie
augustus: gus
barbara: barb babs
beatrice: bea trixie
benedict: ben
benjamin: ben benny
bernard: bernie
bridget: biddy
caroline: carrie caro
cassandra: cass cassie
catherine: cathy kate katie kitty cat
cecilia: cissy sissy cecily
charles: charlie charley chuck chas
charlotte: lottie charley
christian: chris
christina: chris chrissie tina
christine: chris tina chrissie
christopher: chris kit topher
clarence: clary
clifford: cliff
cordelia: cordy
daniel: dan danny
danielle: dani
darren: daz
david: dave davy
deborah: deb debbie
desmond: des
dominic: dom
donald: don donnie
dorothy: dot dolly dottie
douglas: doug dougie
edmund: ed eddie ned
edward: ed eddie ned ted teddy
edwin: ed eddie
eleanor: ellie nell nora
elizabeth: liz lizzy lizzie beth betty bess eliza betsy betsey libby lib
ellen: nell nellie
emily: em emmy
esther: essie
eugene: gene
eugenia: genie
florence: flo florrie
frances: fran fanny frankie
francis: frank frankie
frederick: fred freddy freddie
gabriel: gabe
gabrielle: gabby
gareth: gaz
gary: gaz
geoffrey: geoff
george: georgie
gerald: gerry jerry
gilbert: gil bert
gregory: greg
gwendolyn: gwen
hannah: nan
harold: harry hal
harriet: hattie
helen: nell nellie lena
henrietta: etta hetty
henry: harry hal hank
herbert: herb bert
hugh: hughie
ignatius: iggy
isaac: ike
isabel: bel izzy
isabella: bella izzy
jacob: jake jakey
jacqueline: jackie
james: jim jimmy jamie jem
jane: jenny janey
janet: jan
jeffrey: jeff
jennifer: jen jenny
jeremiah: jerry
jeremy: jerry
jessica: jess jessie
joanna: jo
john: jack johnny jonny
jonathan: jon jonny
joseph: joe joey jo
josephine: jo josie
joshua: josh
judith: judy
julia: jule julie
katherine: kate katie kathy kitty kat kit
kenneth: ken kenny
kimberly: kim
laurence: larry laurie
lawrence: larry laurie
leonard: len lenny leo
leopold: leo
lewis: lew
louis: lou louie
louisa: lou loo
lucy: lu
madeleine: maddie maddy
magdalena: lena maggie
marcus: marc
margaret: meg maggie peggy madge daisy greta rita
martha: mattie patty
martin: marty
mary: molly polly may
matilda: tilly mattie
matthew: matt
maurice: maury
maximilian: max maxie
melissa: mel
michael: mike mick mickey micky mikey
millicent: millie
nancy: nan nance
natasha: nat tasha
nathan: nat nate
nathaniel: nat nate
nicholas: nick nicky
nicole: nikki
oliver: ollie nolly
oscar: ozzie
pamela: pam
patricia: pat patty trish
patrick: pat paddy
penelope: penny
peter: pete
philip: phil pip
priscilla: prissy
rachel: rae
raymond: ray
rebecca: becky becca
reginald: reg reggie
rhiannon: rhi
richard: dick rick ricky rich
robert: bob bobby rob robbie robin bert
roderick: rod
rodney: rod
roger: rodge
ronald: ron ronnie ronny
rosalind: ros
rose: rosie
rupert: rupe
samantha: sam
samuel: sam sammy
sarah: sally sadie
sebastian: seb
sidney: sid
simon: si
sophia: sophie
spencer: spence
stanley: stan
stephanie: steph
stephen: steve stevie
steven: steve stevie
stuart: stu
susan: sue susie
susannah: sue
suzanne: suzie
tabitha: tabby
terence: terry
theodore: ted teddy theo
theresa: terry tess tessa
thomas: tom tommy
timothy: tim
tobias: toby
toshiko: tosh
trevor: trev
ursula: ursie
valentine: val
vanessa: ness nessa
veronica: ronnie
victor: vic
victoria: vicky tori
vincent: vince
virginia: ginny
walter: wally walt
wilfred: wilf
wilhelmina: mina minnie
william: will bill billy willie liam
winifred: win winnie
zachary: zach zack zac
"""
_NONE: frozenset[str] = frozenset()


def _full_names(rows: str) -> Mapping[str, frozenset[str]]:
    """Return the given names that each short form may stand for."""
    full: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows.strip().splitlines():
        given, forms = row.split(": ")
        for form in forms.split():
            full[form].add(given)
    return MappingProxyType({form: frozenset(names) for form, names in full.items()})


_FULL = _full_names(_SHORT_FORMS)


def full_names(short: str) -> frozenset[str]:
    """Return the given names, in lower case, that one may be short for: "elizabeth" for "Lizzy"."""
    return _FULL.get(short.lower(), _NONE)


_EITHER = word_set(
    """
    alex ash ashley aubrey avery bobbie cameron casey charlie chris dana drew eden elliot ellis
    finley frankie gerry jackie jamie jess jo jordan kelly kerry kim kit lee leslie lindsay lou
    mackenzie max mel micah morgan nat nico noel pat phoenix quinn reese riley river robin ronnie
    rowan rory sage sam sandy sasha shannon sidney sky skye spencer stevie taylor terry toni tracy
    val vic
    """
)
"""Given names that women and men, and those who are neither, bear alike."""


def given_gender(given: str) -> Gender:
    """Return the gender that a given name or its short form tells."""
    word = given.lower()
    if word in _EITHER:
        return Gender.UNKNOWN
    if word in GIVEN_NAMES:
        return GIVEN_NAMES[word]
    told = {GIVEN_NAMES.get(full, Gender.UNKNOWN) for full in full_names(word)}
    told.discard(Gender.UNKNOWN)
    return told.pop() if len(told) == 1 else Gender.UNKNOWN
