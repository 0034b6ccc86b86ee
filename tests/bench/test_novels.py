"""A text for timing has the words asked for, the talkative novels first."""

import json
from pathlib import Path

import pytest

from bench.novels import text


def novel(folder: Path, name: str, quotes: int, words: int = 10_000) -> None:
    told = "\n\n".join([f"{name} " * 100] * (words // 100))
    (folder / f"{name}.jsonl").write_text(json.dumps({"text": told, "quotes": [{}] * quotes}))


def test_the_talkative_novel_comes_first_and_the_last_is_followed_by_the_first(
    tmp_path: Path,
) -> None:
    novel(tmp_path, "still", quotes=1)
    novel(tmp_path, "talks", quotes=9)
    novel(tmp_path, "brief", quotes=99, words=100)
    words = text(20_150, tmp_path).decode().split()
    assert len(words) == 20_200
    assert [words[at] for at in (0, 9_999, 10_000, 19_999, 20_000)] == [
        "talks", "talks", "still", "still", "talks",
    ]  # fmt: skip


def test_where_there_are_no_novels_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no annotated novels"):
        text(1, tmp_path)
