#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables of resources/languages are what make_registry.py makes. Skips (77) without the packages it reads, or with
other versions of them than the tables were made from."""

import pathlib
import subprocess
import sys
import tempfile

MADE_FROM = {"iso-codes": "4.15.", "unicode-cldr-core": "41-"}
LANGUAGES = pathlib.Path(__file__).resolve().parents[3] / "resources/languages"


def version(package):
    try:
        query = ["dpkg-query", "-W", "-f=${Version}", package]
        return subprocess.run(query, capture_output=True, text=True).stdout
    except FileNotFoundError:
        return ""


def main():
    for package, wanted in MADE_FROM.items():
        if not version(package).startswith(wanted):
            print(f"{package} {wanted}x is not installed")
            return 77
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, LANGUAGES / "make_registry.py", folder], check=True)
        made = sorted(pathlib.Path(folder).iterdir())
        differing = [table.name for table in made if table.read_bytes() != (LANGUAGES / table.name).read_bytes()]
    print(f"{len(made)} tables made, other than committed: {differing}")
    return 0 if len(made) == 3 and not differing else 1


if __name__ == "__main__":
    sys.exit(main())
