# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes slots.json: made-up utterances with slots, texts as a model might write them, and the micro F1 that the
evaluation of MASSIVE by generation gives them: labels rebuilt over the words, entities counted by seqeval."""
import json
import random
import warnings
from pathlib import Path

from seqeval.metrics import f1_score, precision_score, recall_score

WORDS = "wake me at Nine am on friday play the SONG red house in london five lights off Éva straße İzmir".split()
LABELS = ["time", "date", "place_name", "song name", "device"]
HAN = "五点叫醒我播放红色音乐在北京星期关灯"
LATIN = ["play", "facebook", "AM", "x"]


def western(generator):
    words = [generator.choice(WORDS) for _ in range(generator.randint(2, 9))]
    chunks, spans = [], []
    i = 0
    while i < len(words):
        length = min(generator.randint(1, 3), len(words) - i)
        label = generator.choice(LABELS) if generator.random() < 0.4 else None
        suffix = "'da" if label and generator.random() < 0.1 else ""
        chunks.append((label, " ".join(words[i:i + length]), suffix))
        i += length
    return chunks, " "


def eastern(generator):
    chunks = []
    for _ in range(generator.randint(1, 6)):
        text = generator.choice(LATIN) if generator.random() < 0.2 else "".join(
            generator.choice(HAN) for _ in range(generator.randint(1, 4)))
        chunks.append((generator.choice(LABELS) if generator.random() < 0.4 else None, text, ""))
    return chunks, ""


def assembled(chunks, joint):
    """utterance, spans in code points, annotated utterance (where nothing stands between words, slots stand apart)"""
    text, spans, annotated = "", [], ""
    apart = "" if joint else " "
    for label, words, suffix in chunks:
        if text:
            text += joint
        start = len(text)
        text += words + suffix
        if label:
            spans.append({"label": label.replace(" ", "_"), "start": start, "end": start + len(words)})
            annotated += f"{joint}{apart}[{label.replace(' ', '_')} : {words}]{suffix}{apart}"
        else:
            annotated += joint + words + suffix
    return text, spans, annotated


def word_labels(text, annotated):
    labels, current = [], "Other"
    pieces = iter(annotated.split())
    for piece in pieces:
        if piece[0] == "[":
            current = piece.lstrip("[")
            next(pieces)  # the colon
            continue
        labels.append(current)
        if piece[-1] == "]":
            current = "Other"
    return text.split(), labels


def character_labels(annotated):
    tokens, labels, current, colon = [], [], "Other", False
    for piece in annotated.split():
        if piece[0] == "[":
            current, colon = piece.lstrip("["), True
        elif piece == ":" and colon:
            colon = False
        elif all(ord(letter) < 128 for letter in piece):
            tokens.append(piece.rstrip("]"))
            labels.append(current)
        else:
            for letter in piece:
                if letter == "]":
                    current = "Other"
                else:
                    tokens.append(letter)
                    labels.append(current)
    return tokens, labels


def rebuilt(prediction, tokens, by_character):
    labels = ["Other"] * len(tokens)
    if prediction.strip().lower() == "none":
        return labels
    lowered = [token.lower() for token in tokens]
    for part in prediction.strip().split("; "):
        fields = part.split(": ")
        if len(fields) != 2:
            continue
        pattern = [token.lower() for token in (list(fields[1]) if by_character else fields[1].split())]
        for i in range(len(tokens) if pattern else 0):
            if lowered[i:i + len(pattern)] == pattern:
                labels[i:i + len(pattern)] = [fields[0]] * len(pattern)
    return labels


def tags(labels):
    result, previous = [], "Other"
    for label in labels:
        result.append("O" if label == "Other" else ("I-" if label == previous else "B-") + label)
        previous = label
    return result


def guess(generator, text, spans):
    parts = []
    for span in spans:
        roll, words = generator.random(), text[span["start"]:span["end"]]
        if roll < 0.15:
            continue
        label = span["label"] if roll > 0.3 else generator.choice(LABELS).replace(" ", "_")
        if roll > 0.85:
            words = words.upper()
        if roll > 0.95:
            words = words[:max(1, len(words) // 2)]
        parts.append(f"{label}: {words}")
    if generator.random() < 0.1:
        parts.append(generator.choice(["rubbish", "a: b: c", "time: nowhere", "device: "]))
    return "; ".join(parts) if parts else generator.choice(["None", "none ", "nothing"])


def main():
    warnings.simplefilter("ignore")
    generator = random.Random(11)
    document = []
    for language, make in (("eng_Latn", western), ("cmn_Hans", eastern)):
        by_character = make is eastern
        records, expected, predicted = [], [], []
        for _ in range(250):
            chunks, joint = make(generator)
            text, spans, annotated = assembled(chunks, joint)
            tokens, labels = character_labels(annotated) if by_character else word_labels(text, annotated)
            prediction = guess(generator, text, spans)
            expected.append(tags(labels))
            predicted.append(tags(rebuilt(prediction, tokens, by_character)))
            records.append({"input": text, "spans": spans, "prediction": prediction, "annotated": annotated})
        document.append({"language": language, "records": records, "precision": precision_score(expected, predicted),
                         "recall": recall_score(expected, predicted), "f1": f1_score(expected, predicted)})
    text = json.dumps(document, ensure_ascii=False, default=float)
    Path(__file__).with_suffix(".json").write_text(text.replace("}, {", "},\n{") + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
