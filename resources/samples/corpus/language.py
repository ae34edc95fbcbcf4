# SPDX-License-Identifier: GPL-3.0-or-later
"""One language's words and phrasings, and a sentence made of them.

A phrasing is text with {slot} or {slot.form}; a part in (round brackets) is left out when its
slot is absent; <m|f> chooses by the person's gender. A filler's forms are divided by " / ";
[square brackets] mark the slot's words where a form holds more than them.
"""

import configparser
import random
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import schema

FOLDER = Path(__file__).resolve().parent / "languages"
OPTIONAL = re.compile(r"\(([^()]*)\)")
SLOT = re.compile(r"\{(\w+)(?:\.(\w+))?\}")
GENDER = re.compile(r"<([^|>]*)\|([^>]*)>")
SCRIPTS = {"Latn": "LATIN", "Cyrl": "CYRILLIC", "Grek": "GREEK", "Deva": "DEVANAGARI",
           "Arab": "ARABIC", "Geor": "GEORGIAN"}


@dataclass(frozen=True)
class Meaning:
    intent: str
    slots: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return self.intent + "".join(f" {slot}={filler}" for slot, filler in self.slots)


@dataclass(frozen=True)
class Sentence:
    text: str
    spans: tuple[tuple[str, int, int], ...] = ()

    @property
    def target(self) -> str:
        return "; ".join(f"{label}: {self.text[start:end]}" for label, start, end in self.spans) or "None"


class Language:
    def __init__(self, key: str):
        self.key = key
        file = configparser.ConfigParser(delimiters=("=",), comment_prefixes=("#",), interpolation=None)
        file.optionxform = str
        file.read_string((FOLDER / f"{key}.ini").read_text(encoding="utf-8"))
        self.phrasings = {intent: lines.strip().split("\n") for intent, lines in file["phrasings"].items()}
        self.words = {kind: self._read_kind(kind, file[kind]) for kind in schema.KINDS}

    def _read_kind(self, kind: str, section: configparser.SectionProxy) -> dict[str, dict[str, str]]:
        names = section.get("forms", "plain").split()
        words = {}
        for filler, value in section.items():
            if filler == "forms":
                continue
            forms = value.split(" / ")
            if len(forms) != len(names):
                raise ValueError(f"{self.key}: [{kind}] {filler}: {len(forms)} forms, expected {len(names)}")
            words[filler] = dict(zip(names, forms))
        if list(words) != schema.FILLERS[kind]:
            raise ValueError(f"{self.key}: [{kind}] differs from the schema: "
                             f"{sorted(set(words) ^ set(schema.FILLERS[kind])) or 'order'}")
        return words

    def say(self, meaning: Meaning, phrasing: int) -> Sentence:
        """The meaning in this language, in the phrasing with that number."""
        slots = dict(meaning.slots)
        lines = self.phrasings[meaning.intent]
        template = OPTIONAL.sub(lambda part: self._optional(part[1], slots), lines[phrasing % len(lines)])
        template = GENDER.sub(lambda part: part[1 + (slots["person"] in schema.FEMININE)], template)
        sentence = self._fill(template, slots)
        return self._as_statement(sentence) if meaning.intent in schema.STATEMENTS else sentence

    def phrasing_of(self, meaning: Meaning, salt: str = "") -> int:
        """Which phrasing a meaning gets: drawn once, the same every time."""
        return random.Random(f"{self.key} {meaning} {salt}").randrange(len(self.phrasings[meaning.intent]))

    @staticmethod
    def _optional(part: str, slots: dict[str, str]) -> str:
        return part if all(name in slots for name, _ in SLOT.findall(part)) else ""

    def _fill(self, template: str, slots: dict[str, str]) -> Sentence:
        text, spans, last = "", [], 0
        for match in SLOT.finditer(template):
            kind = schema.kind_of(match[1])
            forms = self.words[kind][slots[match[1]]]
            form = forms[match[2]] if match[2] else next(iter(forms.values()))
            text += template[last:match.start()]
            last = match.end()
            start = len(text) + max(form.find("["), 0)
            end = len(text) + (form.find("]") - 1 if "]" in form else len(form))
            text += form.replace("[", "").replace("]", "")
            if schema.LABELS[kind]:
                spans.append((schema.LABELS[kind], start, end))
        return Sentence(text + template[last:], tuple(spans))

    def _as_statement(self, sentence: Sentence) -> Sentence:
        first = sentence.text[0]
        capital = "İ" if self.key == "tur_Latn" and first == "i" else first.title()
        return Sentence(capital + sentence.text[1:], sentence.spans)

    def faults_of(self, text: str) -> list[str]:
        """What is wrong with a sentence: its normal form, its blanks, its script."""
        faults = []
        if unicodedata.normalize("NFC", text) != text:
            faults.append("not NFC")
        if text != " ".join(text.split()):
            faults.append("blanks")
        if re.search(r"[\[\]{}()<>/\t]", text):
            faults.append("marks of a template")
        script = SCRIPTS[self.key[-4:]]
        letters = [character for character in text if unicodedata.category(character)[0] == "L"]
        if not all(script in unicodedata.name(letter) for letter in letters):
            faults.append("script")
        return faults
