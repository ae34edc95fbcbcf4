#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How near the time that a run says it still takes comes to what it took, behind 5, 10, 25 and 50 % of its steps: of the
sample, and of any other settings.

    tests/bench/time_left/time_left.py build/dev/bin/isogloss-cli [SETTINGS.json ...] [--set NAME=VALUE ...]
"""

import argparse
import datetime
import json
import pathlib
import subprocess
import tempfile

SHARES = (0.05, 0.1, 0.25, 0.5)


def moment(event):
    return datetime.datetime.fromisoformat(event["time"].replace("Z", "+00:00"))


def judge(name, run):
    with open(run / "events.jsonl", encoding="utf-8") as lines:
        events = [json.loads(line) for line in lines]
    steps = {event["step"]: event for event in events if event["type"] == "step"}
    end = moment(events[-1])
    total = max(steps)
    words = []
    for share in SHARES:
        step = steps[max(1, round(share * total))]
        took = (end - moment(step)).total_seconds()
        words.append(f"{100 * share:.0f} %: said {step['seconds_left']:.0f} s, took {took:.0f} s "
                     f"({100 * (step['seconds_left'] / max(took, 1) - 1):+.0f} %)")
    print(f"{name}, {total} steps: " + "; ".join(words))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("settings", nargs="*", type=pathlib.Path)
    parser.add_argument("--set", action="append", default=[], dest="changes")
    options = parser.parse_args()
    changes = [word for change in options.changes for word in ("--set", change)]
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder) / "sample"
        subprocess.run([options.program, "sample", place], check=True, capture_output=True)
        settings = [place / "settings" / f"{name}.json" for name in ("task_only", "alternate", "align_only")]
        for path in settings + options.settings:
            run = pathlib.Path(folder) / "runs" / path.stem
            subprocess.run([options.program, "train", path, "--out", run, *changes], check=True, capture_output=True)
            judge(path.stem, run)


if __name__ == "__main__":
    main()
