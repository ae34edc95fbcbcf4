#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times the sweep over languages and layers beside NumPy in f32 with the same threads.

    sweep.py path/to/sweep [--languages 35] [--sentences 1012] [--layers 9] [--width 512] [--threads 2] [--numpy-pairs 20]
             [--mexa path/to/compute_mexa.py] [--device cuda]

Both compute every unordered pair once, for both directions: nearest by cosine and by ratio margin (k = 4). NumPy does the first
--numpy-pairs pairs, and its time is scaled to all. Equality comes first: on these pairs both must find the same hits, within two
sentences in a thousand of each direction and layer. Reported beside them, scaled in the same way: faiss (where the package is
installed), whose IndexFlatIP searches the four nearest in both directions and compares margins among these alone; and, with --mexa,
the script of MEXA (cisnlp/MEXA, needs scipy and tqdm) on its own 100 sentences."""
import argparse
import importlib.util
import json
import os
import pickle
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    for name, value in (("languages", 35), ("sentences", 1012), ("layers", 9), ("width", 512), ("threads", 2), ("numpy-pairs", 20)):
        parser.add_argument(f"--{name}", type=int, default=value)
    parser.add_argument("--mexa", type=Path)
    parser.add_argument("--device", help="cuda: similarities are computed there")
    return parser.parse_args()


OPTIONS = arguments()
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = str(OPTIONS.threads)
import numpy as np  # reads the number of threads as it is loaded


def make(folder):
    """Languages that share meanings: a common direction, as models have, and noise of their own."""
    random = np.random.default_rng(1)
    meaning = random.normal(size=(OPTIONS.layers, OPTIONS.sentences, OPTIONS.width)).astype("f4")
    for language in range(OPTIONS.languages):
        noise = random.normal(size=meaning.shape).astype("f4")
        np.save(folder / f"{language}.npy", meaning + 3 * noise + 2)


def hits(own, scores, axis):
    return int((own > scores.max(axis=axis)).sum())


def compare(a, b):
    """Hits by cosine and by margin of one pair and layer, both directions."""
    similarity = a @ b.T
    own = similarity.diagonal().copy()
    rows = np.partition(similarity, -4, axis=1)[:, -4:].mean(axis=1)
    columns = np.partition(similarity, -4, axis=0)[-4:].mean(axis=0)
    margins = similarity / ((rows[:, None] + columns[None, :]) / 2)
    own_margin = margins.diagonal().copy()
    for scores in (similarity, margins):
        np.fill_diagonal(scores, -np.inf)
    return (hits(own, similarity, 1) + hits(own, similarity, 0), hits(own_margin, margins, 1) + hits(own_margin, margins, 0))


def run_numpy(folder, languages, wanted):
    vectors = [np.load(folder / f"{language}.npy") for language in range(languages)]
    begin = time.perf_counter()
    units = [v / np.linalg.norm(v, axis=2, keepdims=True) for v in vectors]
    norm_seconds = time.perf_counter() - begin
    begin = time.perf_counter()
    pairs, cosine, margin = 0, 0, 0
    for i in range(languages):
        for j in range(i + 1, languages):
            if pairs == wanted:
                break
            pairs += 1
            for a, b in zip(units[i], units[j]):
                found = compare(a, b)
                cosine += found[0]
                margin += found[1]
    return norm_seconds, (time.perf_counter() - begin) / pairs, pairs, cosine, margin


def search(index, queries, neighbours=4):
    index.reset()
    index.add(queries[1])
    return index.search(queries[0], neighbours)


def run_faiss(folder, wanted):
    """Seconds a pair of all layers, both directions and measures."""
    import faiss
    faiss.omp_set_num_threads(OPTIONS.threads)
    index = faiss.IndexFlatIP(OPTIONS.width)
    vectors = [np.load(folder / f"{language}.npy") for language in range(wanted + 1)]
    units = [v / np.linalg.norm(v, axis=2, keepdims=True) for v in vectors]
    begin = time.perf_counter()
    for other in units[1:]:
        for a, b in zip(units[0], other):
            forward, places = search(index, (a, b))
            backward, _ = search(index, (b, a))
            margins = forward / ((forward.mean(axis=1)[:, None] + backward.mean(axis=1)[places]) / 2)
            np.take_along_axis(places, margins.argmax(axis=1)[:, None], axis=1)
    return (time.perf_counter() - begin) / wanted, faiss.__version__


def run_mexa(folder, sentences=100):
    """Seconds a pair of all layers at the script's own number of sentences; it compares the pivot with itself too."""
    place = folder / "mexa"
    place.mkdir()
    for language, name in enumerate(("eng_Latn", "xxx_Latn")):
        vectors = np.load(folder / f"{language}.npy")[:, :sentences]
        layers = {layer: [{"embd_weighted": row} for row in rows] for layer, rows in enumerate(vectors)}
        (place / f"{name}.pkl").write_bytes(pickle.dumps(layers))
    begin = time.perf_counter()
    subprocess.run([sys.executable, OPTIONS.mexa, "--embedding_path", place, "--save_path", place / "out", "--num_sents",
                    str(sentences)], check=True, stderr=subprocess.DEVNULL)
    return (time.perf_counter() - begin) / 2


