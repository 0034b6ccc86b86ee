from pathlib import Path
from random import Random

import pytest

from podfic.ingest.order import reading_order


@pytest.mark.parametrize(
    "names",
    [
        ["1.txt", "2.txt", "10.txt"],
        ["ch1.txt", "ch2.html", "ch10.txt"],
        ["Chapter One.txt", "Chapter Two.txt", "Chapter Three.txt", "chapter four.txt"],
        ["Chapter Nineteen - A.txt", "Chapter Twenty.txt", "Chapter Twenty-One.txt"],
        ["Part I.txt", "Part II.txt", "Part IX.txt", "Part X.txt"],
        ["Prologue.txt", "Chapter 1.txt", "Chapter 2.txt", "Epilogue.txt"],
        ["Rain - Prologue.txt", "Rain - 1.txt", "Rain - 12.txt", "Rain - Epilogue.txt"],
        ["01 Prologue.txt", "02 Rain.txt", "03 Epilogue.txt"],
        ["Chapter 1.txt", "Chapter 1.5.txt", "Chapter 2.txt"],
        ["Rain.txt", "snow.txt", "Tea.txt"],
        ["Part Rain.txt", "Part Snow.txt"],
        ["a/2.txt", "a/10.txt", "b/1.txt"],
    ],
)
def test_files_come_as_a_reader_would_order_them(names: list[str]) -> None:
    paths = [Path(name) for name in names]
    mixed = paths.copy()
    Random(1).shuffle(mixed)  # noqa: S311  # an order, no secret
    assert reading_order(mixed) == paths


def test_names_that_are_no_text_have_an_order() -> None:
    paths = [Path("a\udcff1.txt"), Path("a\udcff10.txt"), Path("9" * 250), Path("\n.txt"), Path()]
    assert set(reading_order(paths)) == set(paths)
