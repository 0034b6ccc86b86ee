"""The espeak-ng library from its wheel: words to IPA, without a system package."""

import ctypes
from functools import cache

from podfic.errors import EngineMissingError

_RETRIEVAL = 1
_NO_EXIT = 0x8000
_UTF8 = 1
_VOICES = {"en-US": "en-us", "en-GB": "gmw/en"}
_IPA_WITH_TIE = 0x02 | 0x80 | ord("^") << 8
"""espeak_TextToPhonemes: IPA, with `^` tying the letters of one phoneme."""


@cache
def _library() -> ctypes.CDLL:
    import espeakng_loader  # noqa: PLC0415  # only where a word is in no dictionary

    try:
        library = ctypes.CDLL(espeakng_loader.get_library_path())
        data = espeakng_loader.get_data_path()
    except (OSError, RuntimeError) as error:
        raise EngineMissingError(
            f"espeak-ng cannot be loaded: {error}",
            hint="pip install --force-reinstall espeakng-loader",
        ) from error
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    library.espeak_TextToPhonemes.argtypes = [
        ctypes.POINTER(ctypes.c_char_p),
        ctypes.c_int,
        ctypes.c_int,
    ]
    if library.espeak_Initialize(_RETRIEVAL, 0, data.encode(), _NO_EXIT) < 0:
        raise EngineMissingError(
            f"espeak-ng does not find its data in {data}",
            hint="its path may be too long: install podfic in a folder nearer to the root",
        )
    return library


def ipa(text: str, accent: str) -> str:
    """Return `text` in IPA as espeak-ng says it in `accent`, "en-US" or "en-GB".

    Stress marks are kept; letters of one phoneme are tied with `^`.
    """
    library = _library()
    library.espeak_SetVoiceByName(_VOICES[accent].encode())
    rest = ctypes.c_char_p(text.replace("\0", " ").encode())
    clauses = []
    while rest.value:
        spoken = library.espeak_TextToPhonemes(ctypes.byref(rest), _UTF8, _IPA_WITH_TIE)
        clauses.append(spoken.decode() if spoken else "")
    return " ".join(clause.strip() for clause in clauses if clause.strip())
