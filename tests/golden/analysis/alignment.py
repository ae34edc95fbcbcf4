# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes alignment.json: small random vectors and what NumPy computes of them in f64.

Vectors are multiples of 1/64, which f32 holds exactly. Cases: centred vectors with a weak signal, vectors with one large
common direction (as in language models), and sentences that stand twice.
"""
import json
from pathlib import Path

import numpy as np


def rounded(vectors):
    return np.round(vectors * 64) / 64


def measures(source, target):
    a = source / np.linalg.norm(source, axis=1, keepdims=True)
    b = target / np.linalg.norm(target, axis=1, keepdims=True)
    similarity = a @ b.T
    own = np.diag(similarity).copy()
    others = similarity.copy()
    np.fill_diagonal(others, -np.inf)
    count = len(a)
    return {
        "forward": "".join("01"[int(hit)] for hit in own > others.max(axis=1) + 1e-12),
        "backward": "".join("01"[int(hit)] for hit in own > others.max(axis=0) + 1e-12),
        "cosine": own.mean(),
        "cosine_shuffled": (similarity.sum() - own.sum()) / (count * (count - 1)),
    }


def twins(vectors):
    return [int((vectors == row).all(axis=1).sum() > 1) for row in vectors]


def main():
    generator = np.random.default_rng(3)
    cases = []
    for name, count, width, signal, common, repeated in [
            ("weak signal", 40, 8, 1.0, 0, 0), ("common direction", 48, 12, 2.0, 40, 0), ("repeated", 30, 8, 2.0, 0, 5)]:
        meaning = generator.normal(size=(count, width)) * signal
        source = rounded(meaning + generator.normal(size=(count, width)))
        target = rounded(meaning + generator.normal(size=(count, width)))
        source[:, 0] += common
        target[:, 0] += common
        for i in range(repeated):
            target[count - 1 - i] = target[i]
        source[count - 1] = source[1] if repeated else source[count - 1]
        cases.append({"name": name, "source": source.tolist(), "target": target.tolist(), "source_twins": twins(source),
                      "target_twins": twins(target), **measures(source, target)})
    Path(__file__).with_suffix(".json").write_text(json.dumps(cases) + "\n")


if __name__ == "__main__":
    main()
