# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes span_f1.txt: 5,000 random pairs of tag sequences and what seqeval counts in each.

First line: the tags that stand for a, b, c ...; then a line per pair: expected, predicted, entities that agree,
predicted, expected. Last line: seqeval's micro precision, recall and F1 of the whole corpus.
"""
import random
import warnings
from pathlib import Path

from seqeval.metrics import f1_score, precision_score, recall_score
from seqeval.metrics.sequence_labeling import get_entities

TAGS = ["O", "B-time", "I-time", "B-place", "I-place", "E-time", "S-place", "B", "I", "B-a-b", "I-a-b"]
WEIGHTS = [6, 4, 4, 3, 3, 1, 1, 1, 1, 1, 1]


def sequence(generator, length):
    return generator.choices(range(len(TAGS)), WEIGHTS, k=length)


def mutated(generator, tags):
    return [generator.randrange(len(TAGS)) if generator.random() < 0.25 else tag for tag in tags]


def letters(tags):
    return "".join(chr(ord("a") + tag) for tag in tags)


def main():
    warnings.simplefilter("ignore")
    generator = random.Random(20)
    lines, corpus_expected, corpus_predicted = [" ".join(TAGS)], [], []
    for _ in range(5000):
        length = generator.randint(1, 12)
        expected = sequence(generator, length)
        predicted = mutated(generator, expected) if generator.random() < 0.8 else sequence(generator, length)
        words_expected = [TAGS[i] for i in expected]
        words_predicted = [TAGS[i] for i in predicted]
        corpus_expected.append(words_expected)
        corpus_predicted.append(words_predicted)
        truth, guess = set(get_entities(words_expected)), set(get_entities(words_predicted))
        lines.append(f"{letters(expected)} {letters(predicted)} {len(truth & guess)} {len(guess)} {len(truth)}")
    scores = [score(corpus_expected, corpus_predicted) for score in (precision_score, recall_score, f1_score)]
    lines.append(" ".join(repr(float(score)) for score in scores))
    Path(__file__).with_suffix(".txt").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
