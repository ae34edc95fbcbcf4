# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes unicode.json beside it: what Python says about lower case, normal form C and bytes that are no UTF-8.

    python make_unicode.py
"""
import json
import random
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent
WORDS = ["ΟΔΥΣΣΕΥΣ", "Σ", "ΑΣ.", "ΑΣ'Β", "ΑΣ' Β", "ΑΣ\u0301", "ΑΣ\u0301Α", "1Σ", "Σ1", "ΣΣ ΣΣ", "İI ıi", "STRASSE STRAẞE ß", "ǄǅǆDž",
         "ᲐᲑᲒ აბგ", "ᎠᎡ Ᏸ", "𐐀𐐁", "ÀÉ Ж Ω K Å", "I\u0307 J\u0328", "ⅣⒶ"]
PIECES = [b"a", b"\xc3\xa9", b"\xe2\x82\xac", b"\xf0\x9f\x98\x80", b"\x80", b"\xbf", b"\xc0", b"\xc1\xbf", b"\xc2", b"\xe0\x80", b"\xe0\x9f\xbf",
          b"\xe2\x82", b"\xed\xa0\x80", b"\xed\xbf\xbf", b"\xed\x9f\xbf", b"\xee\x80\x80", b"\xef\xbf\xbe", b"\xf0\x80\x80\xaf",
          b"\xf0\x8f\xbf\xbf", b"\xf0\x9f\x98", b"\xf0\x90", b"\xf4\x8f\xbf\xbf", b"\xf4\x90\x80\x80", b"\xf5", b"\xf8\x88\x80\x80\x80",
          b"\xfc\x84\x80\x80\x80\x80", b"\xfe", b"\xff", b"\x00"]


def assigned():
    """Ranges of code points that this Python's Unicode knows, without surrogates."""
    ranges = []
    for code in range(0x110000):
        if unicodedata.category(chr(code)) in ("Cn", "Cs"):
            continue
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return ranges


def characters():
    for begin, end in assigned():
        yield from map(chr, range(begin, end + 1))


def is_hangul(character):
    return "\uac00" <= character <= "\ud7a3"


def utf8_case(data):
    try:
        data.decode("utf-8")
        offset = None
    except UnicodeDecodeError as error:
        offset = error.start
    return {"bytes": data.hex(), "offset": offset, "replaced": data.decode("utf-8", "replace")}


def utf8_cases():
    yield from map(utf8_case, PIECES)
    draw = random.Random(1)
    for _ in range(300):
        yield utf8_case(b"".join(draw.choices(PIECES, k=draw.randint(2, 5))))


def main():
    normal = [[c, unicodedata.normalize("NFD", c), unicodedata.normalize("NFC", c)] for c in characters() if not is_hangul(c)]
    document = {
        "unicode": unicodedata.unidata_version,
        "assigned": assigned(),
        "lower": {c: c.lower() for c in characters() if c.lower() != c},
        "lower_words": {word: word.lower() for word in WORDS},
        "normal": [forms for forms in normal if len(set(forms)) > 1],
        "utf8": list(utf8_cases()),
    }
    with (HERE / "unicode.json").open("w", encoding="utf-8", newline="\n") as file:
        json.dump(document, file, ensure_ascii=True, separators=(",", ":"))
        file.write("\n")


if __name__ == "__main__":
    main()
