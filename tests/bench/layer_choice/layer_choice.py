#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the layer that the scan proposes is a good one to train, on the bundled sample: a real sweep over all layers.

  layer_choice.py CLI --out DIR [--seed N ...] [--target KEY ...] [--layer N ...] [--steps N]

Of each pair of English with another language the base model is scanned on 300 training sentences; then an alignment adapter is
trained at every layer with every seed and measured on the test sentences. Runs that are there already are kept, so it can be
stopped and taken up again. It is a demonstration on made-up text and a tiny model, not evidence.
"""
import argparse
import json
import pathlib
import statistics
import subprocess
import time

PIVOT = "eng_Latn"
SCANNED = 300


def call(cli, *arguments):
    """Runs a command with --json and gives its document."""
    done = subprocess.run([cli, *map(str, arguments), "--json"], check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout)


def records(sample, part):
    return sample / "data" / f"commands-parallel-{part}" / "records.jsonl"


def scanned(options, sample):
    """The first training sentences: as many as are tested."""
    file = options.out / "scan.jsonl"
    if not file.exists():
        lines = records(sample, "train").read_text(encoding="utf-8").splitlines(keepends=True)
        file.write_text("".join(lines[:SCANNED]), encoding="utf-8")
    return file


def measure(cli, sample, file, target, *adapter):
    """The pair's part of the layer report."""
    texts = [f"{key}={file}" for key in (PIVOT, target)]
    return call(cli, "layers", "--model", sample / "models" / "base", *adapter, "--threads", 1, "--no-cache", "--text", *texts)["pairs"][0]


def retrieval(pair):
    """Mean of both directions at layers 0..L; the final norm is left out."""
    return [(layer["retrieval_forward"] + layer["retrieval_backward"]) / 2 for layer in pair["layers"][:-1]]


def settings(sample, target, layer, seed, steps):
    """The sample's alignment of one pair, without watching."""
    return {"schema": 1, "model": str(sample / "models" / "base"),
            "objective": {"schedule": "align_only", "align_layer": layer},
            "data": {"parallel": [{"path": str(records(sample, "train")), "source": PIVOT, "target": target}],
                     "prompt": "plain", "max_length": 128},
            "optimizer": {"learning_rate": 0.005}, "batch": {"size": 32, "accumulation": 1},
            "run": {"seed": seed, "threads": 1, "max_steps": steps, "watch_every": steps, "evaluate_every": steps}}


def cached(path, make):
    if path.exists():
        return json.loads(path.read_text())
    document = make()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(document))
    return document


def trained(options, sample, target, layer, seed):
    """Retrieval by layer after training at one layer."""
    folder = options.out / f"{target}-layer{layer}-seed{seed}"

    def make():
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / "settings.json"
        file.write_text(json.dumps(settings(sample, target, layer, seed, options.steps), indent=2))
        begin = time.monotonic()
        if not (folder / "run" / "adapter" / "adapter_model.safetensors").exists():
            call(options.cli, "train", file, "--out", folder / "run")
        scores = retrieval(measure(options.cli, sample, records(sample, "test"), target, "--adapter", folder / "run" / "adapter"))
        print(f"{target}, layer {layer}, seed {seed}: {time.monotonic() - begin:.0f} s", flush=True)
        return scores

    return cached(folder / "retrieval.json", make)


def score(curve):
    """What a trained layer is judged by: the mean over the model's layers, embedding left out."""
    return statistics.mean(curve[1:])


def sweep_table(target, base, sweep):
    """By trained layer: the mean over all layers and the best of them, over seeds."""
    lines = [f"Alignment of {PIVOT} with {target}; the model alone: mean {score(base):.3f}, best {max(base):.3f}", "",
             "| trained layer | mean over layers (each seed) | best layer's (each seed) |", "| --- | --- | --- |"]
    for layer, curves in sweep.items():
        cells = []
        for of in (score, max):
            values = [of(curve) for curve in curves]
            cells.append(f"{statistics.mean(values):.3f} ({' '.join(f'{value:.3f}' for value in values)})")
        lines.append(f"| {layer} | {' | '.join(cells)} |")
    return "\n".join(lines)


def paired(sweep, layer, of, others):
    """By seed: a layer's score less the mean of others'."""
    return [of(curve) - statistics.mean(of(sweep[other][seed]) for other in others)
            for seed, curve in enumerate(sweep[layer])]


def verdict_row(target, choice, sweep, of, name):
    layers = list(sweep)
    means = {layer: statistics.mean(of(curve) for curve in sweep[layer]) for layer in layers}
    ranked = sorted(layers, key=lambda layer: -means[layer])
    middle = max(layers) // 2

    def differences(layer, others):
        values = paired(sweep, layer, of, others)
        return f"{statistics.mean(values):+.3f} ({' '.join(f'{value:+.3f}' for value in values)})"

    proposed, best = choice["proposed"], choice["best"]
    return (f"| {target} | {name} | {proposed} ({choice['reason']}) | {ranked.index(proposed) + 1} of {len(layers)} | {best} | "
            f"{ranked.index(best) + 1} of {len(layers)} | {ranked[0]} | {differences(proposed, [middle])} | "
            f"{differences(best, [middle])} | {differences(proposed, layers)} | {differences(best, layers)} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cli", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--seed", type=int, nargs="*", default=[1, 2, 3])
    parser.add_argument("--target", nargs="*", default=["deu_Latn", "arb_Arab", "swh_Latn"])
    parser.add_argument("--layer", type=int, nargs="*", help="all if not given")
    parser.add_argument("--steps", type=int, default=40)
    options = parser.parse_args()
    sample = options.out / "sample"
    if not sample.exists():
        options.out.mkdir(parents=True, exist_ok=True)
        call(options.cli, "sample", sample)
    layers = options.layer or range(1, call(options.cli, "info", sample / "models" / "base")["layers"] + 1)
    tables, verdicts = [], []
    for target in options.target:
        choice = cached(options.out / f"scan-{target}.json", lambda: measure(options.cli, sample, scanned(options, sample), target))["choice"]
        base = retrieval(cached(options.out / f"base-{target}.json", lambda: measure(options.cli, sample, records(sample, "test"), target)))
        sweep = {layer: [trained(options, sample, target, layer, seed) for seed in options.seed] for layer in layers}
        tables.append(sweep_table(target, base, sweep))
        if options.layer is None:
            verdicts += [verdict_row(target, choice, sweep, score, "mean over layers"),
                         verdict_row(target, choice, sweep, max, "best layer's")]
    head = ("| with | judged by | proposed (why) | its place | scan's best | its place | best of the sweep | proposed less middle | "
            "scan's best less middle | proposed less a random layer | scan's best less a random layer |\n" + "| --- " * 11 + "|")
    text = "\n\n".join([*tables, "\n".join([head, *verdicts])])
    (options.out / "table.md").write_text(text + "\n")
    print(text)


if __name__ == "__main__":
    main()
