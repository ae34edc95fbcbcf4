#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Merges two adapters of a real small model that were trained apart, and measures what is left of each.

    real.py ISOGLOSS_CLI --out DIR [--steps 150]

With ISOGLOSS_TEST_DATA (models/bible-12m, data/bible): A is taught to translate English verses into Swahili, B only brings
English and Kabyle together at layer 6. Both learn from the verses that all three have but those of Titus, Philippians and James;
on these each is measured: retrieval of English with Kabyle at layer 6, there and back, and chrF++ of the translations. Adapters
that are there are kept.
"""
import argparse
import json
import os
import subprocess
from pathlib import Path

PIVOT, ALIGNED, TASK = "eng_Latn", "kab_Latn", "swh_Latn"
LAYER = 6
HELD_OUT = ("TIT.", "PHI.", "JAM.")
TRANSLATED = 60
MERGES = {"cat, half of each": ("cat", 0.5, 0.5, []), "cat, all of both": ("cat", 1, 1, []),
          "svd to the rank of one": ("svd", 1, 1, []), "ties": ("ties", 1, 1, ["--density", "0.5"])}


def call(program, *arguments):
    done = subprocess.run([program, *map(str, arguments), "--json"], check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout)


def write_lines(path, rows):
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def write_data(bible, out):
    texts = {}
    for key in (PIVOT, ALIGNED, TASK):
        lines = (bible / f"{key}.tsv").read_text(encoding="utf-8").splitlines()
        texts[key] = dict(line.split("\t", 1) for line in lines if "\t" in line)
    shared = [key for key in texts[PIVOT] if all(key in text for text in texts.values())]
    for part in ("train", "test"):
        keys = [key for key in shared if key.startswith(HELD_OUT) == (part == "test")]
        write_lines(out / f"pairs-{part}.jsonl",
                    ({"key": key, "group": key, "text": {name: text[key] for name, text in texts.items()}} for key in keys))
        write_lines(out / f"tasks-{part}.jsonl",
                    ({"key": key, "group": key, "language": TASK, "part": part, "task": "translation",
                      "input": texts[PIVOT][key], "target": texts[TASK][key]}
                     for key in (keys if part == "train" else keys[:TRANSLATED])))
        print(f"{part}: {len(keys)} verses", flush=True)


def train(program, model, out, name, steps, objective, data):
    run = out / name
    if not (run / "adapter" / "adapter_model.safetensors").exists():
        settings = {"schema": 1, "model": str(model), "objective": objective,
                    "data": {**data, "prompt": "plain", "max_length": 192}, "optimizer": {"learning_rate": 5e-4},
                    "batch": {"size": 32, "accumulation": 1}, "run": {"max_steps": steps}}
        (out / f"{name}.json").write_text(json.dumps(settings))
        call(program, "train", out / f"{name}.json", "--out", run)
    return run / "adapter"


def measure(program, model, out, name, adapter):
    chosen = ["--adapter", adapter] if adapter else []
    texts = [f"{key}={out / 'pairs-test.jsonl'}" for key in (PIVOT, ALIGNED)]
    report = call(program, "layers", "--model", model, *chosen, "--pivot", PIVOT, "--text", *texts)
    layer = report["pairs"][0]["layers"][LAYER]
    scores = call(program, "evaluate", "--model", model, *chosen, "--task", "translation", "--prompt", "plain",
                  "--data", f"{TASK}={out / 'tasks-test.jsonl'}", "--out", out / f"scores-{name}")
    return layer["retrieval_forward"], layer["retrieval_backward"], scores["languages"][TASK]["chrf"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=150)
    options = parser.parse_args()
    root = Path(os.environ["ISOGLOSS_TEST_DATA"])
    model, out = root / "models" / "bible-12m", options.out
    out.mkdir(parents=True, exist_ok=True)
    write_data(root / "data" / "bible", out)
    task = train(options.program, model, out, "task", options.steps, {"schedule": "task_only"},
                 {"task": [{"path": "tasks-train.jsonl", "language": TASK}]})
    aligned = train(options.program, model, out, "align", options.steps, {"schedule": "align_only", "align_layer": LAYER},
                    {"parallel": [{"path": "pairs-train.jsonl", "source": PIVOT, "target": ALIGNED}]})
    rows = [("base", None), ("A, English to Swahili", task), ("B, English with Kabyle", aligned)]
    for name, (method, first, second, more) in MERGES.items():
        merged = out / name.replace(", ", "-").replace(" ", "-")
        if not merged.exists():
            call(options.program, "merge", "--method", method, *more, "--base", model, "--out", merged,
                 f"{task}={first}", f"{aligned}={second}")
        rows.append((name, merged))
    print("| adapter | English to Kabyle | back | chrF++ into Swahili |\n| --- | --- | --- | --- |", flush=True)
    for name, adapter in rows:
        there, back, chrf = measure(options.program, model, out, name.replace(" ", "-").replace(",", ""), adapter)
        print(f"| {name} | {there:.3f} | {back:.3f} | {chrf:.1f} |", flush=True)


if __name__ == "__main__":
    main()
