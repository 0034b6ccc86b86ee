"""Texts of our own (CC0 1.0) for the benches, in the plainest words."""

ORCHARD = """\
The road to the orchard went up between two walls, and in August nobody used it before noon. \
Clara did. She liked the stones while they were still cold, and she liked to be the first who \
broke the spider threads across the gate.

There were forty trees, planted by a man who had never tasted fruit from any of them. He had \
drawn a plan, paid for it, dug the holes himself, and died in March. The plan hung in the \
kitchen behind the door. Every tree had a number there, a name, and a year in which it was \
expected to bear. Most of them were late.

She walked along the third row with a bucket and a short ladder. Twenty-two was sour but kept \
until spring. Twenty-three was sweet, soft, and useless for anything except eating at once, \
which she did, standing on the ladder with juice on both wrists. A thrush watched her from the \
wall. It had opinions about twenty-three.

At the end of the row stood a tree without a number. It was not on the plan. It leaned towards \
the others as if it were listening to them, and it had been struck by lightning at least twice. \
Each autumn she told herself that she would cut it down, and each autumn it gave one apple: \
small, yellow, perfectly round, and so high up that no ladder could reach it.

She put the bucket on the grass and looked. There it was. The wind moved the leaves apart and \
closed them again, like somebody who shows you a coin and hides it in the other hand.

"Well," she said to the thrush, "one of us can fly."

The bird thought about that. Then it shook itself, dropped from the wall, and went up through \
the branches without any hurry. A moment later something small and yellow fell through the \
leaves, bounced once, and rolled to a stop beside her shoe."""
