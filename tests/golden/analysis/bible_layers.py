# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes bible_layers.json: retrieval, margin, MEXA, CKA and cosines of bible-12m on the first 40 verses of James, by transformers and NumPy
in f64. Needs ISOGLOSS_TEST_DATA."""
import json
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "peers"))
import layers_peer

VERSES = 40
PAIRS = [("eng_Latn", "ukr_Cyrl"), ("eng_Latn", "kab_Latn"), ("ukr_Cyrl", "kab_Latn")]


def main():
    data = Path(os.environ["ISOGLOSS_TEST_DATA"])
    reference = layers_peer.Reference(data / "models" / "bible-12m", None)
    vectors = {}
    for language in sorted({language for pair in PAIRS for language in pair}):
        verses = layers_peer.read_verses(data, language)
        texts = [text for key, text in verses.items() if key.startswith("JAM.")][:VERSES]
        vectors[language] = reference.vectors(texts)
    document = []
    for pooling, center in layers_peer.VARIANTS:
        for source, target in PAIRS if pooling == "mean" else PAIRS[:1]:
            layers = [{name: float(value) for name, value in layers_peer.measures(a, b, pooling, center).items()}
                      for a, b in zip(vectors[source], vectors[target])]
            document.append({"pooling": pooling, "center": center, "source": source, "target": target, "layers": layers})
    Path(__file__).with_suffix(".json").write_text(json.dumps(document, indent=1) + "\n")


if __name__ == "__main__":
    main()
