#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the alignment objective does on the bundled sample: arms x seeds, every seed a point, paired by seed.

  method_effect.py CLI --out DIR [--seed N ...] [--arm NAME ...] [--jobs N]

Runs that are there already are kept, so it can be stopped and taken up again. Arms run beside each other on one thread each,
which uses the cores better than one arm on all of them. It is a demonstration on made-up text and a tiny model, not evidence.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import statistics
import subprocess
import time

PIVOT = "eng_Latn"
TAUGHT = ("eng_Latn", "deu_Latn", "tur_Latn")
ALIGNED = ("swh_Latn", "eus_Latn")

ARMS = {
    "task_only": {"objective.schedule": "task_only"},
    "task_only_equal_steps": {"objective.schedule": "task_only"},
    "alternate_bottom": {"objective.schedule": "alternate", "objective.align_layer": 1},
    "alternate_middle": {"objective.schedule": "alternate", "objective.align_layer": "middle"},
    "alternate_top": {"objective.schedule": "alternate", "objective.align_layer": "last"},
    "placebo": {"objective.schedule": "alternate", "objective.align_layer": "middle", "objective.shuffle_pairs": True},
    "parallel_as_text": {"objective.schedule": "task_only"},
    "align_only": {"objective.schedule": "align_only"},
}
# task_only merged with align_only of the same seed, without more training; the alignment adapter's weight, the task's is 1.
MERGES = {
    "merged_cat": ["--method", "cat"],
    **{f"merged_{method}": ["--method", method, "--density", "0.5"]
       for method in ("svd", "linear", "ties", "dare_linear", "dare_ties", "magnitude_prune", "ties_svd", "dare_linear_svd",
                      "dare_ties_svd", "magnitude_prune_svd")},
    "merged_layer_swap": ["--method", "layer_swap", "--band", "3", "5", "--transition", "1"],
}
WEIGHTS = (0.25, 0.5, 1.0)


def call(cli, *arguments):
    """Runs a command with --json and gives its document."""
    done = subprocess.run([cli, *map(str, arguments), "--json"], check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout)


def set_value(settings, key, value):
    *path, last = key.split(".")
    for name in path:
        settings = settings.setdefault(name, {})
    settings[last] = value


def arm_settings(sample, arm, seed, layers):
    file = "align_only.json" if arm == "align_only" else "alternate.json"
    settings = json.loads((sample / "settings" / file).read_text())
    for key, value in ARMS[arm].items():
        set_value(settings, key, layers if value == "last" else value)
    set_value(settings, "run.seed", seed)
    set_value(settings, "run.threads", 1)
    if arm == "task_only_equal_steps":
        # An epoch is one pass of the task records whatever the schedule; alternating spends half of each step on pairs,
        # so it takes twice as many steps for the same passes.
        settings["run"]["epochs"] *= 2
    if arm == "parallel_as_text":
        texts = [{"path": pair["path"], "language": pair[side]} for pair in settings["data"]["parallel"]
                 for side in ("source", "target")]
        settings["data"]["text"] = texts
        settings["data"]["parallel"] = []
    return settings


def absolute_paths(settings, folder):
    """Paths of the sample's settings are relative to their folder; these are written elsewhere."""
    settings["model"] = str((folder / settings["model"]).resolve())
    for sources in settings["data"].values():
        for source in sources if isinstance(sources, list) else []:
            source["path"] = str((folder / source["path"]).resolve())
    return settings


def make_sample(cli, out):
    """The bundled sample as a folder, written once."""
    sample = out / "sample"
    if not sample.exists():
        out.mkdir(parents=True, exist_ok=True)
        call(cli, "sample", sample)
    return sample


def measure_layers(cli, sample, languages, adapter=()):
    """Retrieval accuracy with the pivot by language and layer, the mean of both directions."""
    text = [f"{key}={sample / 'data' / 'commands-parallel-test' / 'records.jsonl'}" for key in languages]
    report = call(cli, "layers", "--model", sample / "models" / "base", *adapter, "--pivot", PIVOT, "--threads", 1, "--text", *text)
    return {pair["target"]: [(layer["retrieval_forward"] + layer["retrieval_backward"]) / 2 for layer in pair["layers"]]
            for pair in report["pairs"]}


