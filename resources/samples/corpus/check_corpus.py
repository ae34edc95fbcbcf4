# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks of the sample corpus: coverage, spans, scripts, normal form and overlap."""
import json
import unicodedata

from meanings import EXTRAS, FILLERS, INTENTS, PHRASINGS, SLOT, target

HELD_OUT = ("parallel.test.jsonl", "slots.validation.jsonl", "slots.test.jsonl")


def language_problems(key: str, language: dict) -> list:
    found = []
    for intent, labels in {**INTENTS, **EXTRAS}.items():
        templates = language["templates"].get(intent, [])
        if len(templates) != PHRASINGS[intent]:
            found.append(f"{key}: {intent} needs {PHRASINGS[intent]} phrasings")
        for template in templates:
            if sorted(match.group(1) for match in SLOT.finditer(template)) != sorted(labels):
                found.append(f"{key}: the slots of {intent} are not {labels}")
    for label in {label for labels in INTENTS.values() for label in labels}:
        words = language["fillers"].get(label, [])
        if len(words) != FILLERS or len({len(forms) for forms in words}) != 1:
            found.append(f"{key}: {label} needs {FILLERS} fillers with the same forms")
    return found


def text_problems(key: str, language: dict, text: str) -> list:
    found = []
    if text != unicodedata.normalize("NFC", text):
        found.append(f"{key}: not in NFC")
    foreign = {char for char in set(text) if char.isalpha()
               and not unicodedata.name(char).startswith(language["script"])}
    if foreign:
        found.append(f"{key}: letters of another script: {sorted(foreign)}")
    if "  " in text or "{" in text or "[" in text:
        found.append(f"{key}: doubled space or unfilled slot")
    return found


def span_problems(name: str, text: str) -> list:
    found = []
    for record in map(json.loads, text.splitlines()):
        starts = [span["start"] for span in record["spans"]]
        if starts != sorted(starts) or record["target"] != target(record["input"],
                                                                    record["spans"]):
            found.append(f"{name}: {record['key']}: spans and target differ")
    return found


def keys_and_texts(text: str) -> tuple[set, set]:
    records = [json.loads(line) for line in text.splitlines()]
    keys = {record["key"].split(".")[0] for record in records}
    texts = {sentence for record in records
             for sentence in record.get("text", {"": record.get("input")}).values()}
    return keys, texts


def overlap(files: dict) -> dict:
    """How many held-out meanings and sentences occur in what is trained on."""
    trained = [keys_and_texts(files[f"{kind}.train.jsonl"]) for kind in ("parallel", "slots")]
    keys = set.union(*(one[0] for one in trained))
    texts = set.union(*(one[1] for one in trained))
    for name, text in files.items():
        if name.endswith(".txt"):
            texts.update(part for line in text.splitlines() for part in line.split(" | "))
    result = {}
    for name in HELD_OUT:
        held_keys, held_texts = keys_and_texts(files[name])
        result[name] = (len(held_keys & keys), len(held_texts & texts))
    return result


def problems(languages: dict, files: dict) -> list:
    found = []
    for key, language in languages.items():
        found += language_problems(key, language)
        texts = [json.loads(line)["text"][key] for name in ("train", "test")
                 for line in files[f"parallel.{name}.jsonl"].splitlines()]
        texts.append(files[f"monolingual/{key}.txt"])
        found += text_problems(key, language, "\n".join(texts))
    for name, text in files.items():
        if name.startswith("slots."):
            found += span_problems(name, text)
    for name, (keys, texts) in overlap(files).items():
        if keys or texts:
            found.append(f"{name}: {keys} meanings and {texts} sentences are trained on")
    held = [keys_and_texts(files[name])[0] for name in HELD_OUT]
    if sum(map(len, held)) != len(set.union(*held)):
        found.append("the held-out files share meanings")
    return found


def report(files: dict) -> str:
    rows = [f"{name}: {text.count(chr(10))} lines, {len(text.encode('utf-8'))} bytes"
            for name, text in files.items()]
    rows.append(f"total: {sum(len(text.encode('utf-8')) for text in files.values())} bytes")
    rows += [f"{name}: {keys} meanings and {texts} sentences in the training files"
             for name, (keys, texts) in overlap(files).items()]
    return "\n".join(rows)
