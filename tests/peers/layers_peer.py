# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares `isogloss-cli layers --json` with transformers and NumPy in f64, on real text.

    layers_peer.py path/to/isogloss-cli [--adapter DIR]

The model is bible-12m, the text James and 1 Peter, which it has not seen, in English with Kabyle, Ukrainian and Swahili;
both lie under ISOGLOSS_TEST_DATA. transformers gets ids from sentencepiece, since its own conversion of the tokenizer
drops the normaliser. Per layer the accuracies may differ by 2 sentences in 1,000, mean cosines and CKA by 1e-4, mean
ranks by 0.05 and the language probe by one side of a sentence in 100.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import sentencepiece
import torch
import transformers

BOOKS = ("JAM.", "1PE.")
PIVOT = "eng_Latn"
OTHERS = ("kab_Latn", "ukr_Cyrl", "swh_Latn")
SENTENCES_ALLOWED = 2 / 1000
ALLOWED = {**dict.fromkeys(("cosine", "cosine_shuffled", "cka", "cka_debiased"), 1e-4), "rank_forward": 0.05,
           "rank_backward": 0.05, "language_identity": 0.01}
POOLS = ("mean", "weighted", "last")
MEXA_POOL = POOLS.index("weighted")
VARIANTS = (("mean", False), ("weighted", True), ("last", False))


def read_verses(data, language):
    lines = (data / "data" / "bible" / f"{language}.tsv").read_text(encoding="utf-8").split("\n")
    verses = dict(line.split("\t", 1) for line in lines if line.startswith(BOOKS))
    return {key: text for key, text in verses.items() if text.strip()}


sys.path.insert(0, str(Path(__file__).parent.parent / "golden" / "analysis"))
import measures as vector_measures


class Reference:
    """Pooled hidden states of every layer, in f64: (layer, pool, N, D), the pools in the order of POOLS."""

    def __init__(self, folder, adapter):
        self.pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / "tokenizer.model"))
        self.model = transformers.AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).eval()
        self.last_block = []
        self.model.model.layers[-1].register_forward_hook(self.keep)
        if adapter:
            import peft
            self.model = peft.PeftModel.from_pretrained(self.model, adapter).eval()

    def keep(self, module, arguments, output):
        self.last_block.append(output[0] if isinstance(output, tuple) else output)

    def vectors(self, texts):
        layers = []
        for text in texts:
            ids = torch.tensor([[self.pieces.bos_id()] + self.pieces.encode(text)])
            self.last_block.clear()
            with torch.no_grad():
                states = list(self.model(input_ids=ids, output_hidden_states=True).hidden_states)
            final = states.pop()
            states += [self.last_block[0].reshape(final.shape), final]
            weights = torch.arange(1, ids.shape[1] + 1).double().unsqueeze(1)
            layers.append([[state[0].double().mean(0).numpy(), ((state[0] * weights).sum(0) / weights.sum()).numpy(),
                            state[0, -1].double().numpy()] for state in states])
        return np.array(layers).transpose(1, 2, 0, 3)


def measures(sources, targets, pooling="mean", center=False):
    """Of one layer: (pool, N, D) of either side."""
    if center:
        sources, targets = (vectors - vectors.mean(axis=1, keepdims=True) for vectors in (sources, targets))
    source, target = (vectors[POOLS.index(pooling)] for vectors in (sources, targets))
    mutual = zip(*(vector_measures.hits(scores) for scores in both_ways(sources[MEXA_POOL], targets[MEXA_POOL])))
    margin = [share(hits) for hits in vector_measures.margin(source, target)]
    return {**cosine_measures(source, target), "margin_forward": margin[0], "margin_backward": margin[1],
            "mexa": np.mean([pair == ("1", "1") for pair in mutual]), "cka": vector_measures.plain_cka(source, target),
            "cka_debiased": vector_measures.debiased_cka(source, target)}


def more_measures(sources, targets, pooling, center):
    """Mean ranks and the language probe of one layer."""
    if center:
        sources, targets = (vectors - vectors.mean(axis=1, keepdims=True) for vectors in (sources, targets))
    source, target = (vectors[POOLS.index(pooling)] for vectors in (sources, targets))
    forward, backward = (np.mean(vector_measures.ranks(scores, np.zeros(len(scores), int))[0])
                         for scores in both_ways(source, target))
    return {"rank_forward": forward, "rank_backward": backward,
            "language_identity": np.mean(vector_measures.probe(source, target))}


