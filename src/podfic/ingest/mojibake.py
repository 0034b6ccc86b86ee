"""Text that was read in the wrong encoding, saved again, and is now `itâ€™s` for `it’s`."""

import re

_SECONDS = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
"""What Windows-1252 and Latin-1 make of the later bytes of a character in UTF-8."""
_BROKEN = re.compile(
    rf"(?P<sure>â[€\x80][{_SECONDS}]?|Ã¢â‚¬|‚Ä[ôúùòîìð¶¢¨])|[ÂÃÄÅ][{_SECONDS}]|√[©®°†¢´¨≠•]"
)
_FEWEST = 2
"""Signs that a file needs to have before it is touched, unless one of them is sure."""
_LOST_QUOTE = re.compile(r"(?<=â€)(?=[\s.,;:!?)\]}—–-]|$)")


def repaired(text: str) -> str:
    r"""Return `text` with misread characters as they were meant: `itâ€™s` is `it’s`.

    Nothing else is changed, and a text without clear signs of the mistake is
    returned as it is. A closing quotation mark whose last byte has no
    character in Windows-1252 is known by its first two.
    """
    if not _is_broken(text):
        return text
    lines = text.split("\n")
    return "\n".join(_line(line) if _BROKEN.search(line) else line for line in lines)


def _is_broken(text: str) -> bool:
    for count, match in enumerate(_BROKEN.finditer(text), 1):
        if match["sure"] or count == _FEWEST:
            return True
    return False


def _line(line: str) -> str:
    from ftfy import TextFixerConfig, fix_text  # noqa: PLC0415  # slow to import, seldom needed

    encoding_only = TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_surrogates=False,
        remove_control_chars=False,
        normalization=None,
    )
    fixed: str = fix_text(_LOST_QUOTE.sub("\x9d", line), encoding_only)
    return fixed.replace("\r", " ").replace("\n", " ")
