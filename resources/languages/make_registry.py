#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes languages.tsv, aliases.tsv and scripts.tsv from the Debian packages iso-codes and unicode-cldr-core.

    apt-get install iso-codes unicode-cldr-core
    python3 resources/languages/make_registry.py [FOLDER]      writes into FOLDER, else beside this script

flores.tsv and retired.tsv beside this script are written by hand and are read here, never written. Neither the build
nor the program needs the two packages: what this script makes is committed.
"""

import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ET

HERE = pathlib.Path(__file__).resolve().parent
ISO = pathlib.Path("/usr/share/iso-codes/json")
CLDR = pathlib.Path("/usr/share/unicode/cldr/common")
LEFT_TO_RIGHT, RIGHT_TO_LEFT = "ltr", "rtl"


def iso_entries(name):
    return json.loads((ISO / f"iso_{name}.json").read_text(encoding="utf-8"))[name]


def cldr(relative):
    return ET.parse(CLDR / relative).getroot()


def hand_rows(name):
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def write_table(folder, name, header, rows):
    lines = ["\t".join(header)] + ["\t".join(row) for row in rows]
    (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


class Codes:
    """CLDR names a language by its shortest code; the registry by ISO 639-3."""

    def __init__(self, languages):
        self.long_of = {entry["alpha_2"]: entry["alpha_3"] for entry in languages if "alpha_2" in entry}
        self.short_of = {long: short for short, long in self.long_of.items()}

    def cldr(self, iso):
        return self.short_of.get(iso, iso)

    def iso(self, code):
        return self.long_of.get(code, code)


def representatives(codes):
    """The one language that CLDR takes a macrolanguage for, such as arb for ara."""
    found = {}
    for alias in cldr("supplemental/supplementalMetadata.xml").iter("languageAlias"):
        if alias.get("reason") == "macrolanguage":
            found.setdefault(codes.iso(alias.get("replacement")), codes.iso(alias.get("type")))
    return found


def cldr_retired(codes, living):
    found = {}
    for alias in cldr("supplemental/supplementalMetadata.xml").iter("languageAlias"):
        old, new = alias.get("type"), codes.iso(alias.get("replacement").split()[0])
        is_retired = alias.get("reason") in ("deprecated", "legacy") and re.fullmatch("[a-z]{2,3}", old)
        if is_retired and new in living and codes.iso(old) not in living:
            found[old] = new
    return found


def likely_scripts():
    pairs = (tag.attrib for tag in cldr("supplemental/likelySubtags.xml").iter("likelySubtag"))
    return {pair["from"]: pair["to"].split("_")[1] for pair in pairs if re.fullmatch("[a-z]{2,3}", pair["from"])}


def regional_scripts(likely):
    """Scripts that hang on the region, such as Hant for zh-TW."""
    found = {}
    for tag in cldr("supplemental/likelySubtags.xml").iter("likelySubtag"):
        match = re.fullmatch("([a-z]{2,3})_([A-Z]{2})", tag.get("from"))
        script = tag.get("to").split("_")[1]
        if match and likely.get(match[1]) != script:
            found.setdefault(match[1], []).append(f"{match[2]}={script}")
    return found


def used_scripts():
    main, further = {}, {}
    for language in cldr("supplemental/supplementalData.xml").find("languageData"):
        scripts = further if language.get("alt") else main
        scripts.setdefault(language.get("type"), []).extend((language.get("scripts") or "").split())
    return main, further


def own_names():
    """What CLDR's locales call their own language, by its code there; one name for each script."""
    names = {}
    for path in sorted((CLDR / "main").glob("*.xml")):
        match = re.fullmatch("([a-z]{2,3})(_[A-Z][a-z]{3})?", path.stem)
        if not match:
            continue
        for language in cldr(f"main/{path.name}").iter("language"):
            own = language.get("type") == match[1] and not language.get("alt") and language.text
            if own and language.text not in names.setdefault(match[1], []) and language.text != "↑↑↑":
                names[match[1]].append(language.text)
    return names


