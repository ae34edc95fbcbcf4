# SPDX-License-Identifier: GPL-3.0-or-later
"""Small tokenizers that declare what those of well-known models declare, trained on a few sentences in many scripts."""
import json

import sentencepiece
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

GPT2_SPLIT = None  # the one that ByteLevel holds itself
LLAMA3_SPLIT = (r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|"
                r"\s+(?!\S)|\s+")
QWEN_SPLIT = LLAMA3_SPLIT.replace("{1,3}", "")

TEXT = """The quick brown fox jumps over the lazy dog; it's 12,345.67 o'clock, isn't it?
Ein Haus, zwei Häuser: schöne Grüße aus Köln!
Быстрая коричневая лиса прыгает через ленивую собаку.
Η γρήγορη αλεπού πηδάει πάνω από το σκυλί.
ذهب الولد إلى المدرسة في الصباح الباكر.
मैं कल सुबह पाँच बजे बाज़ार जाऊँगा।
ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ ყოველ დილით ადრე ვდგები
我明天早上五点去市场。東京は大きい街です。
    def indent(x):\n\t\treturn  x  +  1\r\n\r\n\n
e\u0301 é a\u0308 ä ﬁ ½ 👩‍👩‍👧 🇩🇪 ❤️ \u200b\u00a0
""" * 3


def lines(text=TEXT):
    return text.split("\n")


def byte_level(split, normalizer=None, ignore_merges=False, special=("<|endoftext|>",), begin=None):
    tokenizer = Tokenizer(models.BPE(ignore_merges=ignore_merges))
    if normalizer is not None:
        tokenizer.normalizer = normalizer
    if split is None:
        tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    else:
        tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
            [pre_tokenizers.Split(Regex(split), "isolated"), pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)])
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(vocab_size=600, special_tokens=list(special), show_progress=False,
                                  initial_alphabet=pre_tokenizers.ByteLevel.alphabet())
    tokenizer.train_from_iterator([TEXT], trainer)
    tokenizer.post_processor = processors.ByteLevel(trim_offsets=False)
    if begin:
        tokenizer.post_processor = processors.Sequence([tokenizer.post_processor, processors.TemplateProcessing(
            single=f"{begin} $A", pair=f"{begin} $A {begin} $B", special_tokens=[(begin, tokenizer.token_to_id(begin))])])
    return tokenizer


def with_bytes(tokenizer, metaspace_in_model):
    """A trained BPE with the 256 byte pieces put in front, as converted SentencePiece models have them."""
    document = json.loads(tokenizer.to_str())
    pieces = ["<unk>", "<s>", "</s>"] + [f"<0x{byte:02X}>" for byte in range(256)]
    rest = [piece for piece, _ in sorted(document["model"]["vocab"].items(), key=lambda item: item[1]) if piece not in pieces]
    document["model"]["vocab"] = {piece: number for number, piece in enumerate(pieces + rest)}
    document["model"].update(unk_token="<unk>", fuse_unk=True, byte_fallback=True)
    document["added_tokens"] = [{"id": number, "content": piece, "single_word": False, "lstrip": False, "rstrip": False,
                                 "normalized": False, "special": True} for number, piece in enumerate(pieces[:3])]
    return Tokenizer.from_str(json.dumps(document))


def sentencepiece_like(prepend, split_by_blank):
    """Llama-2's and Mistral's declaration (a blank prepended, blanks replaced, no pre-tokenizer), or Gemma's (replaced, split
    behind)."""
    trained = Tokenizer(models.BPE())
    trained.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always" if prepend else "never")
    trained.train_from_iterator(lines(), trainers.BpeTrainer(vocab_size=500, show_progress=False, special_tokens=["<unk>"]))
    tokenizer = with_bytes(trained, True)
    steps = [normalizers.Prepend("▁")] if prepend else []
    tokenizer.normalizer = normalizers.Sequence(steps + [normalizers.Replace(" ", "▁")])
    tokenizer.pre_tokenizer = pre_tokenizers.Split("▁", "merged_with_previous") if split_by_blank else None
    if tokenizer.pre_tokenizer is None:
        document = json.loads(tokenizer.to_str())
        document["pre_tokenizer"] = None
        tokenizer = Tokenizer.from_str(json.dumps(document))
    ends = [decoders.Strip(" ", 1, 0)] if prepend else []
    tokenizer.decoder = decoders.Sequence(
        [decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse()] + ends)
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A", pair="<s> $A <s> $B", special_tokens=[("<s>", 1)])
    return tokenizer


def added(tokenizer):
    """Added tokens of every flag."""
    tokenizer.add_special_tokens([AddedToken("<|user|>", normalized=False), AddedToken("<mask>", lstrip=True, normalized=False),
                                  AddedToken("<end>", rstrip=True, normalized=False)])
    tokenizer.add_tokens([AddedToken("word", single_word=True), AddedToken("Köln", normalized=True), AddedToken("<|us")])
    return tokenizer


def added_beside_normalizer(tokenizer):
    """Added tokens that are looked for in normalised text: their own text is normalised too."""
    tokenizer.add_tokens([AddedToken("Ko\u0308ln", normalized=True), AddedToken("Gru\u0308n", normalized=False),
                          AddedToken("a b", normalized=True, lstrip=True, rstrip=True),
                          AddedToken("wort", normalized=True, single_word=True)])
    return tokenizer


def with_whole_words():
    """Pieces for whole words that no merges lead to, as Llama 3 has some: ignore_merges finds them."""
    document = json.loads(byte_level(LLAMA3_SPLIT, ignore_merges=True).to_str())
    vocabulary = document["model"]["vocab"]
    alphabet = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    for word in (" jumps", "quick", " Häuser", "123", " лиса", "\r\n"):
        vocabulary.setdefault(alphabet.pre_tokenize_str(word)[0][0], len(vocabulary))
    return Tokenizer.from_str(json.dumps(document))


def huggingface_kinds():
    """Name -> tokenizers.Tokenizer."""
    llama3 = ("<|begin_of_text|>", "<|end_of_text|>", "<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>")
    return {
        "gpt2": byte_level(None),
        "llama3": byte_level(LLAMA3_SPLIT, ignore_merges=True, special=llama3, begin="<|begin_of_text|>"),
        "qwen": byte_level(QWEN_SPLIT, normalizers.NFC(), special=("<|endoftext|>", "<|im_start|>", "<|im_end|>")),
        "llama2": sentencepiece_like(prepend=True, split_by_blank=False),
        "gemma": sentencepiece_like(prepend=False, split_by_blank=True),
        "added": added(byte_level(None)),
        "added_nfc": added_beside_normalizer(byte_level(QWEN_SPLIT, normalizers.NFC())),
        "added_prepend": added_beside_normalizer(sentencepiece_like(prepend=True, split_by_blank=False)),
        "whole_words": with_whole_words(),
    }


def train_sentencepiece(folder, kind):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "text.txt").write_text(TEXT, encoding="utf-8", newline="\n")
    sentencepiece.SentencePieceTrainer.train(
        input=str(folder / "text.txt"), model_prefix=str(folder / "tokenizer"), model_type=kind, byte_fallback=True,
        vocab_size=520, character_coverage=0.995, hard_vocab_limit=False, minloglevel=2, num_threads=1,
        normalization_rule_name="identity")
    (folder / "text.txt").unlink()
    (folder / "tokenizer.vocab").unlink()
