#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Training steps of Isogloss against the best transformers + PEFT variant (h_plus.py): same LibTorch, same batches, same
first adapter, an equality gate before any timing, then alternating pairs.

  against_hf.py TRAIN_STEPS --out DIR [--model FOLDER] [--pairs 10] [--dtype bfloat16] [--threads 2]

Without --model a random 40 M Llama (width 512, 8 blocks, 32,000 pieces) is made. Writes DIR/results.csv and prints medians.
"""
import argparse
import csv
import json
import os
import pathlib
import random
import statistics
import subprocess
import sys

import torch
from peft import LoraConfig, get_peft_model
from transformers import AutoModelForCausalLM, LlamaConfig, LlamaForCausalLM

H_PLUS = pathlib.Path(__file__).with_name("h_plus.py")
TARGETS = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]


def random_model(folder):
    torch.manual_seed(1)
    config = LlamaConfig(vocab_size=32000, hidden_size=512, intermediate_size=1408, num_hidden_layers=8,
                         num_attention_heads=8, num_key_value_heads=8, tie_word_embeddings=True)
    LlamaForCausalLM(config).to(torch.bfloat16).save_pretrained(folder)
    return folder


def first_adapter(model_folder, folder):
    """An adapter whose B is not zero, so that both sides' gradients of A and B can be compared."""
    torch.manual_seed(2)
    model = AutoModelForCausalLM.from_pretrained(model_folder, dtype=torch.float32)
    model = get_peft_model(model, LoraConfig(r=8, lora_alpha=16, target_modules=TARGETS))
    for name, parameter in model.named_parameters():
        if "lora_B" in name:
            torch.nn.init.normal_(parameter, std=0.02)
    model.save_pretrained(folder)
    return folder


def make_batches(kind, vocabulary, steps, generator):
    """32 records a batch; task: a prompt of 60-120 tokens and 8-24 to learn; alignment: sentences of 10-60 tokens."""
    def ids(low, high):
        return [generator.randrange(3, vocabulary) for _ in range(generator.randint(low, high))]
    lengths = ((60, 120), (8, 24)) if kind == "task" else ((10, 60), (10, 60))
    return [[[ids(*lengths[0]), ids(*lengths[1])] for _ in range(32)] for _ in range(steps)]


def real_tokens(batches):
    return sum(len(side) for batch in batches for record in batch for side in record)


def run(command, job_file):
    environment = {**os.environ, "OMP_WAIT_POLICY": "PASSIVE", "GOMP_SPINCOUNT": "1000"}
    done = subprocess.run([*map(str, command), str(job_file)], check=True, stdout=subprocess.PIPE, text=True,
                          env=environment)
    return json.loads(done.stdout)


def check_equal(ours, theirs, tolerance):
    for name in ("first_loss", "first_grad_norm"):
        if abs(ours[name] - theirs[name]) > tolerance * abs(theirs[name]):
            sys.exit(f"equality gate: {name} is {ours[name]} here and {theirs[name]} there")
    if ours["trainable"] != theirs["trainable"] or ours["first_grad_norm"] == 0:
        sys.exit("equality gate: other parameters are trained")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train_steps", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--model", type=pathlib.Path)
    parser.add_argument("--pairs", type=int, default=10)
    parser.add_argument("--steps", type=int, default=8)
    parser.add_argument("--warmup", type=int, default=3)
    parser.add_argument("--dtype", default="bfloat16", choices=["float32", "bfloat16"])
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    model = options.model or random_model(options.out / "model-40m")
    adapter = first_adapter(model, options.out / "adapter")
    config = json.loads((model / "config.json").read_text())
    opponents = {"isogloss": [options.train_steps], "h_plus": [sys.executable, H_PLUS]}

    rows = []
    for kind in ("task", "align"):
        batches = make_batches(kind, config["vocab_size"], options.warmup + options.steps, random.Random(1))
        tokens = real_tokens(batches[options.warmup:])
        for dropout in (0.0, 0.1):
            job = {"model": str(model), "adapter": str(adapter), "kind": kind, "batches": batches,
                   "layer": config["num_hidden_layers"] // 2, "temperature": 0.1, "dropout": dropout,
                   "dtype": options.dtype, "threads": options.threads, "warmup": options.warmup}
            job_file = options.out / f"job-{kind}-{dropout}.json"
            job_file.write_text(json.dumps(job))
            for pair in range(options.pairs):
                results = {name: run(command, job_file) for name, command in opponents.items()}
                if dropout == 0.0 and pair == 0:
                    check_equal(results["isogloss"], results["h_plus"], 1e-3 if options.dtype == "float32" else 2e-2)
                for name, result in results.items():
                    rows.append({"kind": kind, "dropout": dropout, "pair": pair, "side": name,
                                 "tokens_per_second": tokens / sum(result["seconds"]), "peak_kib": result["peak_kib"],
                                 "first_loss": result["first_loss"], "first_grad_norm": result["first_grad_norm"]})
            report(kind, dropout, [row for row in rows if (row["kind"], row["dropout"]) == (kind, dropout)])
    with (options.out / "results.csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=rows[0])
        writer.writeheader()
        writer.writerows(rows)


def report(kind, dropout, rows):
    sides = {name: [row for row in rows if row["side"] == name] for name in ("isogloss", "h_plus")}
    ratios = [a["tokens_per_second"] / b["tokens_per_second"] for a, b in zip(*sides.values())]
    speed = {name: statistics.median(row["tokens_per_second"] for row in side) for name, side in sides.items()}
    memory = {name: statistics.median(row["peak_kib"] for row in side) / 1024 for name, side in sides.items()}
    print(f"{kind}, dropout {dropout}: {statistics.median(ratios):.2f}x ({min(ratios):.2f}-{max(ratios):.2f}), "
          f"{speed['isogloss']:.0f} against {speed['h_plus']:.0f} real tokens/s, "
          f"peak {memory['isogloss']:.0f} against {memory['h_plus']:.0f} MiB", flush=True)


if __name__ == "__main__":
    main()
