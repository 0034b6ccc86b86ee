from dataclasses import replace
from pathlib import Path

import pytest

from factories import cast_of, drained, script
from podfic.config.settings import Settings
from podfic.engines.base import Request, Speech
from podfic.engines.fake import PHONEME, FakeEngine, create
from podfic.errors import EngineError
from podfic.model.events import LineKept, LineSpoken, Notice
from podfic.model.take import Take
from podfic.voicing.phonemes.letters import LetterPronouncer
from podfic.voicing.phonemes.lexicon import Lexicon
from podfic.voicing.speak import Studio, speak
from podfic.voicing.store import Store

STORY = ("Go home. Now!", "She went.", "The lamp burned on.")


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    return Studio(create(Settings()), Lexicon(), Store(tmp_path))


def _speak(studio: Studio, *texts: str) -> tuple[list[object], tuple[Take, ...]]:
    cast = cast_of(studio.engine.voices()[0])
    events, takes = drained(speak(script(*texts), cast, studio))
    return list(events), takes


def _count(events: list[object], kind: type) -> int:
    return sum(isinstance(event, kind) for event in events)


def test_each_sentence_is_a_take_of_its_line(studio: Studio) -> None:
    _, takes = _speak(studio, *STORY)
    assert [take.line for take in takes] == ["c1s1l1", "c1s1l1", "c1s1l2", "c1s1l3"]
    assert [[word.text for word in take.words] for take in takes] == [
        ["Go", "home"],
        ["Now"],
        ["She", "went"],
        ["The", "lamp", "burned", "on"],
    ]


def test_a_take_is_as_long_as_its_letters(studio: Studio) -> None:
    _, (take,) = _speak(studio, "She went.")
    voiced = PHONEME * len("she went")
    assert abs(take.length - take.onset - voiced - 1200) <= 2 * 120
    assert take.words[0].start == take.onset
    sound = studio.store.sound(take)
    assert len(sound) == take.length


def test_what_was_spoken_is_not_spoken_again(studio: Studio) -> None:
    events, takes = _speak(studio, *STORY)
    assert _count(events, LineSpoken) == 3
    again, same = _speak(studio, *STORY)
    assert (_count(again, LineSpoken), _count(again, LineKept)) == (0, 3)
    assert same == takes


def test_one_changed_word_speaks_one_line(studio: Studio) -> None:
    _speak(studio, *STORY)
    events, _ = _speak(studio, STORY[0], "She stayed.", STORY[2])
    spoken = [event.line for event in events if isinstance(event, LineSpoken)]
    assert spoken == ["c1s1l2"]


def test_a_lexicon_entry_speaks_only_the_lines_that_use_it(studio: Studio) -> None:
    _speak(studio, *STORY)
    said = replace(studio, lexicon=Lexicon.of({"lamp": "LAHMP"}))
    events, _ = _speak(said, *STORY)
    assert [event.line for event in events if isinstance(event, LineSpoken)] == ["c1s1l3"]


def test_a_failing_engine_loses_nothing_that_was_spoken(studio: Studio) -> None:
    class Failing(FakeEngine):
        def speak(self, request: Request) -> Speech:
            if "lamp" in request.text:
                raise EngineError("the voice broke")
            return super().speak(request)

    with pytest.raises(EngineError, match="the voice broke"):
        _speak(replace(studio, engine=Failing()), *STORY)
    events, _ = _speak(studio, *STORY)
    assert (_count(events, LineKept), _count(events, LineSpoken)) == (2, 1)


def test_a_line_without_a_sound_is_named(studio: Studio) -> None:
    events, takes = _speak(studio, "?!", "She went.")
    assert [event.what for event in events if isinstance(event, Notice)] == [
        "line c1s1l1 makes no sound: '?!'"
    ]
    assert {take.line for take in takes} == {"c1s1l2"}


def test_ipa_for_an_engine_that_reads_text_is_told(studio: Studio) -> None:
    class Reading(FakeEngine):
        alphabet = None
        tells_word_times = False

        def speak(self, request: Request) -> Speech:
            words = LetterPronouncer().words(request.text, Lexicon())
            return replace(super().speak(replace(request, words=words)), words=())

    lexicon = Lexicon.of({"lamp": "/læmp/", "Went": "WENT"})
    events, takes = _speak(replace(studio, engine=Reading(), lexicon=lexicon), *STORY)
    assert [event.what for event in events if isinstance(event, Notice)] == [
        "fake reads no IPA; said as written: lamp"
    ]
    assert len(takes) == 4
    assert all(take.words == () for take in takes)