def english_names(kind):
    """CLDR's English names by code, the plain one first; of scripts first the one that stands without a language."""
    names = {}
    for entry in cldr("main/en.xml").find(f"localeDisplayNames/{kind}"):
        known = names.setdefault(entry.get("type"), [])
        known.insert(0 if entry.get("alt") == "stand-alone" else len(known), entry.text)
    return names


def unique(values):
    return list(dict.fromkeys(value for value in values if value))


def registry_rows(codes, languages, flores):
    representative = representatives(codes)
    macro_of = {member: macro for macro, member in representative.items()}
    by_hand, flores_scripts = {}, {}
    for row in flores:
        iso, script = row["key"].split("_")[:2]
        flores_scripts.setdefault(iso, []).append(script)
        if row["macrolanguage"]:
            by_hand[iso] = row["macrolanguage"]
    likely = likely_scripts()
    main, further = used_scripts()
    regional, own, english = regional_scripts(likely), own_names(), english_names("languages")
    for entry in languages:
        iso = entry["alpha_3"]
        code = codes.cldr(iso)
        macro = by_hand.get(iso, macro_of.get(iso, ""))
        # A macrolanguage's data in CLDR are those of its representative.
        data = codes.cldr(macro) if representative.get(macro) == iso else code
        in_flores = flores_scripts.get(iso, [])
        scripts = unique([*(in_flores if len(in_flores) == 1 else []), likely.get(code), likely.get(data),
                          *main.get(code, []), *main.get(data, []), *in_flores, *further.get(code, []),
                          *further.get(data, [])])
        name = re.sub(r" \((individual language|macrolanguage)\)$", "", entry["name"])
        # In a sentence: "Arabic" for arb, "Greek" for ell.
        common = (english.get(data) or english.get(code) or [entry.get("common_name", name)])[0]
        others = unique([entry.get("inverted_name"), entry.get("common_name"), *english.get(code, []), common])
        yield [iso, entry["scope"], entry["type"], entry.get("alpha_2", ""), entry.get("bibliographic", ""),
               " ".join(scripts), " ".join(regional.get(data, [])), macro, representative.get(iso, ""), name,
               common if common != name else "", "|".join(other for other in others if other != name), "|".join(own.get(data, []))]


def script_rows():
    right_to_left, english = set(), english_names("scripts")
    for line in (CLDR / "properties/scriptMetadata.txt").read_text(encoding="utf-8").splitlines():
        fields = [field.strip() for field in line.split("#")[0].split(";")]
        if len(fields) > 6 and fields[6] == "YES":
            right_to_left.add(fields[0])
    right_to_left |= {"Aran", "Syre", "Syrj", "Syrn"}  # forms of Arab and Syrc, of which that file says nothing
    names = {entry["alpha_4"]: entry["name"] for entry in iso_entries("15924")}
    for code in sorted(names.keys() | english.keys()):  # CLDR has scripts that are younger than iso-codes
        direction = RIGHT_TO_LEFT if code in right_to_left else LEFT_TO_RIGHT
        common = english.get(code, [""])[0]
        yield [code, direction, names.get(code, common), common]


def alias_rows(codes, living):
    rows = {old: [old, new, "retired", "CLDR 41, languageAlias"] for old, new in cldr_retired(codes, living).items()}
    for row in hand_rows("retired.tsv"):
        rows[row["old"]] = [row["old"], row["new"], row["kind"], row["source"]]
    return [rows[old] for old in sorted(rows)]


def main(folder):
    flores = hand_rows("flores.tsv")
    retired = {row["old"] for row in hand_rows("retired.tsv") if row["kind"] == "retired"}
    languages = [entry for entry in iso_entries("639-3") if entry["alpha_3"] not in retired]
    codes = Codes(languages)
    living = {entry["alpha_3"] for entry in languages}
    write_table(folder, "languages.tsv", ["iso639_3", "scope", "type", "iso639_1", "bibliographic", "scripts", "regional_scripts",
                                  "macrolanguage", "representative", "name", "common_name", "other_names",
                                  "own_names"],
                registry_rows(codes, languages, flores))
    write_table(folder, "aliases.tsv", ["old", "new", "kind", "source"], alias_rows(codes, living))
    write_table(folder, "scripts.tsv", ["iso15924", "direction", "name", "common_name"], script_rows())


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
