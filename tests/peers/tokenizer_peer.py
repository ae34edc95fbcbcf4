# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares ids, offsets and decoded text with the tokenizers and sentencepiece libraries: at least 20,000 texts a tokenizer.

    tokenizer_peer.py path/to/tokenizer_tool           needs ISOGLOSS_TEST_DATA

Texts: lines of the test data in all their scripts, and made ones: random code points, emoji sequences, combining marks,
control characters, mixed line ends, special tokens inside text. Tokenizers: the real ones of the test data and those of
tests/golden/tokenizer.
"""
import itertools
import json
import os
import random
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

import sentencepiece
from tokenizers import Tokenizer

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "tokenizer"
REAL_LINES = 16000
MADE = 6000
EMOJI = ["👩‍👩‍👧", "🇩🇪", "❤️", "👍🏽", "🏳️‍🌈", "🧑‍🚀", "☎️", "1️⃣"]
SPECIAL = ["<|endoftext|>", "<s>", "</s>", "<|eot_id|>", "<|im_start|>", "<unk>", "<0x41>", "<mask>", "<|us", "▁", "Ġ",
           "Ko\u0308ln", "Köln", "Gru\u0308n", " a b ", "wort", " jumps", "quick"]
PARTS = ["the ", "Häuser", " 日本語", "Привет", " ", "  ", "\t", "'s", "'LL", "12345", "?!", "e\u0301", "ﬁ", "मैं", "ك", "\u200b"]
ENDS = ["\n", "\r\n", "\r", "\n\n", "\u2028", "\u0085", "\v"]


def real_lines(data):
    lines = []
    for path in sorted(data.glob("**/*")):
        if path.suffix in (".tsv", ".txt", ".conllu", ".iob2") and path.is_file():
            with path.open(encoding="utf-8", errors="ignore", newline="\n") as file:
                lines += [line.rstrip("\n") for _, line in zip(range(4000), file)]
    return random.Random(1).sample(lines, min(REAL_LINES, len(lines)))


def code_point(rng):
    while True:
        point = rng.choice([rng.randrange(0x80), rng.randrange(0x3000), rng.randrange(0x10000), rng.randrange(0x110000)])
        # What Unicode 14 does not have may be a letter to one library and nothing to the other.
        if not 0xD800 <= point <= 0xDFFF and unicodedata.category(chr(point)) != "Cn":
            return chr(point)


def made_texts():
    rng = random.Random(2)
    for number in range(MADE):
        kinds = [lambda: code_point(rng), lambda: rng.choice(EMOJI), lambda: rng.choice(PARTS), lambda: rng.choice(ENDS),
                 lambda: chr(rng.randrange(0x20)), lambda: "a" + chr(rng.randrange(0x300, 0x36F)), lambda: rng.choice(SPECIAL)]
        chosen = [kinds[number % len(kinds)], rng.choice(kinds), lambda: rng.choice(PARTS)]
        yield "".join(rng.choice(chosen)() for _ in range(rng.randrange(1, 30)))


def huggingface(tokenizer):
    """Text -> ids and offsets in bytes."""
    def encode(text):
        encoding = tokenizer.encode(text, add_special_tokens=False)
        starts = [0, *itertools.accumulate(len(character.encode()) for character in text)]
        return encoding.ids, [[starts[begin], starts[end]] for begin, end in encoding.offsets]
    return encode


def sentencepieces(processor):
    def encode(text):
        pieces = processor.encode(text, return_type="proto").pieces
        return [piece.id for piece in pieces], [[piece.begin, piece.end] for piece in pieces]
    return encode


def opponents(data):
    """Name, folder for us, encode and decode of theirs."""
    for path in [data / "data" / "tokenizers" / "gpt2", *sorted(GOLDEN.iterdir())]:
        if (path / "tokenizer.json").exists():
            theirs = Tokenizer.from_file(str(path / "tokenizer.json"))
            yield path.name, path, huggingface(theirs), theirs.decode
    for path in [data / "data" / "tokenizers" / "llama2", data / "models" / "bible-12m", *sorted(GOLDEN.iterdir())]:
        if (path / "tokenizer.model").exists():
            theirs = sentencepiece.SentencePieceProcessor(model_file=str(path / "tokenizer.model"))
            yield f"{path.name} (SentencePiece)", path, sentencepieces(theirs), theirs.decode


def same_offsets(text, ours, theirs):
    """Those of tokenizers name whole characters where a token holds a part of one, and the first character for a blank that was
    put in front of the text, where ours name nothing."""
    if ours == theirs:
        return True
    data = text.encode()

    def inside(at):
        return at < len(data) and data[at] & 0xC0 == 0x80

    for (begin, end), (their_begin, their_end) in zip(ours, theirs):
        is_empty = begin == end
        while inside(begin):
            begin -= 1
        while inside(end):
            end += 1
        if begin != their_begin or (end != their_end and not is_empty):
            return False
    return True


def compare(tool, name, folder, texts, encode, decode):
    if "SentencePiece" in name:  # control tokens are text to that library
        texts = [text for text in texts if not any(token in text for token in ("<s>", "</s>", "<unk>"))]
    with tempfile.TemporaryDirectory() as scratch:
        alone = Path(scratch) / folder.name
        alone.mkdir()
        for file in ("tokenizer.model", "tokenizer.json"):
            if (folder / file).exists() and (file == "tokenizer.model") == ("SentencePiece" in name):
                (alone / file).symlink_to(folder / file)
        asked = "".join(json.dumps(text) + "\n" for text in texts)
        answers = subprocess.run([tool, str(alone)], input=asked, capture_output=True, text=True, encoding="utf-8", check=True)
    composes = folder.name in ("qwen", "added_nfc")
    failures = 0
    for text, line in zip(texts, answers.stdout.split("\n")):
        ours, (ids, offsets) = json.loads(line), encode(text)
        # Of a letter and its mark, composed, theirs name the letter, ours both.
        has_offsets = not composes or unicodedata.is_normalized("NFC", text)
        if ours["ids"] != ids or ours["text"] != decode(ids) or (has_offsets and not same_offsets(text, ours["offsets"], offsets)):
            failures += 1
            if failures <= 5:
                print(f"{name}: {text!r}\n  ours   {ours['ids']} {ours['offsets']} {ours['text']!r}\n"
                      f"  theirs {ids} {offsets} {decode(ids)!r}")
    print(f"{name}: {len(texts)} texts, {failures} differ", flush=True)
    return failures


def main():
    data = os.environ.get("ISOGLOSS_TEST_DATA")
    if not data:
        print("ISOGLOSS_TEST_DATA is not set: nothing compared")
        return 77
    texts = real_lines(Path(data) / "data") + list(made_texts())
    if len(texts) < 20000:
        print(f"only {len(texts)} texts")
        return 1
    return 1 if sum(compare(sys.argv[1], name, folder, texts, encode, decode)
                    for name, folder, encode, decode in opponents(Path(data))) else 0


if __name__ == "__main__":
    sys.exit(main())
