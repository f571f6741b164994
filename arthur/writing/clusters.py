"""Where a caret may stand: between what a reader takes for two letters, and between words.

A small part of Unicode's rules for text segmentation (UAX #29): accents and signs on a letter, joined emoji, flags.
"""

import unicodedata

_JOINER = "\u200d"


def next_stop(text: str, index: int) -> int:
    """The first place after `index` where a caret may stand; the end when there is none."""
    index = min(index + 1, len(text))
    while index < len(text) and _inside(text, index):
        index += 1
    return index


def previous_stop(text: str, index: int) -> int:
    """The last place before `index` where a caret may stand; the start when there is none."""
    index = max(index - 1, 0)
    while index > 0 and _inside(text, index):
        index -= 1
    return index


def stop_from(text: str, index: int) -> int:
    """`index` where a caret may stand there, the next place where it may otherwise."""
    return index if index <= 0 or index >= len(text) or not _inside(text, index) else next_stop(text, index)


def next_word(text: str, index: int) -> int:
    """The end of the word on the right: what is no letter is passed first."""
    while index < len(text) and not _in_word(text[index]):
        index += 1
    while index < len(text) and _in_word(text[index]):
        index += 1
    return index


def previous_word(text: str, index: int) -> int:
    """The start of the word on the left: what is no letter is passed first."""
    while index > 0 and not _in_word(text[index - 1]):
        index -= 1
    while index > 0 and _in_word(text[index - 1]):
        index -= 1
    return index


def _inside(text: str, index: int) -> bool:
    """Whether `index` falls within what a reader takes for one letter."""
    before, after = text[index - 1], text[index]
    if _extends(after) or before == _JOINER:
        return True
    return _flag(after) and _flag(before) and _flags_before(text, index) % 2 == 1


def _extends(one: str) -> bool:
    skin = "\U0001f3fb" <= one <= "\U0001f3ff"
    return one == _JOINER or skin or unicodedata.category(one) in {"Mn", "Me", "Mc"}


def _flag(one: str) -> bool:
    return "\U0001f1e6" <= one <= "\U0001f1ff"


def _flags_before(text: str, index: int) -> int:
    start = index
    while start > 0 and _flag(text[start - 1]):
        start -= 1
    return index - start


def _in_word(one: str) -> bool:
    return one.isalnum() or one == "_" or unicodedata.category(one) in {"Mn", "Me", "Mc"}
