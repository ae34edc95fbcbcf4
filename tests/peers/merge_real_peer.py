#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains two short adapters of a real small model, merges them, and lets PEFT load the result.

    merge_real_peer.py path/to/isogloss-cli

With ISOGLOSS_TEST_DATA (models/bible-12m, data/bible): English-Kabyle alignment and English-Swahili translation, two steps each,
merged by cat and by svd of full rank. PEFT's logits of the result must be those of PEFT's own weighted sum of the two.
"""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import torch
from peft import PeftModel
from transformers import AutoModelForCausalLM

SKIPPED = 77
WEIGHTS = {"align": 0.6, "task": 0.4}
VERSES = 80


def verses(data):
    texts = {}
    for key in ("eng_Latn", "kab_Latn", "swh_Latn"):
        lines = (data / "bible" / f"{key}.tsv").read_text(encoding="utf-8").splitlines()
        texts[key] = dict(line.split("\t", 1) for line in lines if "\t" in line)
    keys = [key for key in texts["eng_Latn"] if all(key in text for text in texts.values())]
    return [{"key": key, "group": key, "text": {language: text[key] for language, text in texts.items()}} for key in keys[:VERSES]]


def write_data(data, folder):
    records = verses(data)
    tasks = [{"key": record["key"], "group": record["group"], "language": "swh_Latn", "part": "train", "task": "translation",
              "input": record["text"]["eng_Latn"], "target": record["text"]["swh_Latn"]} for record in records]
    for name, rows in (("pairs.jsonl", records), ("tasks.jsonl", tasks)):
        (folder / name).write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def train(program, model, folder, name, objective, data):
    settings = {"schema": 1, "model": str(model), "objective": objective, "data": {**data, "prompt": "plain", "max_length": 192},
                "optimizer": {"learning_rate": 1e-3}, "batch": {"size": 8, "accumulation": 1},
                "run": {"max_steps": 2, "threads": 1}}
    (folder / f"{name}.json").write_text(json.dumps(settings))
    subprocess.run([program, "train", folder / f"{name}.json", "--out", folder / name, "--json"], check=True,
                   stdout=subprocess.DEVNULL)
    return folder / name / "adapter"


def load(model):
    return AutoModelForCausalLM.from_pretrained(model, dtype=torch.float32).eval()


def logits(model, ids):
    with torch.no_grad():
        return model.eval()(ids).logits


def main():
    root = os.environ.get("ISOGLOSS_TEST_DATA")
    if not root:
        print("needs ISOGLOSS_TEST_DATA")
        return SKIPPED
    program, model = sys.argv[1], Path(root) / "models" / "bible-12m"
    torch.set_num_threads(1)
    worst = 0
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        write_data(Path(root) / "data", folder)
        adapters = {
            "align": train(program, model, folder, "align", {"schedule": "align_only", "align_layer": 6},
                           {"parallel": [{"path": "pairs.jsonl", "source": "eng_Latn", "target": "kab_Latn"}]}),
            "task": train(program, model, folder, "task", {"schedule": "task_only"},
                          {"task": [{"path": "tasks.jsonl", "language": "swh_Latn"}]}),
        }
        plain = load(model)
        ids = torch.randint(3, plain.config.vocab_size, (1, 24), generator=torch.Generator().manual_seed(1))
        base = logits(plain, ids)
        theirs = PeftModel.from_pretrained(plain, adapters["align"], adapter_name="align")
        theirs.load_adapter(adapters["task"], adapter_name="task")
        theirs.base_model.add_weighted_adapter(list(WEIGHTS), list(WEIGHTS.values()), "sum", combination_type="cat")
        theirs.set_adapter("sum")
        wanted = logits(theirs, ids)
        change = (wanted - base).abs().max().item()
        for method, options in (("cat", []), ("svd", ["--kept-energy", "1"])):
            out = folder / method
            words = [f"{adapters[name]}={weight}" for name, weight in WEIGHTS.items()]
            subprocess.run([program, "merge", "--json", "--method", method, *options, "--base", model, "--out", out, *words],
                           check=True, stdout=subprocess.DEVNULL)
            gap = (logits(PeftModel.from_pretrained(load(model), out), ids) - wanted).abs().max().item()
            worst = max(worst, gap)
            print(f"{method}: logits differ by at most {gap:.1e}; the adapters change them by {change:.1e}")
    return 0 if worst < 1e-4 and change > 100 * worst else 1


if __name__ == "__main__":
    sys.exit(main())
