#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Merges random adapters of a tiny random model with `isogloss-cli merge` and with PEFT.

    merge_peer.py path/to/isogloss-cli

For every method that draws nothing at random: the updates of the adapter that PEFT loads from our folder must be those of
PEFT's add_weighted_adapter within 1e-5, and its logits those of the base with that update.
"""
import subprocess
import sys
import tempfile
from pathlib import Path

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from transformers import LlamaConfig, LlamaForCausalLM

TARGETS = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]
EQUAL, UNEQUAL = ("a", "b"), ("a", "c")
ADAPTERS = {"a": dict(r=8, lora_alpha=16), "b": dict(r=8, lora_alpha=4), "c": dict(r=5, lora_alpha=9)}
CASES = [
    ("cat", UNEQUAL, {}, []), ("svd", UNEQUAL, dict(svd_rank=6), ["--rank", "6"]), ("linear", EQUAL, {}, []),
    ("ties", EQUAL, dict(density=0.3), ["--density", "0.3"]),
    ("magnitude_prune", EQUAL, dict(density=0.3), ["--density", "0.3"]),
    ("ties_svd", UNEQUAL, dict(density=0.3, svd_rank=7), ["--density", "0.3", "--rank", "7"]),
    ("magnitude_prune_svd", UNEQUAL, dict(density=0.3, svd_rank=7), ["--density", "0.3", "--rank", "7"]),
]
WEIGHTS = (0.8, -0.6)


def make_base(folder):
    torch.manual_seed(0)
    LlamaForCausalLM(LlamaConfig(vocab_size=200, hidden_size=48, intermediate_size=80, num_hidden_layers=3,
                                 num_attention_heads=4, num_key_value_heads=2)).save_pretrained(folder)
    return folder


def load(folder):
    return LlamaForCausalLM.from_pretrained(folder, dtype=torch.float32).eval()


def make_adapter(base, name, folder):
    torch.manual_seed(ord(name))
    model = get_peft_model(load(base), LoraConfig(target_modules=TARGETS, task_type="CAUSAL_LM", **ADAPTERS[name]))
    with torch.no_grad():
        for key, parameter in model.named_parameters():
            if "lora_" in key:
                parameter.normal_(0, 0.1)
    model.save_pretrained(folder / name)


def updates(model, name):
    return {key: module.get_delta_weight(name).detach() for key, module in model.named_modules() if hasattr(module, "lora_A")}


def main():
    program = sys.argv[1]
    ids = torch.randint(3, 200, (1, 20), generator=torch.Generator().manual_seed(1))
    worst = {}
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        base = make_base(folder / "base")
        for name in ADAPTERS:
            make_adapter(base, name, folder)
        for method, sources, arguments, options in CASES:
            out = folder / f"merged-{method}"
            words = [f"{folder / name}={weight}" for name, weight in zip(sources, WEIGHTS)]
            subprocess.run([program, "merge", "--json", "--method", method, "--out", out, "--base", base, *options, *words],
                           check=True, stdout=subprocess.DEVNULL)
            theirs = PeftModel.from_pretrained(load(base), folder / sources[0], adapter_name=sources[0])
            theirs.load_adapter(folder / sources[1], adapter_name=sources[1])
            theirs.base_model.add_weighted_adapter(list(sources), list(WEIGHTS), "merged", combination_type=method, **arguments)
            theirs.set_adapter("merged")
            ours = PeftModel.from_pretrained(load(base), out).eval()
            wanted, found = updates(theirs, "merged"), updates(ours, "default")
            gap = max((found[key] - wanted[key]).abs().max().item() for key in wanted)
            with torch.no_grad():
                logits = (ours(ids).logits - theirs.eval()(ids).logits).abs().max().item()
            worst[method] = max(gap, logits / 10)
            print(f"{method}: updates differ by at most {gap:.1e}, logits by {logits:.1e}")
    return 0 if max(worst.values()) < 1e-5 else 1


if __name__ == "__main__":
    sys.exit(main())
