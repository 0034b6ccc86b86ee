"""Nouns for people, and the gender and number that they tell."""

from collections.abc import Mapping
from types import MappingProxyType

from podfic.model.people import Gender
from podfic.script.grammar.words import word_set

_FEMALE = """
woman girl lady mother mum mam mama mamma mom mommy mummy sister aunt auntie grandmother grandma
granny gran nan daughter niece wife widow bride fiancée mistress maid maiden waitress actress
hostess landlady governess barmaid housemaid nursemaid servant-girl lass dame queen princess
duchess countess baroness empress priestess nun abbess witch sorceress goddess heiress
stewardess policewoman businesswoman chairwoman spokeswoman saleswoman congresswoman patronne
matron spinster charwoman washerwoman seamstress milkmaid schoolgirl girlfriend ma'am
madam stepmother stepsister mother-in-law sister-in-law daughter-in-law godmother goddaughter
grandmamma midwife dowager lioness hen old-maid blonde brunette
"""
_MALE = """
man boy gentleman father dad papa pa daddy brother uncle grandfather grandpa grandad son nephew
husband widower groom bridegroom fiancé master waiter actor host landlord barman lad
chap fellow bloke guy dude youth king prince duke count earl baron emperor abbot
policeman businessman chairman spokesman salesman congressman
beadle footman coachman cabman carman fireman postman milkman fisherman clergyman
lord sir valet schoolboy
boyfriend stepfather stepbrother father-in-law brother-in-law son-in-law godfather godson
waggoner sexton gamekeeper groundsman groomsman
nobleman workman watchman foreman doorman huntsman tradesman countryman madman highwayman
blond brunet
"""
_EITHER = """
person child kid baby infant toddler teenager teen adult stranger visitor guest friend companion
partner neighbour neighbor colleague comrade lover cousin parent grandparent sibling twin orphan
doctor surgeon dentist physician medic paramedic lawyer attorney judge magistrate officer cop
detective inspector sergeant captain colonel major general lieutenant corporal private admiral
commander agent spy guard jailer gaoler turnkey warden prisoner convict thief robber burglar
murderer killer assassin victim witness teacher professor tutor student pupil scholar scientist
engineer mechanic technician pilot secretary clerk assistant receptionist manager boss chief
owner keeper gatekeeper shopkeeper bookseller innkeeper bartender barista cashier cook chef baker
butcher farmer gardener servant apprentice trainee recruit rookie reporter journalist editor
writer author poet painter artist musician singer dancer conductor drummer guitarist director
president minister senator mayor governor ambassador chancellor secretary-general treasurer
customer client patient passenger traveller traveler tourist pilgrim beggar tramp vagrant
speaker other voice caller operator announcer interviewer critic preacher reverend rabbi pastor
alien robot android creature monster demon angel ghost vampire werewolf elf goblin fairy spirit
dispatcher attendant steward concierge usher courier messenger handler leader deputy sheriff
ranger hunter warrior fighter champion captor kidnapper hostage rebel pirate smuggler merchant
trader dealer banker accountant broker tailor barber hairdresser jeweller librarian
curator historian philosopher psychologist psychiatrist therapist counsellor nanny babysitter
caretaker janitor cleaner labourer laborer miner builder plumber electrician
newcomer intruder bystander onlooker passer-by elder youngster junior senior veteran invalid
human redhead intern teammate roommate flatmate housemate classmate workmate mate
sergeant-major station-master stationmaster
nurse soldier sailor knight wizard priest butler page god giant monarch constable
porter carpenter undertaker gravedigger tinker pedlar peddler patron rascal ruffian hunchback dwarf
vicar parson bishop squire driver barkeep sorcerer blacksmith old-timer friar housekeeper monk
warlock witcher mage bard schoolmaster headmaster headmistress sea-dog
"""
_CROWDS = """
men women boys girls ladies gentlemen people others crowd children kids voices friends guests
soldiers sailors guards officers policemen students pupils villagers servants fellows players
chorus audience mob group team family parents sisters brothers twins pair couple company jury
troops rest everyone everybody all both they visitors strangers neighbours workers hands class
congregation assembly party gang band lads doctors nurses passengers aliens
"""

KINDS: Mapping[str, Gender] = MappingProxyType(
    {
        **dict.fromkeys(_FEMALE.split(), Gender.FEMALE),
        **dict.fromkeys(_MALE.split(), Gender.MALE),
        **dict.fromkeys(_EITHER.split(), Gender.UNKNOWN),
        **dict.fromkeys(_CROWDS.split(), Gender.UNKNOWN),
    }
)
"""The gender that a noun for people tells, by the noun in lower case."""

CROWDS = word_set(_CROWDS)
"""Nouns and pronouns for more than one."""

GENERIC = word_set(
    """
    man woman boy girl lady gentleman child kid person fellow chap bloke guy youth lad lass
    stranger visitor other speaker creature friend companion voice teenager
    youngster newcomer elder brunette brunet blonde blond redhead human
    """
)
"""Nouns that a story uses of people whose names it knows, as often as of others."""

KIN = word_set(
    """
    mother mum mam mama mamma mom sister aunt auntie grandmother grandma gran daughter niece wife
    father dad papa brother uncle grandfather grandpa son nephew husband cousin parent twin
    stepmother stepfather fiancée fiancé girlfriend boyfriend lover partner
    """
)
"""Nouns for who somebody is to somebody else."""

ALONE = word_set(
    """
    younger older youngest oldest eldest taller shorter smaller larger bigger tallest shortest
    american australian austrian belgian brazilian briton brit canadian chinese dane egyptian
    european finn german greek hungarian indian israeli italian japanese korean londoner mexican
    norwegian parisian pole roman romanian russian scot spaniard swede swiss texan turk ukrainian
    """
)
"""Words that mean somebody where no noun stands behind them: "the younger", "the American"."""

_ENDINGS = (
    *("woman", "man", "person", "girl", "boy"),
    *("keeper", "maid", "master", "ologist", "ician"),
)
_SHORTEST = 3
"""Letters before such an ending: "boatman", but neither "human" nor "omen"."""
_OTHER_WORDS = word_set("ottoman talisman german roman norman")


def kind_of(word: str) -> str:
    """Return the noun or ending that tells a word to mean a person, "" if none does.

    A compound has that of its last part: "man" for "boatman".
    """
    if word in KINDS:
        return word
    last = word.rpartition("-")[2]
    if last in KINDS:
        return last
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) >= len(ending) + _SHORTEST:
            return "" if word in _OTHER_WORDS else ending
    return ""
