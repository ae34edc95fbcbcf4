# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes surface.json: short texts of two made-up languages that share names, and their baselines in NumPy."""
import json
import math
import random
from collections import Counter
from pathlib import Path

import numpy as np


def word(generator, letters):
    return "".join(generator.choice(letters) for _ in range(generator.randint(2, 6)))


def texts(generator, count):
    source, target = [], []
    for _ in range(count):
        name = word(generator, "abcdeo").capitalize()
        shared = [name] if generator.random() < 0.6 else []
        length = generator.randint(2, 9)
        source.append(" ".join(shared + [word(generator, "abcdefghiklmnoprst") for _ in range(length)]))
        target.append(" ".join([word(generator, "ÀÉÎõüzxwkмор") for _ in range(length + 1)] + shared))
    target[3] = target[4]
    return source, target


def grams(text):
    line = f" {text.lower()} "
    return Counter(line[i:i + 3] for i in range(len(line) - 2))


def surface(source, target):
    counts = [grams(text) for text in source + target]
    frequency = Counter(gram for count in counts for gram in count)
    number = {gram: i for i, gram in enumerate(frequency)}
    vectors = np.zeros((len(counts), len(number)))
    for row, count in enumerate(counts):
        for gram, times in count.items():
            vectors[row, number[gram]] = (1 + math.log(times)) * math.log(len(counts) / frequency[gram])
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return both_ways(vectors[:len(source)] @ vectors[len(source):].T)


def length(source, target):
    a, b = np.log([len(text) for text in source]), np.log([len(text) for text in target])
    return both_ways(-np.abs(b[None, :] - a[:, None] - np.median(b - a)))


def both_ways(similarity):
    own = np.diag(similarity).copy()
    others = similarity.copy()
    np.fill_diagonal(others, -np.inf)
    margin = 1e-12
    return [float((own > others.max(axis=1) + margin).mean()), float((own > others.max(axis=0) + margin).mean())]


def main():
    source, target = texts(random.Random(5), 60)
    document = {"source": source, "target": target, "surface": surface(source, target), "length": length(source, target),
                "ceiling": [58 / 60, 1.0]}
    Path(__file__).with_suffix(".json").write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
