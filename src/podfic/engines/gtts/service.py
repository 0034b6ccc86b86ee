"""Asks Google Translate to speak, patiently: waits, tries again, gives up in one line.

The library gTTS writes the calls; they are sent from here, because a refusal has to be
seen whole (its status and how long it asks us to wait) to be answered well.
"""

import base64
import json
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

import requests

from podfic.engines import clips
from podfic.engines.gtts.pieces import pieces
from podfic.errors import EngineError, EngineMissingError

if TYPE_CHECKING:
    from pydub import AudioSegment

ADDRESS = "https://translate.google.{domain}/_/TranslateWebserverUi/data/batchexecute"
INSTALL = "pip install 'gTTS>=2.5'"
CALL = "jQ1olc"
"""The service's name for the call that speaks."""
TIMEOUT = (10.0, 30.0)
"""Seconds to wait for a connection, and for an answer."""
AGAIN = "nothing is lost: run the same command again"
TOO_MANY = 429
FAILING = 500


@dataclass(frozen=True, slots=True)
class Patience:
    """How often to try, and how long to wait in between, in seconds.

    Each wait is twice the one before, made up to half as long again by chance so that
    many clients do not return at once. A service that asks for more than `longest` is
    left alone.
    """

    tries: int = 5
    first: float = 1.0
    longest: float = 60.0
    sleep: Callable[[float], None] = time.sleep
    chance: Callable[[], float] = random.random

    def waits(self) -> Iterator[float]:
        """Yield the wait after each try but the last."""
        for turn in range(self.tries - 1):
            yield min(self.longest, self.first * 2**turn) * (1 + self.chance() / 2)


class Service:
    """Turns text into clips; `address` holds `{domain}` for the national site."""

    def __init__(
        self,
        address: str = ADDRESS,
        patience: Patience | None = None,
        session: Callable[[], requests.Session] = requests.Session,
    ) -> None:
        self._address = address
        self._patience = patience or Patience()
        self._session = session

    def ask(self, text: str, domain: str) -> list["AudioSegment"]:
        """Return `text` as spoken by the voice of `domain`, in clips to be joined.

        Raises EngineError when the patience is used up or the service says no, and
        EngineMissingError when gTTS is not installed.
        """
        library = _library().gTTS
        calls = library(text, tld=domain, lang="en", lang_check=False, tokenizer_func=pieces)
        address = self._address.format(domain=domain)
        with self._session() as session:
            session.headers.update(library.GOOGLE_TTS_HEADERS)
            return [self._insist(session, address, body) for body in calls.get_bodies()]

    def _insist(self, session: requests.Session, address: str, body: str) -> "AudioSegment":
        waits = self._patience.waits()
        while True:
            try:
                return _call(session, address, body)
            except _UnansweredError as trouble:
                wait = next(waits, None)
                hopeless = not trouble.passing or trouble.rest > self._patience.longest
                if wait is None or hopeless:
                    raise trouble.error from trouble
                self._patience.sleep(max(wait, trouble.rest))


def _library() -> ModuleType:
    try:
        return import_module("gtts")
    except ImportError as error:
        raise EngineMissingError(
            f"the library gTTS cannot be loaded: {error}", hint=INSTALL
        ) from error


class _UnansweredError(Exception):
    """A try that brought no sound: what to tell, whether it may pass, how long to rest."""

    def __init__(self, what: str, hint: str, *, passing: bool = True, rest: float = 0.0) -> None:
        super().__init__(what)
        self.error = EngineError(what, hint=hint)
        self.passing = passing
        self.rest = rest


def _call(session: requests.Session, address: str, body: str) -> "AudioSegment":
    try:
        answer = session.post(address, data=body, timeout=TIMEOUT)
    except requests.RequestException as error:
        raise _UnansweredError(
            "no connection to Google's speech service", f"{AGAIN} when you are online"
        ) from error
    if not answer.ok:
        raise _refusal(answer)
    try:
        return clips.decode(_sound(answer.content.decode()))
    except (ValueError, TypeError, LookupError) as error:
        raise _UnansweredError(
            "Google's speech service answered without sound",
            f"{AGAIN}; if that does not help: pip install -U gTTS",
        ) from error


def _refusal(answer: requests.Response) -> _UnansweredError:
    if answer.status_code == TOO_MANY:
        rest = _rest(answer.headers.get("Retry-After", ""))
        when = f"in {rest / 60:.0f} minutes" if rest >= 2 * 60 else "in some minutes"
        return _UnansweredError(
            "Google's speech service says that was too much at once",
            f"{AGAIN} {when}",
            rest=rest,
        )
    return _UnansweredError(
        f"Google's speech service refused (HTTP {answer.status_code})",
        f"{AGAIN} later",
        passing=answer.status_code >= FAILING,
    )


def _rest(header: str) -> float:
    """Return the seconds that a Retry-After header asks for (RFC 9110, 10.2.3)."""
    if header.isdecimal():
        return float(header)
    try:
        until = parsedate_to_datetime(header)
    except ValueError:
        return 0.0
    return max(0.0, (until.replace(tzinfo=UTC) - datetime.now(UTC)).total_seconds())


def _sound(text: str) -> bytes:
    """Return the bytes of sound in an answer: base64 in JSON in JSON, after a guard line.

    Raises ValueError, TypeError or LookupError when there are none.
    """
    start = text.index(f'["wrb.fr","{CALL}"')
    entry: Any = json.JSONDecoder().raw_decode(text, start)[0]
    return base64.b64decode(json.loads(entry[2])[0], validate=True)
