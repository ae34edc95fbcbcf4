#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times `isogloss-cli overlap` on 100,000 made-up training sentences and 1,000 evaluation sentences with one planted near
copy, beside comparing all with all in the same measure in Python on a hundredth of the training texts.

    tests/bench/overlap/overlap.py build/dev/bin/isogloss-cli [--training 100000] [--evaluation 1000]
"""

import argparse
import json
import pathlib
import random
import subprocess
import tempfile
import time

KEY = "eng_Latn"
THRESHOLD = 0.7
PORTION = 100  # of the training texts that Python compares


def sentences(generator, words, count):
    return [" ".join(generator.choices(words, k=generator.randint(6, 24))) for _ in range(count)]


def grams(text):
    padded = f" {text} "
    return {padded[i:i + 4] for i in range(len(padded) - 3)}


def all_with_all(training, evaluation):
    start = time.perf_counter()
    wanted = [grams(text) for text in evaluation]
    found = 0
    for text in training:
        known = grams(text)
        found += sum(len(known & gram) >= THRESHOLD * len(gram) for gram in wanted)
    return found, time.perf_counter() - start


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--training", type=int, default=100_000)
    parser.add_argument("--evaluation", type=int, default=1_000)
    options = parser.parse_args()
    generator = random.Random(1)
    words = ["".join(generator.choices("abcdefghijklmnoprstuvwz", k=generator.randint(2, 9))) for _ in range(20_000)]
    words += ["the", "of", "and", "to", "in", "that", "is", "was"] * 500
    training = sentences(generator, words, options.training)
    evaluation = sentences(generator, words, options.evaluation)
    planted = evaluation[17].split()
    planted[2] = "changed"
    training[options.training // 2] = " ".join(planted)

    with tempfile.TemporaryDirectory() as folder:
        files = {name: pathlib.Path(folder) / name for name in ("training", "evaluation")}
        files["training"].write_text("\n".join(training) + "\n")
        files["evaluation"].write_text("\n".join(evaluation) + "\n")
        command = [options.program, "overlap", "--json", "--training", f"{KEY}={files['training']}", "--evaluation",
                   f"{KEY}={files['evaluation']}"]
        start = time.perf_counter()
        report = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        seconds = time.perf_counter() - start
    records = report["languages"][KEY]["records"]
    _, portion_seconds = all_with_all(training[::PORTION], evaluation)
    print(f"isogloss-cli overlap: {options.training} x {options.evaluation} in {seconds:.2f} s, found "
          f"{[record['evaluation_key'] for record in records]} (planted: 18)")
    print(f"all with all in Python: {portion_seconds * PORTION:.0f} s for the same, from one in {PORTION}")


if __name__ == "__main__":
    main()
