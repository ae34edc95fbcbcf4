#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times reading sentences and keeping the mean of every layer beside the best loop that transformers allows.

    extraction.py path/to/extraction [--model FOLDER] [--sentences 2000] [--dtype float32] [--threads 2] [--pairs 5]
                  [--budget 2048]

Without --model a random Llama of 40 M parameters is made. Both sides get the same token ids (lengths as sentences have them, log-normal
around 30), the same batches (by length, at most --budget padded tokens; 2,048 is what the program takes on a processor), no head, right padding without a mask, inference mode; both keep f32
means. Of transformers' two ways to attend, the one that was faster in a first run is timed.
Equality comes first: the vectors of all layers that both have must agree within 1e-4 of their size in f32, 2e-2 in bf16. Runs alternate."""
import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--model")
    parser.add_argument("--dtype", choices=("float32", "bfloat16"), default="float32")
    for name, value in (("sentences", 2000), ("threads", 2), ("pairs", 5), ("budget", 2048)):
        parser.add_argument(f"--{name}", type=int, default=value)
    parser.add_argument("--theirs", help=argparse.SUPPRESS)
    return parser.parse_args()


def make_model(folder):
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM
    torch.manual_seed(1)
    config = LlamaConfig(hidden_size=512, intermediate_size=1408, num_hidden_layers=8, num_attention_heads=8, num_key_value_heads=8,
                         vocab_size=16000, tie_word_embeddings=True)
    LlamaForCausalLM(config).save_pretrained(folder)


def make_sentences(count, vocabulary):
    import numpy as np
    random = np.random.default_rng(1)
    lengths = np.clip(np.exp(random.normal(3.4, 0.5, count)), 4, 200).astype(int)
    return [random.integers(3, vocabulary, length).tolist() for length in lengths]


def batches(sentences, budget):
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
    batch = []
    for place in order:
        if batch and (len(batch) + 1) * len(sentences[place]) > budget:
            yield batch
            batch = []
        batch.append(place)
    if batch:
        yield batch


def theirs(job):
    import torch
    from transformers import AutoModel
    torch.set_num_threads(job["threads"])
    model = AutoModel.from_pretrained(
        job["model"], dtype=getattr(torch, job["dtype"]), attn_implementation=job["attention"]).eval()
    sentences = job["sentences"]

    @torch.inference_mode()
    def extract(sentences):
        vectors = None
        for batch in batches(sentences, job["budget"]):
            lengths = torch.tensor([len(sentences[i]) for i in batch])
            ids = torch.zeros(len(batch), int(lengths.max()), dtype=torch.int64)
            for row, i in enumerate(batch):
                ids[row, : len(sentences[i])] = torch.tensor(sentences[i])
            hidden = model(input_ids=ids, use_cache=False, output_hidden_states=True).hidden_states
            share = (torch.arange(ids.shape[1])[None, :] < lengths[:, None]).float() / lengths[:, None]
            if vectors is None:
                vectors = torch.empty(len(hidden), len(sentences), hidden[0].shape[2])
            for layer, states in enumerate(hidden):
                vectors[layer, batch] = torch.bmm(share[:, None, :], states.float())[:, 0]
        return vectors

    extract(sentences[: len(sentences) // 10])
    begin = time.perf_counter()
    vectors = extract(sentences)
    seconds = time.perf_counter() - begin
    torch.save(vectors, job["out"])
    print(json.dumps({"seconds": seconds, "peak_megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}))


def check(ours_file, theirs_file, tolerance):
    import torch
    from safetensors.torch import load_file
    ours, other = load_file(ours_file), torch.load(theirs_file)
    # transformers keeps layers 0 .. L - 1 and the last behind the final norm; ours has the last twice, before and behind it.
    names = [str(layer) for layer in range(len(other) - 1)] + [str(len(other))]
    worst = max(((ours[name] - vectors).norm() / vectors.norm()).item() for name, vectors in zip(names, other))
    print(f"largest difference of a layer, relative: {worst:.1e}")
    if worst > tolerance:
        sys.exit("the vectors differ; nothing is timed")


def run(command, file):
    environment = {**os.environ, "OMP_WAIT_POLICY": "PASSIVE", "GOMP_SPINCOUNT": "1000"}
    return json.loads(subprocess.run([*command, str(file)], stdout=subprocess.PIPE, check=True, env=environment).stdout.splitlines()[-1])


def main():
    options = arguments()
    if options.theirs:
        return theirs(json.load(open(options.theirs)))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        model = Path(options.model) if options.model else folder / "model"
        if not options.model:
            make_model(model)
        vocabulary = json.loads((model / "config.json").read_text())["vocab_size"]
        job = {"model": str(model), "dtype": options.dtype, "threads": options.threads, "budget": options.budget,
               "sentences": make_sentences(options.sentences, vocabulary)}
        ours_job = folder / "ours.json"
        ours_job.write_text(json.dumps({**job, "out": str(folder / "ours.safetensors")}))
        attentions = {way: folder / f"{way}.json" for way in ("sdpa", "eager")}
        for way, file in attentions.items():
            file.write_text(json.dumps({**job, "attention": way, "out": str(folder / "theirs.pt")}))
        ours_command, theirs_command = [options.program], [sys.executable, __file__, options.program, "--theirs"]
        run(ours_command, ours_job)
        tried = {way: run(theirs_command, file)["seconds"] for way, file in attentions.items()}
        way = min(tried, key=tried.get)
        theirs_job = attentions[way]
        check(folder / "ours.safetensors", folder / "theirs.pt", 1e-4 if options.dtype == "float32" else 2e-2)
        rows = [(run(ours_command, ours_job), run(theirs_command, theirs_job)) for _ in range(options.pairs)]
        ratios = [b["seconds"] / a["seconds"] for a, b in rows]
        tokens = sum(map(len, job["sentences"]))
        middle = statistics.median(a["seconds"] for a, _ in rows)
        print(f"{options.sentences} sentences, {tokens} tokens, {options.dtype}, {options.threads} threads: isogloss {middle:.2f} s "
              f"({tokens / middle:.0f} tokens/s, peak {rows[0][0]['peak_megabytes']} MB), transformers, {way}, "
              f"{statistics.median(b['seconds'] for _, b in rows):.2f} s (peak {rows[0][1]['peak_megabytes']} MB)")
        print(f"{statistics.median(ratios):.2f}x ({min(ratios):.2f}-{max(ratios):.2f}, {len(ratios)} alternating pairs)")


if __name__ == "__main__":
    main()
