"""Given names that tell a gender, for want of anything better."""

from collections.abc import Mapping

from podfic.model.people import Gender

_FEMALE = """
abigail ada agatha agnes alice alison amanda amelia amy andrea angela ann anna anne annie arya
aurora ava barbara beatrice becky bella beth betty bridget brienne buffy caitlin carol caroline
catherine cecilia charlotte chloe christine claire clara daisy deanna deborah diana donna dora
dorothy edith eleanor elena eliza elizabeth ella ellen eloise emily emma enid erin esther eva eve
fiona florence frances gemma georgia ginny gloria grace greta gwen hannah harriet hazel heather
helen helena hermione holly ida irene iris isabel isabella isla jane janet janeway jean jennifer
jenny jessica jill joan joanna josephine joyce judith julia julie karen kate katherine kathryn
katie kira laura leah leia lena lily linda lisa lois lorna louisa louise lucy luna lydia mabel
maggie margaret maria marian marie marilla martha mary matilda maud megan melissa mercy michelle
minerva miranda molly mona nancy naomi natalie natasha nina nora olga olive olivia padme pamela
patricia paula pauline peggy penelope phoebe phyllis polly rachel rebecca rhiannon rosalind rose
rosemary ruby ruth sally samantha sansa sarah scully selina sharon shirley sian silvia sofia sophia
sophie stella stephanie susan suzie sybil sylvia tara teresa theresa toshiko una ursula vanessa
vera veronica victoria violet virginia wendy wilhelmina willow winifred yvonne zelda zoe
"""
_MALE = """
aaron abraham adam alan albert aleksander alexander alfred anakin andrew andy angus anthony aragorn
arthur barnaby barry basil ben benedict benjamin bernard bilbo bill billy bob boris brian bruce carl
cedric charles charlie christopher clark clint colin craig daniel david dean dennis derek dominic
donald dorian douglas draco duncan dylan edgar edmund edward edwin eric ernest ethan eugene evan
felix francis frank fred frederick frodo gabriel gareth geoffrey george gerald gilbert giles gordon
graham gregory guy hamish harold harry hector henry herbert horace howard hugh hugo iain ian ianto
isaac ivan jack jacob jake james jason jasper jeremy jerome jim jimmy joe joel john johnny jonathan
joseph joshua julian justin keith kenneth kevin kirk lawrence legolas leo leonard leopold
lewis liam lionel louis luke magnus malcolm marcus mark martin matthew maurice maxwell merlin
michael mike miles mycroft nathan neil neville nicholas nigel noah norman oliver oscar owen patrick
paul percy peter philip ralph raymond reginald remus rhys richard robert rodney roger roland
ronald rory rupert samuel saul scott sean sebastian severus sherlock silas simon sirius spock
stanley stephen steve steven stewart stuart ted terence thaddeus theodore thomas timothy toby tom
tony tristan victor vincent walter wesley wilfred will william xavier zachary
"""

GIVEN_NAMES: Mapping[str, Gender] = {
    **dict.fromkeys(_FEMALE.split(), Gender.FEMALE),
    **dict.fromkeys(_MALE.split(), Gender.MALE),
}
"""Gender by given name, in lower case."""
