"""The gTTS engine, against an imitation of the service on this machine."""

import base64
import io
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import metadata
from threading import Thread
from typing import Any, ClassVar
from urllib.parse import parse_qs

import gtts
import numpy as np
import pytest
import requests
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from podfic.config.settings import Settings
from podfic.engines import registry
from podfic.engines.base import Request, Speech
from podfic.engines.gtts.engine import DOMAINS, GttsEngine
from podfic.engines.gtts.pieces import LONGEST, pieces
from podfic.engines.gtts.service import ADDRESS, Patience, Service
from podfic.errors import EngineError

RATE = 24_000
TONE_HZ = 440.0
SHORT = "The lamp went out."
LONG = "She counted every step, " * 10 + "and then she stopped."


def mp3(seconds: float) -> bytes:
    """A tone between two silences of 300 ms."""
    count = np.arange(round(seconds * RATE))
    tone = 0.3 * np.sin(2 * np.pi * TONE_HZ * count / RATE)
    pad = np.zeros(round(0.3 * RATE))
    file = io.BytesIO()
    soundfile.write(file, np.concatenate([pad, tone, pad]), RATE, format="MP3")
    return file.getvalue()


def frames(answer: Any) -> bytes:
    """An answer as the service sends it: a guard line, then JSON over several lines."""
    entry = ["wrb.fr", "jQ1olc", answer, None, None, None, "generic"]
    spoken = json.dumps(entry, separators=(",", ":"))
    return f')]}}\'\n\n[{spoken}\n,["di",37]\n,["af.httprm",36,"1",66]\n]'.encode()


class Imitation(ThreadingHTTPServer):
    """Answers calls as Google Translate does; `mood` says how the next ones go."""

    daemon_threads = True
    mood: ClassVar[list[str]]
    heard: ClassVar[list[tuple[str, str]]]
    retry_after: ClassVar[str]


