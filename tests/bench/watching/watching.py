#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What watching costs a run: of the sample's task with alignment, at the interval that the run chooses by itself, the time
between a step and its snapshots as a share of the time within steps.

    tests/bench/watching/watching.py build/dev/bin/isogloss-cli [--steps N] [--threads 1]
"""

import argparse
import json
import pathlib
import statistics
import subprocess
import tempfile
import time

SNAPSHOTS = ("alignment", "forgetting")
PAUSE = 0.001  # seconds between two looks at the events


def arrivals(process, path):
    """Each event with the moment at which it stood in the file."""
    while not path.exists() and process.poll() is None:
        time.sleep(PAUSE)
    with open(path, encoding="utf-8") as lines:
        rest = ""
        while True:
            is_over = process.poll() is not None
            rest += lines.read()
            now = time.perf_counter()
            *whole, rest = rest.split("\n")
            for line in whole:
                yield now, json.loads(line)
            if is_over:
                return
            time.sleep(PAUSE)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--steps", type=int, help="as many as the settings give, unless this is given")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    steps, waits = [], []
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder) / "sample"
        subprocess.run([options.program, "sample", place], check=True, capture_output=True)
        run = place / "runs" / "watched"
        command = [options.program, "train", place / "settings" / "alternate.json", "--out", run]
        command += ["--set", f"run.threads={options.threads}"]
        if options.steps:
            command += ["--set", f"run.max_steps={options.steps}"]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        before = None
        for moment, event in arrivals(process, run / "events.jsonl"):
            if event["type"] in SNAPSHOTS and event["step"] > 0:
                waits.append(moment - before)
            if event["type"] == "step":
                steps.append(event["seconds"])
            before = moment
    print(f"{len(steps)} steps of {statistics.mean(steps):.3f} s, {len(waits)} snapshots of {statistics.mean(waits):.3f} s: "
          f"watching takes {100 * sum(waits) / sum(steps):.1f} % of the time within steps")


if __name__ == "__main__":
    main()
