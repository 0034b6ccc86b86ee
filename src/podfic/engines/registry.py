"""Finds engines by name among the installed entry points."""

from difflib import get_close_matches
from importlib.metadata import EntryPoint, entry_points

from podfic.config.settings import Settings
from podfic.engines.base import Engine, EngineFactory
from podfic.errors import EngineMissingError, SettingsError

GROUP = "podfic.engines"


def names() -> tuple[str, ...]:
    """Return the names of all registered engines, sorted."""
    return tuple(sorted(point.name for point in entry_points(group=GROUP)))


def create(name: str, settings: Settings) -> Engine:
    """Return the engine called `name`, without loading its model yet.

    Raises SettingsError for a name nobody registered and EngineMissingError
    when a registered engine cannot be imported.
    """
    point = _point(name)
    try:
        factory: EngineFactory = point.load()
    except (ImportError, AttributeError) as error:
        raise EngineMissingError(
            f"engine {name!r} cannot be loaded: {error}", hint=f"pip install 'podfic[{name}]'"
        ) from error
    return factory(settings)


def require(engine: Engine) -> None:
    """Raise EngineMissingError with what mends it when `engine` cannot speak."""
    for problem in engine.check():
        raise EngineMissingError(problem.what, hint=problem.remedy)


def _point(name: str) -> EntryPoint:
    for point in entry_points(group=GROUP):
        if point.name == name:
            return point
    close = get_close_matches(name, names(), n=1)
    raise SettingsError(
        f"there is no engine {name!r}",
        hint=f"did you mean {close[0]!r}?" if close else f"engines here: {', '.join(names())}",
    )
