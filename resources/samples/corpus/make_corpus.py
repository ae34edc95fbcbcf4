# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the sample corpus from languages/*.json; --check verifies the checked-in files."""
import argparse
import json
import random
import sys
from pathlib import Path

from check_corpus import problems, report
from meanings import EXTRAS, INTENTS, PHRASINGS, all_of, load_languages, render, take, target

HERE = Path(__file__).resolve().parent
SEED = 20240607
TASK_LANGUAGES = ("eng_Latn", "deu_Latn", "tur_Latn")
SENTENCES = {"plentiful": 4000, "scarce": 400}
DOCUMENTS = 5500
ECHOES = {"plentiful": 600, "scarce": 150}
# Intents without slots have one meaning each: these are tested, the others trained on.
TESTED = ("joke", "help")
VALIDATED = ("repeat",)


def lines(records: list) -> str:
    return "".join(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"
                   for record in records)


def key_of(meaning: tuple) -> str:
    """A key that says the same of the same meaning in every file."""
    number = list(INTENTS).index(meaning[0])
    for place in range(4):
        number = number * 10 + (meaning[1][place][1] if place < len(meaning[1]) else 0)
    return f"m{number:06d}"


def phrase(language: dict, meaning: tuple, rng: random.Random) -> tuple:
    """The meaning in one of its phrasings."""
    return render(language, meaning, rng.randrange(PHRASINGS[meaning[0]]))


def parallel(meanings: list, languages: dict, rng: random.Random) -> str:
    return lines([{"key": key_of(meaning), "group": "",
                   "text": {key: phrase(language, meaning, rng)[0]
                            for key, language in languages.items()}} for meaning in meanings])


def slots(meanings: list, languages: dict, part: str, rng: random.Random) -> str:
    records = []
    for key, language in languages.items():
        for meaning in meanings:
            texts = [phrase(language, meaning, rng)] if meaning[1] else \
                [render(language, meaning, which) for which in range(PHRASINGS[meaning[0]])]
            for number, (text, spans) in enumerate(texts):
                name = f"{key_of(meaning)}.{key}" + (f".{number}" if number else "")
                records.append({"key": name, "group": "", "language": key, "part": part,
                                "task": "slots", "input": text, "target": target(text, spans),
                                "spans": spans})
    return lines(records)


def monolingual(language: dict, pools: dict, extras: dict, rng: random.Random) -> str:
    """Different sentences in random order, commands and statements mixed."""
    count = SENTENCES[language["monolingual"]]
    both = {intent: list(pool) for intent, pool in {**pools, **extras}.items()}
    meanings = take(both, count, 1.0)
    texts = dict.fromkeys(render(language, meaning, phrasing)[0]
                          for meaning in meanings
                          for phrasing in range(PHRASINGS[meaning[0]]))
    chosen = rng.sample(list(texts), min(count, len(texts)))
    return "".join(text + "\n" for text in chosen)


def documents(meanings: list, languages: dict, rng: random.Random) -> str:
    plentiful = [key for key, one in languages.items() if one["monolingual"] == "plentiful"]
    result = []
    for meaning in meanings:
        keys = rng.sample(plentiful, rng.choice((2, 3)))
        result.append(" | ".join(phrase(languages[key], meaning, rng)[0]
                                 for key in keys))
    return "".join(line + "\n" for line in result)


def echoes(meanings: list, language: dict, rng: random.Random) -> list:
    """A command and, as an assistant that repeats what it understood, its values."""
    result = []
    for meaning in meanings:
        text, spans = phrase(language, meaning, rng)
        result.append(" | ".join([text] + [text[span["start"]:span["end"]] for span in spans]))
    return result


def build(languages: dict) -> dict:
    """Every file's text by its name."""
    rng = random.Random(SEED)
    pools = all_of(INTENTS, rng)
    slots_test = [pools[intent].pop() for intent in TESTED] + take(pools, 148, 0.2)
    test = take(pools, 300, 0.2)
    validation = [pools[intent].pop() for intent in VALIDATED] + take(pools, 99, 0.2)
    train = take({intent: list(pool) for intent, pool in pools.items()}, 2000, 1.0)
    task = {key: languages[key] for key in TASK_LANGUAGES}
    files = {
        "parallel.train.jsonl": parallel(train, languages, rng),
        "parallel.test.jsonl": parallel(test, languages, rng),
        "slots.train.jsonl": slots(train[:1200], task, "train", rng),
        "slots.validation.jsonl": slots(validation, task, "validation", rng),
        "slots.test.jsonl": slots(slots_test, languages, "test", rng),
    }
    for key, language in languages.items():
        extras = all_of(EXTRAS, rng)
        mixed = {intent: rng.sample(pool, len(pool)) for intent, pool in pools.items()}
        files[f"monolingual/{key}.txt"] = monolingual(language, mixed, extras, rng)
    spare = {intent: rng.sample(pool, len(pool)) for intent, pool in pools.items()}
    files["documents.txt"] = documents(take(spare, DOCUMENTS, 1.0), languages, rng)
    repeated = []
    for language in languages.values():
        count = ECHOES[language["monolingual"]]
        mixed = {intent: rng.sample(pool, len(pool)) for intent, pool in pools.items()}
        repeated += echoes(take(mixed, count, 1.0), language, rng)
    rng.shuffle(repeated)
    files["echoes.txt"] = "".join(line + "\n" for line in repeated)
    return files


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="verify, write nothing")
    check = parser.parse_args().check
    languages = load_languages(HERE)
    files = build(languages)
    found = problems(languages, files)
    for name, text in files.items():
        path = HERE / name
        if not check:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
        elif not path.is_file() or path.read_bytes() != text.encode("utf-8"):
            found.append(f"{name}: differs from what the generator writes")
    print(report(files))
    for problem in found:
        print(problem, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
