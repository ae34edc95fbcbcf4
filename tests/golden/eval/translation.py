# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes translation.json: small cases with what sacreBLEU computes of them."""
import json
from pathlib import Path

from sacrebleu.metrics import BLEU, CHRF

ENGLISH = ["The cat sat on the mat.", "It's 3,000.5 km (about 1,864 miles) - isn't it?", "“Quoted” text… and more!"]
ENGLISH_REFERENCE = ["A cat sat on the mat .", "It is 3,000.5 km (around 1,864 mi.), isn't it?", "\"Quoted\" text, & more."]
CASES = {
    "english": (ENGLISH, [ENGLISH_REFERENCE]),
    "two references": (ENGLISH, [ENGLISH_REFERENCE, ["The cat sat upon the mat.", "It's 3,000.5 km, no?", "Quoted text and more!"]]),
    "equal": (ENGLISH, [ENGLISH]),
    "no match": (["aaa bbb ccc ddd eee"], [["vvv www xxx yyy zzz"]]),
    "no long match": (["the small dog runs far away today"], [["far the today runs dog away small"]]),
    "empty hypothesis": (["", "a b c d e"], [["something is missing here", "a b c d e f"]]),
    "all empty": ([""], [["something"]]),
    "short": (["yes", "no sir"], [["yes", "no , sir"]]),
    "entities": (["Tom &amp; Jerry &lt;3 &quot;x&quot; <skipped>ok 5-6 a-b 1.5.2, ,. ..."], [["Tom & Jerry <3 \"x\" ok 5 - 6 a-b 1.5.2 , , . ..."]]),
    "wide blanks": (["a\u00a0b\u3000c d e\u2003f"], [["a b c d e f"]]),
    "chinese": (["我今天早上９点在 London 吃了2,5个苹果。真的！", "他說：你好嗎？"], [["今天早上9点我在 London 吃了2.5个苹果。真的！", "他說「你好」。"]]),
    "japanese": (["今日は天気がいいですね。", "はい、そうです"], [["今日はいい天気ですね。", "はい、そうですね。"]]),
    "scripts": (["Він сказав: «Так!»", "የሰላም ጥሪ።", "ᎣᏏᏲ ᎪᎱᏍᏗ", "𝒳𝒴 👩‍👩‍👧 🙂🙂"], [["Він сказав: «Ні!»", "የሰላም ጥሪ ።", "ᎣᏏᏲ", "𝒳𝒴 👩‍👩‍👧 🙂"]]),
    "punctuation": (["(hi) .x x. !? ... a, 'b' ''", "end-\nof line\nhere ."], [["(hi) x. .x ?! .. a 'b' \"", "endof line here."]]),
}


def main():
    cases = []
    for name, (hypotheses, references) in CASES.items():
        case = {"name": name, "hypotheses": hypotheses, "references": references, "bleu": {}, "chrf": {}}
        for tokenizer in ("13a", "zh", "char", "none"):
            bleu = BLEU(tokenize=tokenizer)
            score = bleu.corpus_score(hypotheses, references)
            case["bleu"][tokenizer] = {
                "score": score.score, "precisions": score.precisions, "correct": score.counts, "total": score.totals,
                "hypothesis_length": score.sys_len, "reference_length": score.ref_len, "signature": str(bleu.get_signature())}
        for words in (0, 2):
            chrf = CHRF(word_order=words)
            score = chrf.corpus_score(hypotheses, references)
            case["chrf"][str(words)] = {"score": score.score, "signature": str(chrf.get_signature())}
        cases.append(case)
    text = json.dumps(cases, ensure_ascii=False, indent=1)
    Path(__file__).with_suffix(".json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
