"""Text as it may enter a line: one line, composed letters, nothing that hides or breaks."""

import re
import unicodedata

# Controls (C0, C1, delete), lone surrogates, marks and overrides of writing direction (CVE-2021-42574), and what hides
# in a pasted text: soft hyphens, zero-width spaces, byte order marks, tags. The joiners of emoji and scripts stay.
_BANNED = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff0-\ufffc\ufffe\uffff\U000e0000-\U000e007f]"
)
_BLANKS = re.compile("\r\n|[\t\n\v\f\r\x85\u2028\u2029]")


def cleaned(text: str) -> str:
    """`text` on one line: tabs and line ends become spaces, controls go, letters and accents are composed (NFC)."""
    return unicodedata.normalize("NFC", _BANNED.sub("", _BLANKS.sub(" ", text)))