def evaluate(cli, sample, adapter, part, languages, out):
    data = [f"{key}={sample / 'data' / f'commands-slots-{part}' / 'records.jsonl'}" for key in languages]
    return call(cli, "evaluate", "--model", sample / "models" / "base", "--adapter", adapter, "--task", "slots",
                "--threads", 1, "--taught", *TAUGHT, "--out", out, "--data", *data)


def train(cli, out, sample, arm, seed):
    """The adapter of an arm; one that is there is kept."""
    folder = out / f"{arm}-seed{seed}"
    run = folder / "run"
    if not (run / "adapter" / "adapter_model.safetensors").exists():
        folder.mkdir(parents=True, exist_ok=True)
        layers = call(cli, "info", sample / "models" / "base")["layers"]
        settings = folder / "settings.json"
        settings.write_text(json.dumps(absolute_paths(arm_settings(sample, arm, seed, layers), sample / "settings"), indent=2))
        call(cli, "train", settings, "--out", run, *(["--resume"] if (run / "run.json").exists() else []))
    return run / "adapter"


def best_merge(cli, out, sample, arm, seed):
    """Merges at every weight and takes the one with the best validation F1; validation has the taught languages alone."""
    folder = out / f"{arm}-seed{seed}"
    sources = [out / f"{name}-seed{seed}" / "run" / "adapter" for name in ("task_only", "align_only")]
    scores = {}
    for weight in WEIGHTS:
        made = folder / f"weight-{weight}"
        made.mkdir(parents=True, exist_ok=True)
        if not (made / "adapter").exists():
            call(cli, "merge", *MERGES[arm], "--base", sample / "models" / "base", "--out", made / "adapter",
                 f"{sources[0]}=1", f"{sources[1]}={weight}")
        if not (made / "validation" / "scores.json").exists():
            evaluate(cli, sample, made / "adapter", "validation", TAUGHT, made / "validation")
        scores[weight] = json.loads((made / "validation" / "scores.json").read_text())["means"]["supervised"]
    best = max(WEIGHTS, key=lambda weight: scores[weight])
    return folder / f"weight-{best}" / "adapter", {"weight": best, "validation": scores}


def run_arm(cli, out, sample, arm, seed, languages):
    folder = out / f"{arm}-seed{seed}"
    result = folder / "result.json"
    if result.exists():
        return json.loads(result.read_text())
    start = time.monotonic()
    adapter, choice = best_merge(cli, out, sample, arm, seed) if arm in MERGES else (train(cli, out, sample, arm, seed), {})
    scores = evaluate(cli, sample, adapter, "test", languages, folder / "evaluation")
    document = {"arm": arm, "seed": seed, **choice, "f1": {key: row["f1"] for key, row in scores["languages"].items()},
                "means": scores["means"], "retrieval": measure_layers(cli, sample, languages, ("--adapter", adapter))}
    result.write_text(json.dumps(document))
    print(f"{arm}, seed {seed}: {time.monotonic() - start:.0f} s", flush=True)
    return document


def run_all(options, sample, languages):
    """Arms that train first, then the merges of what they trained."""
    trained = [arm for arm in options.arm if arm not in MERGES]
    merged = [arm for arm in options.arm if arm in MERGES]
    needed = [arm for arm in ("task_only", "align_only") if merged and arm not in trained]
    results = []
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as jobs:
        sources = [jobs.submit(train, options.cli, options.out, sample, arm, seed) for seed in options.seed for arm in needed]
        for source in sources:
            source.result()
        for arms in (trained, merged):
            running = [jobs.submit(run_arm, options.cli, options.out, sample, arm, seed, languages)
                       for seed in options.seed for arm in arms]
            results += [arm.result() for arm in running]
    return results


def group_means(result):
    """Mean F1 of the languages that were taught, that were aligned without task data, and that got neither."""
    groups = {"taught": TAUGHT, "aligned": ALIGNED,
              "neither": [key for key in result["f1"] if key not in TAUGHT + ALIGNED]}
    return {name: statistics.mean(result["f1"][key] for key in keys) for name, keys in groups.items()}


