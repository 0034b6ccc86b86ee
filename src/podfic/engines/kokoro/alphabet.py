"""Kokoro's phoneme alphabet and the number the model knows each sign by."""

from collections.abc import Mapping
from types import MappingProxyType

_RUNS = (
    (1, ";:,.!?"),
    (9, '—…"()“” \u0303ʣʥʦʨᵝ\uab67AI'),
    (31, "O"),
    (33, "Q"),
    (35, "ST"),
    (39, "W"),
    (41, "Yᵊabcdef"),
    (50, "hijklmnopqrstuvwxyzɑɐɒæ"),
    (75, "βɔɕç"),
    (80, "ɖðʤə"),
    (85, "ɚɛɜ"),
    (90, "ɟ"),
    (92, "ɡ"),
    (99, "ɥ"),
    (101, "ɨɪʝ"),
    (110, "ɯɰŋɳɲɴø"),
    (118, "ɸθœ"),
    (123, "ɹ"),
    (125, "ɾɻ"),
    (128, "ʁɽʂʃʈʧ"),
    (135, "ʊʋ"),
    (138, "ʌɣɤ"),
    (142, "χʎ"),
    (147, "ʒʔ"),
    (156, "ˈˌː"),
    (162, "ʰ"),
    (164, "ʲ"),
    (169, "↓"),
    (171, "→↗↘"),
    (177, "ᵻ"),
)
"""Runs of consecutive numbers, from the model's published configuration."""

IDS: Mapping[str, int] = MappingProxyType(
    {sign: first + offset for first, signs in _RUNS for offset, sign in enumerate(signs)}
)
"""The model's number for each of the 114 signs it knows."""


def readable(phonemes: str) -> str:
    """Return `phonemes` without the signs the model does not know."""
    return "".join(sign for sign in phonemes if sign in IDS)
