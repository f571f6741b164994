"""Text as a reader can see it: what shows nothing or turns a line around is shown as a sign, nothing is dropped."""

import re

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # controls, but tab and newline
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks of direction
    "\ud800-\udfff\ufffe\uffff]"  # halves of characters, and what is no character
)


def visible(text: str) -> str:
    """`text` with newlines as its only line ends, and a sign in place of each character that must not act unseen.

    Controls get their picture ("␀"), marks of direction their number ("⟨U+202E⟩"): one that was pasted, by accident or
    not, cannot make a line of minutes read otherwise than it is stored. Letters of any script stay as they are.
    """
    return _UNSEEN.sub(_sign, _LINE_ENDS.sub("\n", text))


def lines(text: str) -> list[str]:
    """The visible lines of `text` that are not blank, without the spaces around them."""
    stripped = (line.strip() for line in visible(text).split("\n"))
    return [line for line in stripped if line]


def is_address(url: str) -> bool:
    """Whether `url` may become a link: a web address and nothing else."""
    return re.fullmatch(r"https?://[!-;=?-~]+", url) is not None


def _sign(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"⟨U+{code:04X}⟩"
