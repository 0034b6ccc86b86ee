import pytest

from podfic.ingest.headers import Header
from podfic.ingest.keys import Key
from podfic.ingest.markdown.frontmatter import read_front_matter
from podfic.ingest.rows import rows
from podfic.model.work import Reason

BLOCK = """\
---
title: "The Keeper: a Bridge"
author: 'O''Brien'
tags: [rain, "cats"]
warnings:
  - Mild peril
  - Rain
summary: >-
  It rains

  and pours.
layout: post
word_count: 150
empty:
---

It was raining.
"""


def test_keys_lists_and_folded_text_are_read() -> None:
    found = read_front_matter(rows(BLOCK))
    assert found.title == "The Keeper: a Bridge"
    assert {field.key: field.value for field in found.fields} == {
        Key.TITLE: "The Keeper: a Bridge",
        Key.AUTHOR: "O'Brien",
        Key.TAGS: "rain; cats",
        Key.WARNINGS: "Mild peril; Rain",
        Key.SUMMARY: "It rains and pours.",
        Key.WORD_COUNT: "150",
    }


def test_the_whole_block_is_set_aside() -> None:
    found = read_front_matter(rows(BLOCK))
    assert all(item.reason is Reason.HEADER for item in found.unspoken)
    assert found.unspoken[-1].source.of(BLOCK) == "---"
    assert rows(BLOCK)[found.end].text == "It was raining."


@pytest.mark.parametrize(
    "text",
    [
        "",
        "It rained.",
        "---\n\nIt rained.\n\n---\n\nIt poured.",
        "---\ntitle: Rain\n\nIt rained without end.",
        "\n---\ntitle: Rain\n---\n",
        "---\n---\n",
    ],
)
def test_a_rule_is_no_front_matter(text: str) -> None:
    assert read_front_matter(rows(text)) == Header()
