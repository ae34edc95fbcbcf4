#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Seconds to tokenize 5 MB of one kind of character, here and with the tokenizers or sentencepiece library.

  five_megabytes.py TOKENIZER_TOOL FOLDER...      folders with a tokenizer.json or tokenizer.model
"""
import json
import pathlib
import subprocess
import sys
import time

import sentencepiece
from tokenizers import Tokenizer

MEGABYTES = 5
KINDS = {"one letter": "a", "blanks": " ", "newlines": "\n", "CJK": "我明天早上五点去市场東京は大きい"}


def opponent(folder):
    if (folder / "tokenizer.model").exists():
        return sentencepiece.SentencePieceProcessor(model_file=str(folder / "tokenizer.model")).encode
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    return lambda text: tokenizer.encode(text, add_special_tokens=False).ids


def main():
    tool, *folders = sys.argv[1:]
    print("| tokenizer | 5 MB of | seconds here | seconds there |\n| --- | --- | --- | --- |")
    for folder in map(pathlib.Path, folders):
        theirs = opponent(folder)
        for name, unit in KINDS.items():
            text = unit * (MEGABYTES * 1000000 // len(unit.encode()))
            answer = subprocess.run([tool, str(folder)], input=json.dumps(text) + "\n", capture_output=True, text=True, check=True)
            began = time.monotonic()
            theirs(text)
            there = time.monotonic() - began
            print(f"| {folder.name} | {name} | {json.loads(answer.stdout)['seconds']:.2f} | {there:.2f} |", flush=True)


if __name__ == "__main__":
    main()
