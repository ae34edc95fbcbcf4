#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes measures.json: ratio-margin retrieval (Artetxe & Schwenk 2019), linear CKA (Kornblith et al. 2019) and its debiased
form (Song et al. 2012), ranks, MEXA (Kargaran et al. 2024), of all and of
the first sentences, IsoScore (Rudman et al. 2022, step by step as published), mean cosines, ridge probes of two
and of three languages, and principal components of the vectors of alignment.json, by NumPy in f64."""
import json
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
NEIGHBOURS = 4
MEXA_FIRST = 20


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


def mexa(similarity):
    """MEXA (Kargaran et al. 2024): the share of sentences whose cosine with their translation is strictly greater than every
    other entry of its row and of its column."""
    found = 0
    for i, own in enumerate(np.diag(similarity)):
        others = np.concatenate([np.delete(similarity[i], i), np.delete(similarity[:, i], i)])
        found += own > others.max() + 1e-12
    return found / len(similarity)


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


def ranks(scores, twins):
    """1 + how many others are at least as near; a twin always ties. The first nearest other, or the row itself when it is nearer."""
    own = np.diag(scores).copy()
    others = scores.copy()
    np.fill_diagonal(others, -np.inf)
    at_least = (others >= own[:, None] - 1e-12).sum(axis=1)
    nearest = np.where(own > others.max(axis=1) + 1e-12, np.arange(len(own)), others.argmax(axis=1))
    return (np.maximum(at_least, twins) + 1).tolist(), nearest.tolist()


def iso_score(vectors):
    """Algorithm 1 of Rudman et al. 2022."""
    width = vectors.shape[1]
    turned = np.linalg.svd(vectors - vectors.mean(axis=0), full_matrices=False)
    variances = np.zeros(width)
    variances[:len(turned[1])] = turned[1] ** 2 / (len(vectors) - 1)
    scaled = np.sqrt(width) * variances / np.linalg.norm(variances)
    defect = np.linalg.norm(scaled - 1) / np.sqrt(2 * (width - np.sqrt(width)))
    dimensions = (width - defect ** 2 * (width - np.sqrt(width))) ** 2 / width ** 2
    return (width * dimensions - 1) / (width - 1)


def mean_cosine(vectors):
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    similarity = unit @ unit.T
    return similarity[~np.eye(len(unit), dtype=bool)].mean()


def probe(source, target):
    taught = np.concatenate([source[0::2], target[0::2]])
    labels = np.repeat([-1.0, 1.0], len(taught) // 2)
    mean = taught.mean(axis=0)
    taught = taught - mean
    ridge = 0.01 * (taught ** 2).sum() / min(taught.shape)
    weights = np.linalg.solve(taught.T @ taught + ridge * np.eye(taught.shape[1]), taught.T @ labels)
    return ((((source[1::2] - mean) @ weights < 0) * 1.0 + ((target[1::2] - mean) @ weights > 0)) / 2).tolist()


def probe_all(languages):
    """One ridge probe a language on 0 and 1 about the mean; the highest answer is taken."""
    taught = np.concatenate([language[0::2] for language in languages])
    labels = np.repeat(np.eye(len(languages)), len(languages[0][0::2]), axis=0) - 1 / len(languages)
    mean = taught.mean(axis=0)
    taught = taught - mean
    ridge = 0.01 * (taught ** 2).sum() / min(taught.shape)
    weights = np.linalg.solve(taught.T @ taught + ridge * np.eye(taught.shape[1]), taught.T @ labels)
    return np.mean([((language[1::2] - mean) @ weights).argmax(axis=1) == i for i, language in enumerate(languages)],
                   axis=0).tolist()


def plane(vectors):
    """The first two principal components, and the share of the variance that they hold."""
    left, values, _ = np.linalg.svd(vectors - vectors.mean(axis=0), full_matrices=False)
    scores = left[:, :2] * values[:2]
    scores *= np.sign(scores[np.abs(scores).argmax(axis=0), [0, 1]])
    return scores.tolist(), (values[:2] ** 2).sum() / (values ** 2).sum()


def main():
    results = []
    for case in json.loads((HERE / "alignment.json").read_text()):
        source, target = np.array(case["source"]), np.array(case["target"])
        forward, backward = margin(source, target)
        results.append({"forward": forward, "backward": backward, "cka": plain_cka(source, target),
                        "cka_debiased": debiased_cka(source, target), "iso_score": iso_score(source),
                        "mean_cosine": mean_cosine(source), "probe": probe(source, target),
                        "probe_all": probe_all([source, target, (source + target[::-1]) / 2])})
        results[-1]["plane"], results[-1]["explained"] = plane(np.concatenate([source, target]))
        results[-1]["cosines"] = ((source * target).sum(axis=1) / np.linalg.norm(source, axis=1) / np.linalg.norm(target, axis=1)).tolist()
        similarity = (source / np.linalg.norm(source, axis=1, keepdims=True)) @ (
            target / np.linalg.norm(target, axis=1, keepdims=True)).T
        results[-1]["mexa"] = mexa(similarity)
        results[-1]["mexa_first"] = mexa(similarity[:MEXA_FIRST, :MEXA_FIRST])
        results[-1]["other_cosines"] = ((similarity.sum(axis=1) - np.diag(similarity)) / (len(similarity) - 1)).tolist()
        for way, scores, twins in (("forward", similarity, case["target_twins"]), ("backward", similarity.T, case["source_twins"])):
            results[-1][f"{way}_ranks"], results[-1][f"{way}_nearest"] = ranks(scores, np.array(twins))
    (HERE / "measures.json").write_text(json.dumps(results, indent=1) + "\n")


if __name__ == "__main__":
    main()
