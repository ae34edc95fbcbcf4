#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the sample's short run brings its pair together: retrieval at the aligned layer before and after, with the placebo.

  meet.py CLI --out DIR [--seed N ...]

Runs the sample's meet.json on one thread, once with real and once with shuffled translations a seed, and prints snapshots,
seconds and the rise of the trained pair and of the pair that gets no data. A demonstration, not evidence.
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import time


def snapshots(run):
    for line in (run / "events.jsonl").open(encoding="utf-8"):
        event = json.loads(line)
        if event["type"] == "alignment":
            yield event


def retrieval(event, target, layer):
    values = [row["value"] for row in event["rows"] if row["target"] == target and row["layer"] == layer
              and row["measure"] in ("retrieval_forward", "retrieval_backward")]
    return sum(values) / len(values)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cli", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--seed", type=int, nargs="*", default=[1, 2, 3])
    options = parser.parse_args()
    shutil.rmtree(options.out, ignore_errors=True)
    subprocess.run([options.cli, "sample", options.out], check=True, stdout=subprocess.DEVNULL)
    print("| translations | seed | snapshots | seconds | trained pair | untrained pair |\n| --- | --- | --- | --- | --- | --- |")
    for placebo in (False, True):
        for seed in options.seed:
            run = options.out / "runs" / f"{'shuffled' if placebo else 'real'}-{seed}"
            began = time.monotonic()
            subprocess.run([options.cli, "train", options.out / "settings" / "meet.json", "--out", run, "--set", f"run.seed={seed}",
                            "--set", f"objective.shuffle_pairs={str(placebo).lower()}", "--set", "run.threads=1"],
                           check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            seconds = time.monotonic() - began
            layer = json.loads((run / "run.json").read_text())["plan"]["align_layer"]
            events = list(snapshots(run))
            cells = [f"{retrieval(events[0], key, layer):.3f} -> {retrieval(events[-1], key, layer):.3f}"
                     for key in ("arb_Arab", "swh_Latn")]
            print(f"| {'shuffled' if placebo else 'real'} | {seed} | {len(events)} | {seconds:.1f} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
