"""How fast a voice speaks, so that a story is read at the pace that is asked for."""

from dataclasses import replace

from podfic.model.cast import Shade, Voice

TYPICAL_WPM = 235.0
"""The pace of most voices within sentences, as `voices.toml` measures it."""
READ_WPM = 178.0
"""The pace of a story they read at that pace, silences counted in."""
SHARE = 0.5
"""How much of its difference from the others is taken from a voice, as an exponent."""


def paced(shade: Shade, voice: Voice, wanted: float) -> Shade:
    """Return `shade` at the pace at which a story has `wanted` words a minute in the end.

    Half of what tells a quick voice from a slow one is left to it.
    """
    own = (TYPICAL_WPM / voice.pace) ** SHARE if voice.pace else 1.0
    return replace(shade, pace=round(shade.pace * own * wanted / READ_WPM, 3))