def ours(folder, languages):
    environment = {**os.environ, "OMP_WAIT_POLICY": "PASSIVE", "GOMP_SPINCOUNT": "1000"}
    call = [OPTIONS.program, str(folder), str(languages), str(OPTIONS.threads)] + ([OPTIONS.device] if OPTIONS.device else [])
    done = subprocess.run(call, stdout=subprocess.PIPE, check=True, env=environment)
    return json.loads(done.stdout)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder)
        few = ours(folder, 4)
        _, _, pairs, cosine, margin = run_numpy(folder, 4, 6)
        allowed = pairs * OPTIONS.layers * 2 * OPTIONS.sentences * 2 / 1000
        print(f"hits of {pairs} pairs: {few['cosine_hits']} and {few['margin_hits']}, NumPy {cosine} and {margin}")
        if abs(few["cosine_hits"] - cosine) > allowed or abs(few["margin_hits"] - margin) > allowed:
            sys.exit("the hits differ; nothing is timed")
        whole = ours(folder, OPTIONS.languages)
        norm_seconds, pair_seconds, _, _, _ = run_numpy(folder, OPTIONS.languages, OPTIONS.numpy_pairs)
        all_pairs = OPTIONS.languages * (OPTIONS.languages - 1) // 2
        numpy_seconds = norm_seconds + pair_seconds * all_pairs
        flop = all_pairs * OPTIONS.layers * 2 * OPTIONS.sentences ** 2 * OPTIONS.width
        print(f"{all_pairs} pairs, {OPTIONS.layers} layers, {flop / 1e12:.2f} TFLOP, {OPTIONS.threads} threads, load {os.getloadavg()[0]:.1f}")
        print(f"isogloss {whole['seconds']:.1f} s, of which {whole['product_seconds'] / whole['seconds']:.0%} are what the products alone "
              f"take ({whole['product_seconds']:.1f} s, {flop / whole['product_seconds'] / 1e12:.2f} TFLOP/s); "
              f"peak {whole['peak_megabytes']} MB")
        print(f"NumPy {np.__version__} f32 {numpy_seconds:.1f} s (from {OPTIONS.numpy_pairs} pairs): {numpy_seconds / whole['seconds']:.1f}x")
        if importlib.util.find_spec("faiss"):
            pair_seconds, version = run_faiss(folder, OPTIONS.numpy_pairs)
            seconds = pair_seconds * all_pairs
            print(f"faiss {version} IndexFlatIP {seconds:.1f} s (from {OPTIONS.numpy_pairs} pairs): {seconds / whole['seconds']:.1f}x")
        if OPTIONS.mexa:
            seconds = run_mexa(folder)
            print(f"MEXA's script {seconds:.1f} s a pair of 100 sentences, {seconds * all_pairs / 60:.0f} min for all pairs; isogloss takes "
                  f"{whole['seconds'] / all_pairs * 1000:.0f} ms a pair of {OPTIONS.sentences}")


if __name__ == "__main__":
    main()
