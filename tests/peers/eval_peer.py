# SPDX-License-Identifier: GPL-3.0-or-later
"""Scores the predictions that `isogloss-cli evaluate` kept with seqeval and sacreBLEU, and compares.

    eval_peer.py FOLDER...                      folders that evaluate wrote (scores.json, predictions.*.jsonl)
    eval_peer.py --run path/to/isogloss-cli     evaluates bible-12m on verses (needs ISOGLOSS_TEST_DATA), then compares

Slots: labels rebuilt as in tests/golden/eval/slots.py, counted by seqeval. Entities: multisets of (label, text).
Translation: sacreBLEU with the tokenizer that the signature names.
"""
import argparse
import importlib.util
import json
import os
import re
import subprocess
import sys
import tempfile
import warnings
from collections import Counter
from pathlib import Path

import sacrebleu
from seqeval.metrics import f1_score, precision_score, recall_score

ALLOWED = 1e-9
BY_CHARACTER = ("jpn_Jpan", "cmn_Hans", "cmn_Hant", "zho_Hans", "zho_Hant")


def slot_rules():
    path = Path(__file__).parent.parent / "golden" / "eval" / "slots.py"
    specification = importlib.util.spec_from_file_location("slots", path)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def annotated(record, apart):
    text, position, result = record["input"], 0, ""
    for span in sorted(record["spans"], key=lambda span: span["start"]):
        result += text[position:span["start"]]
        result += f"{apart}[{span['label']} : {text[span['start']:span['end']]}]{apart}"
        position = span["end"]
    return result + text[position:]


def first_line(text):
    lines = text.strip().split("\n")
    return lines[0].strip()


def slots(records):
    rules, expected, predicted = slot_rules(), [], []
    for record in records:
        by_character = record["language"] in BY_CHARACTER
        text = annotated(record, " " if by_character else "")
        tokens, labels = rules.character_labels(text) if by_character else rules.word_labels(record["input"], text)
        expected.append(rules.tags(labels))
        predicted.append(rules.tags(rules.rebuilt(first_line(record["prediction"]), tokens, by_character)))
    warnings.simplefilter("ignore")
    return {"f1": f1_score(expected, predicted), "precision": precision_score(expected, predicted),
            "recall": recall_score(expected, predicted)}


def entities_of(text):
    try:
        text = text.strip()
        results = json.loads("{" + text + "}" if text.startswith('"') else text)["Results"]
        return Counter((item["TypeName"], item["Text"]) for item in results)
    except (ValueError, KeyError, TypeError):
        return Counter()


def entities(records):
    correct = predicted = expected = 0
    for record in records:
        truth, guess = entities_of(record["target"]), entities_of(record["prediction"])
        correct += (truth & guess).total()
        predicted += guess.total()
        expected += truth.total()
    precision, recall = correct / max(predicted, 1), correct / max(expected, 1)
    return {"f1": 2 * precision * recall / max(precision + recall, 1e-300), "precision": precision, "recall": recall}


def translation(records, signature):
    hypotheses = [" ".join(record["prediction"].split()) for record in records]
    references = [[record["target"] for record in records]]
    tokenizer = re.search(r"tok:([^|;]+)", signature).group(1)
    return {"bleu": sacrebleu.corpus_bleu(hypotheses, references, tokenize=tokenizer).score,
            "chrf": sacrebleu.corpus_chrf(hypotheses, references, word_order=2).score}


def compare(folder):
    scores = json.loads((folder / "scores.json").read_text(encoding="utf-8"))
    failures = 0
    for language, ours in scores["languages"].items():
        path = folder / f"predictions.{language}.jsonl"
        records = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
        theirs = (slots(records) if scores["task"] == "slots" else entities(records) if scores["task"] == "entities"
                  else translation(records, ours["signature"]))
        fits = ours["records"] == len(records) and all(abs(ours[name] - value) <= ALLOWED for name, value in theirs.items())
        failures += not fits
        print("ok  " if fits else "FAIL", folder, language, len(records), {name: round(float(value), 6) for name, value in theirs.items()})
    return failures


def run(program, folder):
    """bible-12m answers a few verses as if they were to be translated: poor answers, real numbers."""
    if "ISOGLOSS_TEST_DATA" not in os.environ:
        print("skipped: set ISOGLOSS_TEST_DATA")
        sys.exit(77)
    data = Path(os.environ["ISOGLOSS_TEST_DATA"])
    english, ukrainian = ({line.split("\t")[0]: line.split("\t")[1] for line in (data / "data" / "bible" / f"{language}.tsv")
                           .read_text(encoding="utf-8").split("\n") if line.startswith("JAM.1.")} for language in ("eng_Latn", "ukr_Cyrl"))
    path = folder / "verses.jsonl"
    path.write_text("".join(json.dumps(
        {"key": key, "group": "JAM", "language": "ukr_Cyrl", "target_language": "eng_Latn", "part": "test", "task": "translation",
         "input": ukrainian[key], "target": english[key], "spans": []}, ensure_ascii=False) + "\n" for key in english), encoding="utf-8")
    subprocess.run([program, "evaluate", "--model", str(data / "models" / "bible-12m"), "--task", "translation", "--data",
                    f"ukr_Cyrl={path}", "--out", str(folder / "evaluation")], check=True)
    return folder / "evaluation"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--run", metavar="PROGRAM")
    options = parser.parse_args()
    if not options.folders and not options.run:
        parser.error("give folders or --run")
    failures = sum(compare(folder) for folder in options.folders)
    if options.run:
        with tempfile.TemporaryDirectory() as folder:
            failures += compare(run(options.run, Path(folder)))
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
