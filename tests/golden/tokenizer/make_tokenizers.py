# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the tokenizers and cases.json beside it: small tokenizers of every kind with the ids, byte offsets and decoded text
that the tokenizers and sentencepiece libraries give, and the conversations that transformers renders.

    python make_tokenizers.py          needs tokenizers, sentencepiece and transformers
"""
import json
import shutil
from pathlib import Path

import sentencepiece

from kinds import huggingface_kinds, lines, train_sentencepiece

HERE = Path(__file__).resolve().parent
TEXTS = list(dict.fromkeys(lines())) + [
    "", " ", "  two  blanks  ", "\n", "\r\n \r\n", "a\tb", "<|user|>hello<end>  there", "see <mask> here", "a word, swordfish",
    "Köln Ko\u0308ln", "<|us", "</s>", "<s>", "<unk>", "x" * 40, "日本語のテキスト", "\u0000\u0001\u007f", "🏳️‍🌈", "1234567", "▁",
    "quick jumps, jumpsuit", "zwei Häuser", "zwei Ha\u0308user", "the  the the", "лиса лиса", "Köln Ko\u0308ln Kölner", "Grün Gru\u0308n Gru\u0308ner",
    "x a b  y", "a ba b", "wort ein wort, wörter wortlos", "Ko\u0308ln", "\u0308Ko\u0308ln\u0308",
]


def byte_offsets(text, offsets):
    starts = [0]
    for character in text:
        starts.append(starts[-1] + len(character.encode()))
    return [[starts[begin], starts[end]] for begin, end in offsets]


def huggingface_cases(tokenizer):
    for text in TEXTS:
        encoding = tokenizer.encode(text, add_special_tokens=False)
        yield {"text": text, "ids": encoding.ids, "offsets": byte_offsets(text, encoding.offsets),
               "decoded": tokenizer.decode(encoding.ids)}


def sentencepiece_cases(path):
    processor = sentencepiece.SentencePieceProcessor(model_file=str(path))
    for text in TEXTS:
        if text in ("<s>", "</s>"):  # text to this library, control tokens to transformers and here
            continue
        pieces = processor.encode(text, return_type="proto").pieces
        ids = [piece.id for piece in pieces]
        yield {"text": text, "ids": ids, "offsets": [[piece.begin, piece.end] for piece in pieces], "decoded": processor.decode(ids)}


def main():
    cases = {}
    for name, tokenizer in huggingface_kinds().items():
        shutil.rmtree(HERE / name, ignore_errors=True)
        (HERE / name).mkdir()
        (HERE / name / "tokenizer.json").write_text(tokenizer.to_str(pretty=False), encoding="utf-8")
        cases[name] = list(huggingface_cases(tokenizer))
    for kind in ("unigram", "bpe"):
        name = f"sentencepiece_{kind}"
        train_sentencepiece(HERE / name, kind)
        cases[name] = list(sentencepiece_cases(HERE / name / "tokenizer.model"))
    with (HERE / "cases.json").open("w", encoding="utf-8", newline="\n") as file:
        json.dump(cases, file, ensure_ascii=False, separators=(",", ":"))
        file.write("\n")


if __name__ == "__main__":
    main()