class Handler(BaseHTTPRequestHandler):
    server: Imitation

    def log_message(self, *_: Any) -> None:
        pass

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        query = parse_qs(self.rfile.read(length).decode(), strict_parsing=False)
        call, parameters, _, _ = json.loads(query["f.req"][0])[0][0]
        text, language, *_ = json.loads(parameters)
        domain, path = self.path.strip("/").split("/", 1)
        expected = ("jQ1olc", "en", "_/TranslateWebserverUi/data/batchexecute")
        if (call, language, path) != expected or len(text) > LONGEST:
            self.send_error(400)
            return
        self.server.heard.append((domain, text))
        mood = self.server.mood
        getattr(self, f"answer_{mood[0] if len(mood) == 1 else mood.pop(0)}")(text)

    def answer_fine(self, text: str) -> None:
        self.send(frames(json.dumps([base64.b64encode(mp3(len(text) / 20)).decode()])))

    def answer_busy(self, _: str) -> None:
        self.send_response(429)
        if self.server.retry_after:
            self.send_header("Retry-After", self.server.retry_after)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def answer_broken(self, _: str) -> None:
        self.send_error(503)

    def answer_forbidden(self, _: str) -> None:
        self.send_error(403)

    def answer_garbage(self, _: str) -> None:
        self.send(b"<html>Sign in to the hotel's network</html>")

    def answer_failed(self, _: str) -> None:
        self.send(frames(None))

    def answer_noise(self, _: str) -> None:
        self.send(frames(json.dumps([base64.b64encode(b"no sound at all" * 9).decode()])))

    def answer_clipped(self, text: str) -> None:
        sound = base64.b64encode(mp3(len(text) / 20)).decode()
        self.send(frames(json.dumps([sound]))[: len(sound) // 2])

    def answer_torn(self, text: str) -> None:
        body = frames(json.dumps([base64.b64encode(mp3(len(text) / 20)).decode()]))
        self.send(body[: len(body) // 2], length=len(body))

    def send(self, body: bytes, length: int | None = None) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(length or len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def imitation(*mood: str, retry_after: str = "") -> Iterator[Imitation]:
    with Imitation(("127.0.0.1", 0), Handler) as server:
        server.mood, server.heard, server.retry_after = list(mood), [], retry_after
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def direct() -> requests.Session:
    session = requests.Session()
    session.trust_env = False
    return session


def engine(port: int, slept: list[float] | None = None) -> GttsEngine:
    nowhere: list[float] = []
    patience = Patience(sleep=(nowhere if slept is None else slept).append, chance=lambda: 0.5)
    address = ADDRESS.replace(
        "https://translate.google.{domain}", f"http://127.0.0.1:{port}/{{domain}}"
    )
    return GttsEngine(Service(address, patience, direct))


def speak(text: str, port: int, slept: list[float] | None = None, voice: str = "us") -> Speech:
    speaker = engine(port, slept)
    voices = {each.name: each for each in speaker.voices()}
    return speaker.speak(Request(voices[voice], text))


def pitch(signal: np.ndarray) -> float:
    spectrum = np.abs(np.fft.rfft(signal))
    return float(np.argmax(spectrum) * RATE / len(signal))


def test_speaks_in_one_call() -> None:
    with imitation("fine") as server:
        speech = speak(SHORT, server.server_port)
    assert server.heard == [("com", SHORT)]
    assert speech.words == ()
    assert speech.sound.rate == RATE
    assert speech.sound.signal.dtype == np.float32
    assert speech.sound.signal.ndim == 1
    assert len(speech.sound.signal) / RATE == pytest.approx(len(SHORT) / 20 + 0.6, abs=0.06)
    assert pitch(speech.sound.signal) == pytest.approx(TONE_HZ, abs=2)
    assert np.abs(speech.sound.signal).max() == pytest.approx(0.3, abs=0.02)


@pytest.mark.parametrize(("voice", "domain"), DOMAINS.items())
def test_accent_chooses_the_site(voice: str, domain: str) -> None:
    with imitation("fine") as server:
        speak("Yes.", server.server_port, voice=voice)
    assert server.heard == [(domain, "Yes.")]


def test_long_text_is_sent_in_pieces_and_joined_without_long_gaps() -> None:
    with imitation("fine") as server:
        signal = speak(LONG, server.server_port).sound.signal
    assert [text for _, text in server.heard] == pieces(LONG)
    assert len(server.heard) == 3
    loud = np.flatnonzero(np.abs(signal) > 0.05)
    gaps = np.diff(loud)[np.diff(loud) > 0.05 * RATE] / RATE
    assert gaps == pytest.approx([0.18, 0.18], abs=0.04)
    said = sum(len(text) for _, text in server.heard) / 20
    assert len(signal) / RATE == pytest.approx(said + 0.6 + 2 * 0.18, abs=0.15)


@pytest.mark.parametrize(
    "trouble", ["busy", "broken", "garbage", "failed", "noise", "clipped", "torn"]
)
def test_passing_trouble_is_waited_out(trouble: str) -> None:
    slept: list[float] = []
    with imitation(trouble, trouble, "fine") as server:
        speech = speak(SHORT, server.server_port, slept)
    assert slept == [1.25, 2.5]
    assert len(server.heard) == 3
    assert pitch(speech.sound.signal) == pytest.approx(TONE_HZ, abs=2)


@pytest.mark.parametrize(
    ("trouble", "what"),
    [
        ("busy", "too much at once"),
        ("broken", "HTTP 503"),
        ("garbage", "without sound"),
        ("failed", "without sound"),
        ("noise", "without sound"),
        ("clipped", "without sound"),
        ("torn", "no connection"),
    ],
)
def test_lasting_trouble_ends_in_one_line(trouble: str, what: str) -> None:
    slept: list[float] = []
    with imitation(trouble) as server, pytest.raises(EngineError, match=what) as caught:
        speak(SHORT, server.server_port, slept)
    assert slept == [1.25, 2.5, 5.0, 10.0]
    assert len(server.heard) == 5
    assert "\n" not in str(caught.value)
    assert "run the same command again" in caught.value.hint


def test_refusal_is_not_asked_again() -> None:
    slept: list[float] = []
    with imitation("forbidden") as server, pytest.raises(EngineError, match="HTTP 403"):
        speak(SHORT, server.server_port, slept)
    assert slept == []
    assert len(server.heard) == 1


def test_offline_is_told_as_such() -> None:
    with imitation("fine") as server:
        closed = server.server_port
    slept: list[float] = []
    with pytest.raises(EngineError, match="no connection") as caught:
        speak(SHORT, closed, slept)
    assert len(slept) == 4
    assert "when you are online" in caught.value.hint


def in_ten_seconds() -> str:
    return format_datetime(datetime.now(UTC) + timedelta(seconds=10), usegmt=True)


@pytest.mark.parametrize(
    ("header", "first"), [(lambda: "7", 7.0), (in_ten_seconds, 10.0), (lambda: "soon", 1.25)]
)
def test_rests_as_long_as_asked(header: Callable[[], str], first: float) -> None:
    slept: list[float] = []
    with imitation("busy", "fine", retry_after=header()) as server:
        speak(SHORT, server.server_port, slept)
    assert slept == pytest.approx([first], abs=1.0)


def test_does_not_wait_for_hours() -> None:
    slept: list[float] = []
    with (
        imitation("busy", retry_after="1800") as server,
        pytest.raises(EngineError, match="in 30 minutes"),
    ):
        speak(SHORT, server.server_port, slept)
    assert slept == []


def test_waits_grow_to_a_limit() -> None:
    waits = list(Patience(tries=9, longest=20.0, chance=lambda: 0.0).waits())
    assert waits == [1.0, 2.0, 4.0, 8.0, 16.0, 20.0, 20.0, 20.0]


def test_nothing_to_say_asks_nobody() -> None:
    with imitation("fine") as server:
        sound = speak("…", server.server_port).sound
    assert server.heard == []
    assert sound.rate == RATE
    assert not sound.signal.any()


def test_the_library_itself_understands_the_imitation(monkeypatch: pytest.MonkeyPatch) -> None:
    file = io.BytesIO()
    with imitation("fine") as server:
        here = f"http://127.0.0.1:{server.server_port}"
        monkeypatch.setattr("gtts.tts._translate_url", lambda tld, path: f"{here}/{tld}/{path}")
        gtts.gTTS(SHORT, lang_check=False).write_to_fp(file)
    assert file.getvalue() == mp3(len(SHORT) / 20)


def test_registered_as_remote_and_ready() -> None:
    made = registry.create("gtts", Settings())
    assert made.remote
    assert made.alphabet is None
    assert made.check() == ()
    assert {voice.name for voice in made.voices()} == set(DOMAINS)
    assert metadata.version("gTTS") in made.digest(made.voices()[0])


def test_missing_library_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", missing)
    (problem,) = engine(1).check()
    assert "pip install" in problem.remedy


@given(st.text(), st.integers(min_value=1, max_value=120))
def test_pieces_fit_and_lose_nothing(text: str, longest: int) -> None:
    found = pieces(text, longest)
    assert all(0 < len(piece) <= longest for piece in found)
    assert "".join("".join(found).split()) == "".join(text.split())


@given(st.lists(st.text("abc.,;!?…”)", min_size=1, max_size=20)))
def test_pieces_cut_between_words(words: list[str]) -> None:
    assert " ".join(pieces(" ".join(words))) == " ".join(words)


def test_pieces_prefer_the_end_of_a_sentence() -> None:
    text = "He waited. “Not yet,” she said, and looked out to sea for a very long while."
    assert pieces(text, 40) == [
        "He waited.",
        "“Not yet,” she said,",
        "and looked out to sea for a very long",
        "while.",
    ]
