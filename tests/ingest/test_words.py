from podfic.ingest.words import plain, words
from podfic.model.work import Block, BlockKind, Span


def test_notation_is_left_out_of_the_words() -> None:
    text = "> a *b*c"
    markup = (Span(0, 1), Span(4, 5), Span(6, 7))
    assert plain(text, Span(0, 8), markup) == "a bc"
    assert words(text, Block(BlockKind.PARAGRAPH, Span(2, 8), markup[1:])) == "a bc"
    assert plain(text, Span(2, 3)) == "a"