def table(results):
    """Means over seeds by group of languages with every seed beside them, and differences paired by seed."""
    by_arm = {}
    for result in results:
        by_arm.setdefault(result["arm"], {})[result["seed"]] = group_means(result)
    lines = ["| arm | taught | aligned | neither | aligned minus task_only, by seed | aligned minus placebo, by seed |",
             "| --- | --- | --- | --- | --- | --- |"]
    for arm, seeds in by_arm.items():
        cells = []
        for group in ("taught", "aligned", "neither"):
            values = [means[group] for means in seeds.values()]
            cells.append(f"{statistics.mean(values):.3f} ({' '.join(f'{value:.3f}' for value in values)})")
        for other in ("task_only", "placebo"):
            paired = [means["aligned"] - by_arm[other][seed]["aligned"] for seed, means in seeds.items()
                      if seed in by_arm.get(other, {})]
            cells.append(f"{statistics.mean(paired):+.3f} ({' '.join(f'{value:+.3f}' for value in paired)})" if paired else "")
        lines.append(f"| {arm} | {' | '.join(cells)} |")
    return "\n".join(lines)


def language_table(results):
    """Mean F1 over seeds by language and arm."""
    arms = list(dict.fromkeys(result["arm"] for result in results))
    lines = [f"| language | {' | '.join(arms)} |", "| --- |" + " --- |" * len(arms)]
    for key in results[0]["f1"]:
        cells = [f"{statistics.mean(result['f1'][key] for result in results if result['arm'] == arm):.3f}" for arm in arms]
        lines.append(f"| {key} | {' | '.join(cells)} |")
    return "\n".join(lines)


def retrieval_table(base, results):
    """Mean retrieval over seeds by layer and arm, languages other than the pivot averaged, beside the base model."""
    arms = list(dict.fromkeys(result["arm"] for result in results))
    lines = [f"| layer | base | {' | '.join(arms)} |", "| --- | --- |" + " --- |" * len(arms)]
    last = len(next(iter(base.values()))) - 1
    for layer in range(last + 1):
        def mean(retrieval):
            return statistics.mean(values[layer] for values in retrieval.values())
        cells = [f"{statistics.mean(mean(result['retrieval']) for result in results if result['arm'] == arm):.3f}"
                 for arm in arms]
        lines.append(f"| {'final norm' if layer == last else layer} | {mean(base):.3f} | {' | '.join(cells)} |")
    return "\n".join(lines)


def merge_table(results, layer):
    """By arm and seed: the weight that validation chose, and retrieval of the aligned languages at the aligned layer."""
    lines = ["| arm | seed | weight | validation F1 at each weight | retrieval of the aligned |", "| --- | --- | --- | --- | --- |"]
    for result in results:
        tried = ", ".join(f"{weight}: {score:.3f}" for weight, score in result.get("validation", {}).items())
        retrieval = statistics.mean(result["retrieval"][key][layer] for key in ALIGNED)
        lines.append(f"| {result['arm']} | {result['seed']} | {result.get('weight', '')} | {tried} | {retrieval:.3f} |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cli", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--seed", type=int, nargs="*", default=[1, 2, 3, 4, 5])
    parser.add_argument("--arm", nargs="*", choices=[*ARMS, *MERGES], default=[*ARMS, *MERGES])
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    sample = make_sample(options.cli, options.out)
    tests = sample / "data" / "commands-slots-test" / "records.jsonl"
    languages = sorted({json.loads(line)["language"] for line in tests.open(encoding="utf-8")})
    languages = [PIVOT, *(key for key in languages if key != PIVOT)]
    base = measure_layers(options.cli, sample, languages)
    results = run_all(options, sample, languages)
    middle = (len(next(iter(base.values()))) - 2) // 2
    text = "\n\n".join((table(results), language_table(results), retrieval_table(base, results), merge_table(results, middle)))
    (options.out / "table.md").write_text(text + "\n")
    print(text)


if __name__ == "__main__":
    main()
