#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Import of a million pairs, the quality report on them, and previews of 50 MB files: seconds and peak memory.

  import_speed.py ISOGLOSS_CLI FOLDER [--pairs 1000000]

The files are made up from a seed and kept in FOLDER, so that a second call starts at once.
"""
import argparse
import gzip
import json
import os
import random
import shutil
import subprocess
import time
from pathlib import Path

PREVIEW_BYTES = 50_000_000


def sentence(words, generator):
    return " ".join(generator.choices(words, k=generator.randint(12, 24)))


def make_pairs(path, count):
    generator = random.Random(1)
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = ["".join(generator.choices(letters, k=generator.randint(2, 9))) for _ in range(20_000)]
    with open(path, "w", encoding="utf-8") as file:
        file.write("key\teng_Latn\tkab_Latn\n")
        for i in range(count):
            file.write(f"k{i}\t{sentence(words, generator)}\t{sentence(words, generator)}\n")


def rows(path):
    with open(path, encoding="utf-8") as file:
        next(file)
        for line in file:
            yield line.rstrip("\n").split("\t")


def fill(path, pairs, head, line, tail=""):
    """Writes lines made from the pairs until the file has 50 MB."""
    with open(path, "w", encoding="utf-8") as file:
        size = file.write(head)
        for key, english, kabyle in rows(pairs):
            size += file.write(line(key, english, kabyle))
            if size >= PREVIEW_BYTES:
                break
        file.write(tail)


def unit(key, english, kabyle):
    return (f'<tu tuid="{key}"><tuv xml:lang="en"><seg>{english}</seg></tuv>'
            f'<tuv xml:lang="kab"><seg>{kabyle}</seg></tuv></tu>\n')


def make_previews(folder, pairs):
    fill(folder / "p.tsv", pairs, "key\teng_Latn\tkab_Latn\n", lambda k, e, s: f"{k}\t{e}\t{s}\n")
    fill(folder / "p.csv", pairs, "key,eng_Latn,kab_Latn\n", lambda k, e, s: f'{k},"{e}","{s}"\n')
    fill(folder / "p.jsonl", pairs, "",
         lambda k, e, s: json.dumps({"key": k, "group": "", "text": {"eng_Latn": e, "kab_Latn": s}}) + "\n")
    fill(folder / "p.tmx", pairs,
         '<?xml version="1.0"?>\n<tmx version="1.4"><header creationtool="made" creationtoolversion="1" '
         'segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/><body>\n',
         unit, "</body></tmx>\n")
    with open(folder / "p.tsv", "rb") as plain, gzip.open(folder / "p.tsv.gz", "wb", compresslevel=1) as packed:
        shutil.copyfileobj(plain, packed)


def timed(command):
    """Seconds and peak MB of a command, as /usr/bin/time's wait4 sees them."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"failed: {' '.join(map(str, command))}")
    return time.monotonic() - begin, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cli", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pairs", type=int, default=1_000_000)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    pairs = options.folder / f"pairs-{options.pairs}.tsv"
    if not pairs.exists():
        make_pairs(pairs, options.pairs)
    if not (options.folder / "p.tsv.gz").exists():
        make_previews(options.folder, pairs)
    print(f"{options.pairs} pairs, {pairs.stat().st_size / 1e6:.0f} MB")
    dataset = options.folder / "dataset"
    shutil.rmtree(dataset, ignore_errors=True)
    seconds, memory = timed([options.cli, "import", pairs, "--out", dataset])
    print(f"import           {seconds:6.1f} s  {memory:6.0f} MB")
    seconds, memory = timed([options.cli, "quality", dataset / "records.jsonl", "--json"])
    print(f"quality report   {seconds:6.1f} s  {memory:6.0f} MB")
    for name in ("p.tsv", "p.csv", "p.jsonl", "p.tmx", "p.tsv.gz"):
        seconds, memory = timed([options.cli, "import", options.folder / name, "--preview"])
        print(f"preview {name:9}{seconds:6.2f} s  {memory:6.0f} MB")


if __name__ == "__main__":
    main()
