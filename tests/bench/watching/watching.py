#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What watching costs a run: the sample's task with alignment, once watched at the interval that the run chooses by itself
and once at its end alone, in turns; the difference of their whole times as a share of the time within steps.

    tests/bench/watching/watching.py build/dev/bin/isogloss-cli [--steps N] [--threads 1] [--rounds 3]
"""

import argparse
import json
import pathlib
import statistics
import subprocess
import tempfile
import time


def train(program, place, run, settings):
    """Seconds of the whole run, seconds within its steps, and how many snapshots it made."""
    command = [program, "train", place / "settings" / "alternate.json", "--out", run]
    for setting in settings:
        command += ["--set", setting]
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    whole = time.perf_counter() - start
    with open(run / "events.jsonl", encoding="utf-8") as lines:
        events = [json.loads(line) for line in lines]
    steps = [event["seconds"] for event in events if event["type"] == "step"]
    return whole, sum(steps), sum(event["type"] == "alignment" for event in events), len(steps)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--steps", type=int, help="as many as the settings give, unless this is given")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    settings = [f"run.threads={options.threads}"]
    if options.steps:
        settings.append(f"run.max_steps={options.steps}")
    shares = []
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder) / "sample"
        subprocess.run([options.program, "sample", place], check=True, capture_output=True)
        for turn in range(options.rounds):
            watched, _, often, steps = train(options.program, place, place / f"watched-{turn}", settings)
            bare, within, seldom, _ = train(
                options.program, place, place / f"bare-{turn}", [*settings, f"run.watch_every={steps}"])
            shares.append((watched - bare) / within)
            print(f"{steps} steps: {watched:.1f} s with {often} snapshots, {bare:.1f} s with {seldom}, "
                  f"{within:.1f} s within steps: {100 * shares[-1]:.1f} %")
    print(f"watching takes {100 * statistics.median(shares):.1f} % of the time within steps (median)")


if __name__ == "__main__":
    main()
