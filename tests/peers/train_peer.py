#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains an alignment adapter with `isogloss-cli train` and opens it with PEFT.

    train_peer.py path/to/isogloss-cli

Three steps of align_only on bible-12m and English-Kabyle verses (both under ISOGLOSS_TEST_DATA). PEFT must load the run's
adapter, its B must have moved, and the log-probabilities that `isogloss-cli score` gives with it must be PEFT's within 1e-3.
"""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import sentencepiece
import torch
import transformers
from peft import PeftModel

PREFIX, TEXT = "In the beginning", " was the word of the Lord."


def main():
    program = sys.argv[1]
    if "ISOGLOSS_TEST_DATA" not in os.environ:
        print("skipped: set ISOGLOSS_TEST_DATA")
        return 77
    data = Path(os.environ["ISOGLOSS_TEST_DATA"])
    model = data / "models" / "bible-12m"
    verses = {key: str(data / "data" / "bible" / f"{key}.tsv") for key in ("eng_Latn", "kab_Latn")}
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder) / "settings.json"
        settings.write_text(json.dumps({
            "schema": 1, "model": str(model), "objective": {"schedule": "align_only", "align_layer": 6},
            "data": {"parallel": [{"source_path": verses["eng_Latn"], "target_path": verses["kab_Latn"],
                                   "source": "eng_Latn", "target": "kab_Latn"}], "hold_out": 20},
            "optimizer": {"schedule": "constant", "warmup_ratio": 0}, "batch": {"size": 8, "accumulation": 1},
            "run": {"max_steps": 3, "dtype": "f32", "device": "cpu"}}))
        subprocess.run([program, "train", str(settings), "--out", f"{folder}/run"], check=True)
        adapter = f"{folder}/run/adapter"
        ours = json.loads(subprocess.run(
            [program, "score", "--json", "--model", str(model), "--adapter", adapter, "--prefix", PREFIX, "--text", TEXT],
            check=True, capture_output=True, text=True).stdout)
        base = transformers.AutoModelForCausalLM.from_pretrained(model, dtype=torch.float32)
        peft = PeftModel.from_pretrained(base, adapter).eval()
    moved = max(p.abs().max().item() for n, p in peft.named_parameters() if "lora_B" in n)
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(model / "tokenizer.model"))
    ids = [pieces.bos_id()] + pieces.encode(PREFIX + TEXT)
    count = len(ours["tokens"])
    assert ids[-count:] == ours["tokens"], (ids, ours["tokens"])
    with torch.no_grad():
        scores = peft(torch.tensor([ids])).logits[0].log_softmax(-1)
    theirs = [scores[len(ids) - count + i - 1, ids[len(ids) - count + i]].item() for i in range(count)]
    gap = max(abs(a - b) for a, b in zip(ours["logprobs"], theirs))
    print(f"B moved by {moved:.2e}; log-probabilities differ by at most {gap:.1e}")
    return 0 if moved > 0 and gap < 1e-3 else 1


if __name__ == "__main__":
    sys.exit(main())
