#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes languages.json: average linkage, cuts and silhouettes of distances between languages, rank correlations (plain, and
partial by least squares on ranks), and exact t-SNE, by SciPy, NumPy and scikit-learn."""
import json
from pathlib import Path

import numpy as np
from scipy.cluster.hierarchy import fcluster, leaves_list, linkage
from scipy.spatial.distance import squareform
from scipy.stats import norm, rankdata, spearmanr
from sklearn.manifold import TSNE
from sklearn.manifold._t_sne import _joint_probabilities
from sklearn.metrics import silhouette_score

HERE = Path(__file__).parent


def trees(rng):
    cases = []
    for count in (2, 5, 12):
        places = rng.normal(size=(count, 3))
        distances = np.linalg.norm(places[:, None] - places[None], axis=2)
        steps = linkage(squareform(distances, checks=False), method="average")
        cuts = []
        for groups in range(1, count + 1):
            labels = fcluster(steps, groups, criterion="maxclust").tolist()
            cuts.append({"labels": labels, "silhouette": silhouette_score(distances, labels, metric="precomputed")
                         if 1 < groups < count else 0.0})
        cases.append({"distances": distances.tolist(), "steps": steps.tolist(), "order": leaves_list(steps).tolist(), "cuts": cuts})
    return cases


def interval(rho, count, controls):
    error = norm.ppf(0.975) * np.sqrt((1 + rho ** 2 / 2) / (count - 3 - controls))
    return [np.tanh(np.arctanh(rho) - error), np.tanh(np.arctanh(rho) + error)]


def correlations(rng):
    cases = []
    for count in (6, 11, 35):
        x = np.round(rng.normal(size=count), 1)
        y = np.round(x + rng.normal(size=count), 1)
        controls = [np.round(x / 2 + rng.normal(size=count), 1), rng.permutation(count).astype(float)]
        design = np.column_stack([np.ones(count)] + [rankdata(control) for control in controls])
        left, right = (rankdata(v) - design @ np.linalg.lstsq(design, rankdata(v), rcond=None)[0] for v in (x, y))
        rho, partial = spearmanr(x, y).statistic, np.corrcoef(left, right)[0, 1]
        cases.append({"x": x.tolist(), "y": y.tolist(), "controls": [control.tolist() for control in controls],
                      "ranks": rankdata(x).tolist(), "rho": rho, "interval": interval(rho, count, 0), "partial": partial,
                      "partial_interval": interval(partial, count, 2)})
    return cases


def neighbours(rng):
    places = np.concatenate([rng.normal(size=(20, 6)) + shift for shift in (0, 4, 8)])
    distances = ((places[:, None] - places[None]) ** 2).sum(axis=2)
    start = np.linalg.svd(places - places.mean(axis=0), full_matrices=False)
    start = start[0][:, :2] * start[1][:2]
    scaled = (start / start[:, 0].std() * 1e-4).astype(np.float32)
    tsne = TSNE(perplexity=10, method="exact", init=scaled, max_iter=750, n_iter_without_progress=10_000)
    tsne.fit(places.astype(np.float32))
    return {"distances": distances.tolist(), "start": start.tolist(), "perplexity": 10,
            "probabilities": squareform(_joint_probabilities(distances.astype(np.float32), 10, 0)).tolist(),
            "loss": float(tsne.kl_divergence_)}


def main():
    rng = np.random.default_rng(7)
    result = {"trees": trees(rng), "correlations": correlations(rng), "neighbours": neighbours(rng)}
    (HERE / "languages.json").write_text(json.dumps(result) + "\n")


if __name__ == "__main__":
    main()
