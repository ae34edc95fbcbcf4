# SPDX-License-Identifier: GPL-3.0-or-later
"""Meanings of the sample corpus and the sentences that languages/*.json give them."""
import itertools
import json
import random
import re
from pathlib import Path

INTENTS = {
    "alarm": ("date", "time"), "timer": ("duration",), "weather": ("city", "date"),
    "play": ("genre", "room"), "light_on": ("room", "time"), "light_color": ("room", "color"),
    "heating": ("room", "date", "time"), "message": ("person", "event", "date", "time"),
    "call": ("person", "date", "time"), "shop": ("item",),
    "event": ("event", "city", "date", "time"), "remind": ("item", "date", "time"),
    "navigate": ("city",), "restaurant": ("person", "city", "date", "time"),
    "stop": (), "joke": (), "thanks": (), "volume": (), "repeat": (), "help": (),
}
# Simple statements and questions, for the monolingual files only.
EXTRAS = {
    "lives": ("person", "city"), "is_in": ("person", "room"), "comes": ("person", "date", "time"),
    "where": ("person",), "rains": ("city", "date"),
}
PHRASINGS = {**dict.fromkeys(INTENTS, 3), **dict.fromkeys(EXTRAS, 2)}
FILLERS = 10
SLOT = re.compile(r"\{([a-z]+)(\d?)\}")


def load_languages(folder: Path) -> dict:
    """Languages by key; each filler is a list of its forms."""
    result = {}
    for path in sorted((folder / "languages").glob("*.json")):
        language = json.loads(path.read_text(encoding="utf-8"))
        language["fillers"] = {
            label: [[form.strip() for form in word.split("|")] for word in words.split(";")]
            for label, words in language["fillers"].items()}
        result[path.stem] = language
    return result


def render(language: dict, meaning: tuple, phrasing: int) -> tuple[str, list]:
    """The sentence and its spans; brackets in a filler mark the words of its span."""
    intent, values = meaning
    template = language["templates"][intent][phrasing]
    text, spans, at = "", [], 0
    for match in SLOT.finditer(template):
        text += template[at:match.start()]
        at = match.end()
        label, form = match.group(1), int(match.group(2) or 0)
        words = language["fillers"][label][dict(values)[label]][form]
        before, core, after = re.fullmatch(r"([^\[]*)\[([^\]]*)\](.*)", words).groups() \
            if "[" in words else ("", words, "")
        start = len(text) + len(before)
        spans.append({"label": label, "start": start, "end": start + len(core)})
        text += before + core + after
    text += template[at:]
    if spans and spans[0]["start"] == 0:
        return text[0].title() + text[1:], spans
    return text, spans


def target(text: str, spans: list) -> str:
    parts = [f"{span['label']}: {text[span['start']:span['end']]}" for span in spans]
    return "; ".join(parts) or "None"


def all_of(table: dict, rng: random.Random) -> dict:
    """Every meaning of each intent, shuffled."""
    result = {}
    for intent, labels in table.items():
        products = itertools.product(range(FILLERS), repeat=len(labels))
        result[intent] = [(intent, tuple(zip(labels, ids))) for ids in products]
        rng.shuffle(result[intent])
    return result


def take(pools: dict, count: int, share: float) -> list:
    """Takes meanings intent by intent, at most a share of each intent's pool."""
    limits = {intent: int(len(pool) * share) for intent, pool in pools.items()}
    taken = []
    while len(taken) < count and any(limits.values()):
        for intent in pools:
            if limits[intent] and len(taken) < count:
                limits[intent] -= 1
                taken.append(pools[intent].pop())
    return taken
