"""Given names that tell a gender, for want of anything better."""

from collections.abc import Mapping
from types import MappingProxyType

from podfic.model.people import Gender

_FEMALE = """
abigail ada agatha agnes aisha alana alexa alexandra alice alison alyssa amanda amara amber amelia
amy anastasia andrea angela anita ann anna annabel anne annie antonia aria ariana arya astrid audrey
aurora ava barbara beatrice becky bella bernadette beth betty bianca bonnie brenda brianna bridget
bridgette brienne buffy caitlin camilla candace carla carmen carol caroline cassandra catherine
cecilia cecily celeste charlotte chelsea cheryl chloe christine ciara cindy claire clara claudia
colleen cordelia courtney crystal cynthia daisy danielle daphne deanna deborah debra delia denise
diana dinah donna dora doris dorothy edith eileen elaine eleanor elena elise eliza elizabeth ella
ellen eloise elsa elspeth emily emma enid erin esme estelle esther eugenia eva eve felicity fiona
florence frances freya gabriella gabrielle gail gemma genevieve georgia geraldine gillian gina ginny
giselle gladys gloria grace greta gwen gwendolyn gwyneth hannah harriet hazel heather heidi helen
helena henrietta hermione hilary holly ida imogen ingrid iona irene irina iris isabel isabella isla
isobel ivy jacqueline jana jane janet janice jasmine jean jennifer jenny jessica jill joan joanna
joanne jodie josephine josie joyce judith julia julie juliet june kara karen katarina kate katherine
kathryn katie katrina kayla keira kimberly kira kirsten kristen lana larissa laura laurel lauren
lavinia leah leia lena leona leticia libby lilian lilith lillian lily linda lindsey lisa livia lois
lorna lottie louisa louise lucille lucinda lucy luna lydia mabel madeleine madeline magda maggie
mandy marcia margaret margot maria marian mariana marianne marie marilla marissa marjorie martha
martina mary matilda maud mavis maya megan melanie melinda melissa melody mercy michelle mildred
millie minerva miranda miriam moira molly mona monica morgana muriel myra myrtle nadia nancy naomi
narcissa natalie natasha nicola nicole nina noelle nora octavia odette olga olive olivia ophelia
padme paige pamela pansy patricia paula pauline peggy penelope petra petunia philippa phoebe phyllis
pippa polly portia rachel ramona raquel rebecca regina renee rhiannon rhonda rita roberta rosa
rosalie rosalind rosamund rose rosemary roxanne ruby ruth sabrina sadie sakura sally samantha sandra
sansa saoirse sarah selina serena sharon sheila sherry shirley sian silvia simone sofia sonia sophia
sophie stacey stella stephanie susan susannah suzanne suzie svetlana sybil sylvia tabitha tamara
tamsin tania tara tatiana teresa tessa thea theresa tiffany tina toshiko trudy uma una ursula
valerie vanessa vera veronica victoria violet virginia vivienne wanda wendy wilhelmina willow
winifred winnie yasmin ygritte yolanda yvonne zara zelda zoe
"""
_MALE = """
aaron abel abraham adam adrian ahmed aidan alan alastair albert albus aldous alec alejandro
aleksander alexander alfred alistair amos anakin anders andrew andy angus anthony anton antonio
aragorn archie armand arnold arthur atticus augustus barnabas barnaby barney barry bartholomew basil
ben benedict benjamin bernard bertram bilbo bill billy blaine bob boris bradley brandon brendan
brett brian bruce bruno bryan byron caleb callum calvin carl carlos caspian cedric chad charles
charlie chester christian christopher cillian clarence clark clifford clint clive cole colin colm
connor conor conrad cormac cornelius craig cyril damian damien damon daniel darren dave david dean
declan dennis derek desmond dirk dmitri dominic donald dorian douglas draco duncan dwayne dylan
eamon edgar edmond edmund eduardo edward edwin elias elijah elliot emil emmett enrique eric erik
ernest ernie errol esteban ethan eugene eustace evan ezekiel ezra fabian felix ferdinand fergus
fernando finn fitzwilliam floyd francis frank fraser fred freddie frederick frodo gabriel gareth
garrett gary gavin geoffrey geordie george gerald gideon gilbert giles gordon graham gregor gregory
gus gustav guy hal hamish hank hans harold harry harvey hector henrik henry herbert hercule herman
hiroshi homer horace horatio howard hubert hugh hugo humphrey hussein iain ian ianto ichabod
ignatius igor isaac isaiah ivan ivor jack jacob jake james jared jarvis jason jasper jed jeff
jeffrey jeremy jerome jethro jim jimmy joe joel joey john johnny jonah jonas jonathan jonathon jorge
jose joseph josh joshua juan julian julius justin karl keith kenneth kenny kevin kirk kurt kyle
lachlan lars laurence lawrence legolas leo leonard leopold leroy lestat lester lewis liam lionel
lloyd lorenzo lorne louis lucas lucius ludwig luigi luis luke lyle magnus malcolm manuel marcel
marco marcus mario mark martin marvin mathew matthew matthias maurice maximilian maxwell melvin
merlin michael miguel mike miles milo mitchell mohammed mordecai morris moses murray mycroft nathan
neal ned neil neville nicholas nigel nikolai noah nolan norman oliver orlando oscar oswald otto owen
pablo paolo patrick paul pavel pedro percy pete peter philip philippe pierre quentin rafael ralph
ramon randall raphael raul raymond reece reginald remus reuben rex rhys ricardo richard rick ricky
robert rodney rodrigo roger roland romeo ronald rory ross rudolf rufus rupert russell salazar samuel
sanjay santiago saul scott seamus sean sebastian seth severus seymour sheldon sherlock silas
silvester simon sirius solomon spock stanley stefan stephen steve steven stewart stuart sven tarquin
ted terence thaddeus theodor theodore thomas tiberius timothy tobias toby todd tom tony travis
trevor tristan tristram troy ulysses uriah vernon victor viktor vincent virgil vladimir wallace
walter warren wayne wesley wilbur wilfred wilhelm will william winston wyatt xavier yuri yusuf
zachary zeke
"""

FEMALE = frozenset(_FEMALE.split())
MALE = frozenset(_MALE.split())

GIVEN_NAMES: Mapping[str, Gender] = MappingProxyType(
    {**dict.fromkeys(FEMALE, Gender.FEMALE), **dict.fromkeys(MALE, Gender.MALE)}
)
"""Gender by given name, in lower case."""
