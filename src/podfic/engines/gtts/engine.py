"""Speaks with Google Translate's voices, one for each accent of English."""

from importlib import metadata

from podfic.config.settings import Settings
from podfic.engines import clips, voicepack
from podfic.engines.base import Alphabet, Control, Problem, Request, Speech
from podfic.engines.gtts.service import INSTALL, Service
from podfic.model.cast import Voice

LIMIT = 300
"""Characters in one request, three calls at most: what is lost when the service gives out."""
JOINS = 1
"""Raised whenever clips are joined in another way."""
RATE = 24_000
"""Samples a second of the service's MP3s; needed only where there is nothing to say."""
DOMAINS = {
    "us": "com",
    "uk": "co.uk",
    "au": "com.au",
    "ca": "ca",
    "ie": "ie",
    "in": "co.in",
    "ng": "com.ng",
    "za": "co.za",
}
"""The national site that speaks each voice's accent, as gTTS's documentation lists them."""


class GttsEngine:
    """Sends text to Google Translate, which answers with an MP3."""

    name = "gtts"
    title = "Google Translate's voices"
    alphabet: Alphabet | None = None
    tells_word_times = False
    controls: frozenset[Control] = frozenset()
    limit = LIMIT
    remote = True

    def __init__(self, service: Service) -> None:
        self._service = service

    def check(self) -> tuple[Problem, ...]:
        """Return the missing library; whether the service answers is known by speaking."""
        try:
            metadata.version("gTTS")
        except metadata.PackageNotFoundError:
            return (Problem("the library gTTS is not installed", INSTALL),)
        return ()

    def prepare(self) -> None:
        """Do nothing: the model is the service's."""

    def voices(self) -> tuple[Voice, ...]:
        """Return one voice for each accent."""
        return voicepack.voices_of(self.name)

    def digest(self, _voice: Voice) -> str:
        """Return the versions of what cuts the text and joins the clips.

        The service names no version of its voices, so a change there goes unseen.
        """
        return f"gtts-{metadata.version('gTTS')}-joins-{JOINS}"

    def speak(self, request: Request) -> Speech:
        """Return the sound of the request's text, at the rate the service sends.

        Raises EngineError when the service cannot be reached, asks for a rest
        or does not answer with sound.
        """
        if not any(letter.isalnum() for letter in request.text):
            return Speech(clips.silence(RATE))
        answers = self._service.ask(request.text, DOMAINS[request.voice.name])
        return Speech(clips.sound(clips.join(answers)))


def create(_settings: Settings) -> GttsEngine:
    """Return the engine, speaking to the public service."""
    return GttsEngine(Service())
