#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes measures.json: ratio-margin retrieval (Artetxe & Schwenk 2019), linear CKA (Kornblith et al. 2019) and its debiased
form (Song et al. 2012) of the vectors of alignment.json, by NumPy in f64."""
import json
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
NEIGHBOURS = 4


def hits(scores):
    own = np.diag(scores).copy()
    others = scores.copy()
    np.fill_diagonal(others, -np.inf)
    return "".join("01"[int(hit)] for hit in own > others.max(axis=1) + 1e-12)


def margin(source, target):
    a = source / np.linalg.norm(source, axis=1, keepdims=True)
    b = target / np.linalg.norm(target, axis=1, keepdims=True)
    similarity = a @ b.T
    of_rows = np.sort(similarity, axis=1)[:, -NEIGHBOURS:].mean(axis=1)
    of_columns = np.sort(similarity, axis=0)[-NEIGHBOURS:].mean(axis=0)
    scores = similarity / ((of_rows[:, None] + of_columns[None, :]) / 2)
    return hits(scores), hits(scores.T)


def plain_cka(x, y):
    x, y = x - x.mean(axis=0), y - y.mean(axis=0)
    return np.linalg.norm(x.T @ y) ** 2 / np.linalg.norm(x.T @ x) / np.linalg.norm(y.T @ y)


def unbiased_hsic(k, l):
    n = len(k)
    k, l = k.copy(), l.copy()
    np.fill_diagonal(k, 0)
    np.fill_diagonal(l, 0)
    ones = np.ones(n)
    return ((k @ l).trace() + (ones @ k @ ones) * (ones @ l @ ones) / (n - 1) / (n - 2)
            - 2 / (n - 2) * (ones @ k @ l @ ones)) / n / (n - 3)


def debiased_cka(x, y):
    k, l = x @ x.T, y @ y.T
    return unbiased_hsic(k, l) / np.sqrt(unbiased_hsic(k, k) * unbiased_hsic(l, l))


def main():
    results = []
    for case in json.loads((HERE / "alignment.json").read_text()):
        source, target = np.array(case["source"]), np.array(case["target"])
        forward, backward = margin(source, target)
        results.append({"forward": forward, "backward": backward, "cka": plain_cka(source, target),
                        "cka_debiased": debiased_cka(source, target)})
    (HERE / "measures.json").write_text(json.dumps(results, indent=1) + "\n")


if __name__ == "__main__":
    main()
