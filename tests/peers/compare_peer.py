# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares `isogloss-cli compare` with NumPy: made-up runs of two conditions with three seeds, watched on the same
sentences. Means and differences must be equal; intervals come from draws of other generators and are compared with
the tolerance of that many draws.

    compare_peer.py path/to/isogloss-cli
"""
import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy

DRAWS = 20000
SENTENCES = 120
ALLOWED = 0.06  # of the half width: both sides draw


def student_range(freedom):
    """The 97.5 % quantile of Student's t by numerical integration and bisection, without SciPy."""
    def cumulative(value):
        x = numpy.linspace(0, value, 20001)
        density = numpy.exp(math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2)
                            - (freedom + 1) / 2 * numpy.log1p(x * x / freedom)) / math.sqrt(freedom * math.pi)
        return 0.5 + numpy.trapezoid(density, x) if hasattr(numpy, "trapezoid") else 0.5 + numpy.trapz(density, x)
    low, high = 0.0, 50.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if cumulative(middle) < 0.975 else (low, middle)
    return high


def interval(before, after, generator):
    """before, after: hits of (seeds, sentences). Seeds and sentences are drawn, seeds widened by sqrt(n / (n - 1))."""
    seeds, sentences = before.shape
    draws = numpy.empty(DRAWS)
    for draw in range(DRAWS):
        chosen = generator.integers(sentences, size=sentences)
        units = after[:, chosen].mean(axis=1) - before[:, chosen].mean(axis=1)
        mean = units.mean()
        drawn = units[generator.integers(seeds, size=seeds)].mean()
        draws[draw] = mean + math.sqrt(seeds / (seeds - 1)) * (drawn - mean)
    units = after.mean(axis=1) - before.mean(axis=1)
    spread = units.var(ddof=1) / seeds
    variance = draws.var(ddof=1)
    freedom = min(max((seeds - 1) * (variance / spread) ** 2, seeds - 1), 1e6)
    half = student_range(freedom) * math.sqrt(variance)
    return units.mean(), units.mean() - half, units.mean() + half


def write_run(folder, schedule, seed, hits):
    folder.mkdir(parents=True)
    settings = {"model": "/models/base", "objective": {"schedule": schedule}, "run": {"seed": seed}}
    (folder / "run.json").write_text(json.dumps({
        "schema": 1, "settings": settings, "plan": {"taught": [], "aligned": []}, "provenance": {"seed": seed}}))
    text = "".join(str(hit) for hit in hits)
    signature = f"retrieval|dir:fwd|layer:2/4|pool:mean+bos|sim:cos|N:{len(text)}|ties:miss|text:abc|model:def|isogloss:1"
    rows = [{"measure": "retrieval_forward", "source": "eng_Latn", "target": "swh_Latn", "layer": 2,
             "value": float(numpy.mean(hits)), "sentences": len(text), "signature": signature}]
    events = [
        {"type": "started", "total_steps": 1, "resumed_from_step": 0, "layers": 4, "align_layer": 2, "align_chance": 3.4,
         "device": "cpu", "dtype": "f32"},
        {"type": "alignment", "step": 1, "rows": rows,
         "hits": [{"source": "eng_Latn", "target": "swh_Latn", "layer": 2, "hits": text}]},
        {"type": "finished", "outcome": "completed", "step": 1}]
    (folder / "events.jsonl").write_text("".join(
        json.dumps({"seq": i, "time": "2026-01-01T00:00:00Z", **event}) + "\n" for i, event in enumerate(events)))


def compare(program, folder, spread, generator):
    ease = generator.normal(size=SENTENCES)
    hits = {}
    for schedule, gain in (("task_only", 0.0), ("alternate", 0.5)):
        shifts = gain + spread * generator.normal(size=3)
        hits[schedule] = (ease + shifts[:, None] + 0.7 * generator.normal(size=(3, SENTENCES)) > 0).astype(int)
        for seed in range(3):
            write_run(folder / f"{schedule}-{seed}", schedule, seed + 1, hits[schedule][seed])
    runs = [str(folder / f"{schedule}-{seed}") for schedule in hits for seed in range(3)]
    document = json.loads(subprocess.run([program, "compare", "--json", *runs], check=True, capture_output=True).stdout)
    conditions = document["measures"][0]["conditions"]
    value, low, high = interval(hits["task_only"], hits["alternate"], generator)
    ours = conditions[1]["difference"]
    failures = 0
    for name, expected, allowed in (("mean", hits["alternate"].mean(), 1e-12),):
        failures += abs(conditions[1][name] - expected) > allowed
    failures += abs(ours["value"] - value) > 1e-12
    failures += not ours["paired"] or not ours["over_sentences"] or ours["seeds"] != 3
    for end, expected in (("low", low), ("high", high)):
        failures += abs(ours[end] - expected) > ALLOWED * (high - low) / 2
    shown = "better" if ours["low"] > 0 else "worse" if ours["high"] < 0 else "not shown with 3 seeds"
    failures += conditions[1]["shown"] != shown
    print("ok  " if failures == 0 else "FAIL", f"spread {spread}", {"ours": ours, "NumPy": [value, low, high]})
    return failures


def main():
    generator = numpy.random.default_rng(7)
    failures = 0
    with tempfile.TemporaryDirectory() as place:
        for i, spread in enumerate((0.0, 0.1, 0.6)):
            failures += compare(sys.argv[1], Path(place) / str(i), spread, generator)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