def share(hits):
    return hits.count("1") / len(hits)


def both_ways(source, target):
    a = source / np.linalg.norm(source, axis=1, keepdims=True)
    b = target / np.linalg.norm(target, axis=1, keepdims=True)
    return a @ b.T, b @ a.T


def cosine_measures(source, target):
    a = source / np.linalg.norm(source, axis=1, keepdims=True)
    b = target / np.linalg.norm(target, axis=1, keepdims=True)
    similarity = a @ b.T
    own, count = np.diag(similarity).copy(), len(a)
    others = similarity.copy()
    np.fill_diagonal(others, -np.inf)
    return {"retrieval_forward": (own > others.max(1)).mean(), "retrieval_backward": (own > others.max(0)).mean(),
            "cosine": own.mean(), "cosine_shuffled": (similarity.sum() - own.sum()) / (count * (count - 1))}


def run_layers(program, model, adapter, verses, pooling, center):
    with tempfile.TemporaryDirectory() as folder:
        command = [program, "layers", "--json", "--measure", "retrieval,margin,rank,mexa,cosine,cka,identity", "--mexa-sentences", "0",
                   "--model", str(model)]
        command += ["--pooling", pooling] + (["--center"] if center else []) + (["--adapter", adapter] if adapter else [])
        for language, texts in verses.items():
            path = Path(folder) / f"{language}.tsv"
            path.write_text("".join(f"{key}\t{text}\n" for key, text in texts.items()), encoding="utf-8")
            command += ["--text", f"{language}={path}"]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def compare(pair, expected):
    worst = {}
    if len(pair["layers"]) != len(expected):
        sys.exit(f"{len(pair['layers'])} layers, {len(expected)} expected")
    for layer, values in zip(pair["layers"], expected):
        for measure, value in values.items():
            worst[measure] = max(worst.get(measure, 0), abs(layer[measure] - value))
    return worst


def fits(report, other, keys, expected, variant):
    pair = next(pair for pair in report["pairs"] if (pair["source"], pair["target"]) == (PIVOT, other))
    if pair["sentences"] != len(keys):
        sys.exit(f"{other}: {pair['sentences']} sentences, {len(keys)} expected")
    worst = compare(pair, expected)
    good = all(difference <= ALLOWED.get(measure, SENTENCES_ALLOWED) + 1e-9
               for measure, difference in worst.items())
    shares = " ".join(f"{values['retrieval_forward']:.3f}" for values in expected)
    print(f"{'ok  ' if good else 'FAIL'} {PIVOT}-{other}, {variant}, {len(keys)} sentences, worst differences "
          + ", ".join(f"{measure} {difference:.2g}" for measure, difference in worst.items()))
    print(f"     forward by layer: {shares}; surface {pair['baselines']['surface_forward']:.3f}")
    return good


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--adapter")
    options = parser.parse_args()
    if "ISOGLOSS_TEST_DATA" not in os.environ:
        print("skipped: set ISOGLOSS_TEST_DATA")
        sys.exit(77)
    data = Path(os.environ["ISOGLOSS_TEST_DATA"])
    model = data / "models" / "bible-12m"
    verses = {language: read_verses(data, language) for language in (PIVOT, *OTHERS)}
    reference = Reference(model, options.adapter)
    vectors = {}
    failures = 0
    for pooling, center in VARIANTS:
        report = run_layers(options.program, model, options.adapter, verses, pooling, center)
        for other in OTHERS:
            keys = [key for key in verses[PIVOT] if key in verses[other]]
            for language in (PIVOT, other):
                if (language, *keys) not in vectors:
                    vectors[(language, *keys)] = reference.vectors([verses[language][key] for key in keys])
            expected = [{**measures(source, target, pooling, center), **more_measures(source, target, pooling, center)}
                        for source, target in zip(vectors[(PIVOT, *keys)], vectors[(other, *keys)])]
            failures += not fits(report, other, keys, expected, f"{pooling}{' centred' if center else ''}")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
