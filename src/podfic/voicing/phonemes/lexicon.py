"""The story's own pronunciations: respellings and IPA, word by word."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from podfic.engines.kokoro.alphabet import IDS
from podfic.errors import SettingsError
from podfic.tools import espeak
from podfic.voicing.phonemes.ipa import kokoro, stressed


@dataclass(frozen=True, slots=True)
class Entry:
    """A word and how it is said: IPA, or a respelling such as "YAN-toh"."""

    word: str
    says: str
    possessive: bool = False

    @property
    def is_ipa(self) -> bool:
        """Whether `says` is IPA between slashes."""
        return len(self.says) > 2 and self.says.startswith("/") and self.says.endswith("/")

    @property
    def plain(self) -> str:
        """The respelling as plain letters, for engines that read text."""
        return self.says.replace("-", "").lower() + ("'s" if self.possessive else "")

    def phonemes(self, accent: str) -> str:
        """Return the pronunciation in Kokoro's alphabet for a voice of `accent`."""
        if self.is_ipa:
            said = stressed(kokoro(self.says.strip("/"), accent))
        else:
            said = " ".join(_respelled(word, accent) for word in self.says.split())
        return said + _possessive(said) if self.possessive else said


@dataclass(frozen=True)
class Lexicon:
    """Pronunciations by word; looked up whole word by whole word, in any case."""

    entries: tuple[Entry, ...] = ()

    @classmethod
    def of(cls, table: Mapping[str, str]) -> "Lexicon":
        """Return the lexicon of a `[lexicon]` table.

        Raises SettingsError for a pronunciation that says nothing, or is given
        in signs that no voice has a sound for.
        """
        entries = tuple(Entry(word, says) for word, says in table.items() if word.strip())
        for entry in entries:
            _check(entry)
        return cls(entries)

    def over(self, other: "Lexicon") -> "Lexicon":
        """Return both lexicons as one, in which this one's entries win."""
        return Lexicon((*other.entries, *self.entries))

    def found(self, text: str) -> Iterator[tuple[int, int, Entry]]:
        """Yield where in `text` which entry's word stands, in order."""
        if self.entries:
            for match in self._pattern.finditer(text):
                entry = self._by_word.get(_fold(match["word"]))
                if entry is not None:  # ignoring case, "İ" matches "i" but folds otherwise
                    yield match.start(), match.end(), replace(entry, possessive=bool(match["s"]))

    def used(self, text: str) -> tuple[Entry, ...]:
        """Return the entries that matter for `text`, each once."""
        return tuple(dict.fromkeys(entry for _, _, entry in self.found(text)))

    def respelled(self, text: str) -> str:
        """Return `text` with respellings put in; words given in IPA stay as written."""
        parts = []
        at = 0
        for start, end, entry in self.found(text):
            parts += [text[at:start], text[start:end] if entry.is_ipa else entry.plain]
            at = end
        return "".join([*parts, text[at:]])

    @cached_property
    def _by_word(self) -> dict[str, Entry]:
        return {_fold(entry.word): entry for entry in self.entries}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self._by_word, key=len, reverse=True)
        words = "|".join(re.escape(word).replace("\\ ", r"\s+") for word in longest_first)
        return re.compile(rf"(?<!\w)(?P<word>{words})(?P<s>['’]s)?(?!\w)", re.IGNORECASE)


def _check(entry: Entry) -> None:
    if entry.is_ipa:
        strange = "".join(sorted(set(kokoro(entry.says.strip("/ "), "en-GB")) - set(IDS)))
        if strange:
            raise SettingsError(
                f"lexicon.{entry.word}: there is no sound for {strange!r} in {entry.says}",
                hint='or give a respelling without slashes, such as "YAN-toh"',
            )
    if not any(letter.isalnum() for letter in entry.says):
        raise SettingsError(
            f"lexicon.{entry.word}: {entry.says!r} says nothing",
            hint='give a respelling such as "YAN-toh", or IPA between slashes',
        )


def _fold(word: str) -> str:
    return " ".join(word.casefold().replace("’", "'").split())


def _possessive(said: str) -> str:
    """Return the English possessive ending that follows the sounds `said`."""
    if said[-1:] in "szʃʒʧʤ":
        return "ᵻz"
    return "s" if said[-1:] in "ptkfθ" else "z"


def _respelled(word: str, accent: str) -> str:
    """Return phonemes of a hyphenated respelling; the part in capitals is stressed."""
    parts = [part for part in word.split("-") if part]
    stressed = [part.isupper() and len(part) > 1 for part in parts]
    if not any(stressed):
        stressed = [index == 0 for index in range(len(parts))]
    return "".join(
        _syllable(part, accent, stress=stress) for part, stress in zip(parts, stressed, strict=True)
    )


def _syllable(part: str, accent: str, *, stress: bool) -> str:
    phonemes = kokoro(espeak.ipa(part.lower(), accent), accent).replace("ˌ", "ˈ")
    return stressed(phonemes) if stress else phonemes.replace("ˈ", "")
