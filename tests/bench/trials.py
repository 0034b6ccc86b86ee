"""Tries story files one after the other in processes that may die, hang or grow too large."""

import faulthandler
import resource
import tempfile
import time
import traceback
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from pathlib import Path
from random import Random

import seeds
from mutations import Sample, made

from podfic.errors import PodficError
from podfic.ingest.base import Fit, Importer, Source
from podfic.ingest.registry import importers, read_story
from podfic.script.write import write_script

LIMIT_S = 10.0
"""Processor seconds that an input may take, whatever else the machine does."""
_HANGS_S = 40.0
"""Seconds after which a process is given up; its input gets a second try, on an idler machine."""
_LOOK_S = 1.0
LIMIT_BYTES = 2 * 2**30
"""Address space of a process that tries inputs."""
NOBODY = "(none)"
"""What stands for the importer of a file that none recognises."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input; `failure` is a traceback or another reason, "" for none."""

    number: int
    importer: str
    is_work: bool
    seconds: float
    failure: str = ""


class Maker:
    """Makes the inputs of one seed by their numbers, each importer's as often as another's."""

    def __init__(self, seed: int, samples: Path) -> None:
        self._seed = seed
        known = importers()
        groups: defaultdict[str, list[Sample]] = defaultdict(list)
        for sample in (*seeds.own(), *seeds.real(samples)):
            groups[_fits(Source(Path("story" + sample.suffix), sample.raw), known)].append(sample)
        self._groups = [groups[name] for name in sorted(groups)]

    def make(self, number: int) -> Sample:
        """Return an input."""
        return made(Random(f"{self._seed}/{number}"), self._groups)  # noqa: S311


def attempt(number: int, path: Path) -> Outcome:
    """Return what becomes of the story file at `path`."""
    started = time.process_time()
    is_work, failure = False, ""
    try:
        work = read_story(path)
        write_script(work, work.title)
        is_work = True
    except PodficError as error:
        if len(str(error).splitlines()) != 1:
            failure = f"not told in one line: {str(error)!r}"
    except (Exception, RecursionError):  # noqa: BLE001  # whatever it is, it is what is looked for
        failure = traceback.format_exc()
    seconds = time.process_time() - started
    if seconds > LIMIT_S and not failure:
        failure = f"took {seconds:.1f} s"
    name = _fits(Source(path, path.read_bytes()), importers())
    return Outcome(number, name, is_work, seconds, failure)


def attempts(seed: int, samples: Path, numbers: Iterable[int], workers: int) -> Iterator[Outcome]:
    """Yield what becomes of the inputs of `seed`, tried by so many processes at once."""
    left = iter(numbers)
    crew = [_Worker(seed, samples) for _ in range(workers)]
    busy = [worker for worker in crew if worker.take(left)]
    while busy:
        wait([worker.pipe for worker in busy], timeout=_LOOK_S)
        for worker in busy:
            outcome = worker.outcome()
            if outcome is not None:
                yield outcome
                worker.is_busy = worker.take(left)
        busy = [worker for worker in busy if worker.is_busy]
    for worker in crew:
        worker.stop()


class _Worker:
    """A process, which input it is at, and since when."""

    def __init__(self, seed: int, samples: Path) -> None:
        self._arguments = (seed, samples)
        self._number = -1
        self._since = 0.0
        self._is_second_try = False
        self.is_busy = True
        self._start()

    def take(self, numbers: Iterator[int]) -> bool:
        """Begin with the next input; return whether there was one."""
        number = next(numbers, None)
        if number is None:
            return False
        self._number, self._is_second_try = number, False
        self._give()
        return True

    def outcome(self) -> Outcome | None:
        """Return what became of the input, None as long as it is not known."""
        seconds = time.monotonic() - self._since
        if self.pipe.poll():
            try:
                outcome: Outcome = self.pipe.recv()
            except EOFError:
                return self._lost("the process died", seconds)
            return outcome
        if seconds < _HANGS_S:
            return None
        if self._is_second_try:
            return self._lost(f"not done after {seconds:.1f} s", seconds)
        self._is_second_try = True
        self.stop()
        self._start()
        self._give()
        return None

    def stop(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.join()

    def _give(self) -> None:
        self._since = time.monotonic()
        self.pipe.send(self._number)

    def _lost(self, reason: str, seconds: float) -> Outcome:
        self.stop()
        failure = f"{Path(self._trace.name).read_text('utf-8', 'replace')}{reason}"
        self._start()
        return Outcome(self._number, NOBODY, is_work=False, seconds=seconds, failure=failure)

    def _start(self) -> None:
        context = get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self._trace = tempfile.NamedTemporaryFile()  # noqa: SIM115  # until the next start
        arguments = (theirs, self._trace.name, *self._arguments)
        self._process = context.Process(target=_work, args=arguments, daemon=True)
        self._process.start()
        theirs.close()
        self.pipe.recv()


def _work(pipe: Connection, trace: str, seed: int, samples: Path) -> None:
    """Try the inputs whose numbers come through the pipe.

    Where the process is when it dies or hangs is written to the file `trace`.
    """
    resource.setrlimit(resource.RLIMIT_AS, (LIMIT_BYTES, LIMIT_BYTES))
    maker = Maker(seed, samples)
    pipe.send(None)
    with (
        tempfile.TemporaryDirectory() as folder,
        Path(trace).open("w", encoding="utf-8") as told,
        suppress(EOFError, ConnectionError),
    ):
        faulthandler.enable(told)
        while True:
            number = pipe.recv()
            sample = maker.make(number)
            path = Path(folder, "story" + sample.suffix)
            path.write_bytes(sample.raw)
            faulthandler.dump_traceback_later(_HANGS_S - 2 * _LOOK_S, file=told)
            outcome = attempt(number, path)
            faulthandler.cancel_dump_traceback_later()
            pipe.send(outcome)
            path.unlink()


def _fits(source: Source, known: Sequence[Importer]) -> str:
    """Return the name of the importer that fits best."""
    fits = [(importer.recognises(source), importer.name) for importer in known]
    fit, name = max(fits, key=lambda pair: pair[0])
    return NOBODY if fit is Fit.NONE else name
