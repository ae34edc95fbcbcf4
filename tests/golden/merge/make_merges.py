#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes random adapters on the tiny Llama of ../model, and what PEFT's add_weighted_adapter makes of them.

Writes beside itself: <name>/ (PEFT folders), merged.safetensors with "<case>/<linear>" = dW of the merged adapter and
"<case>/mask.<n>" = the masks that DARE drew, in the order of drawing, cases.json, and logits.safetensors: the base with
the exact weighted sum of two updates. Needs torch, transformers, peft, safetensors.
"""
import json
import shutil
from pathlib import Path

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from peft.utils import merge_utils
from safetensors.torch import save_file
from transformers import AutoModelForCausalLM

HERE = Path(__file__).resolve().parent
BASE = HERE.parent / "model" / "llama"
TARGETS = ["q_proj", "v_proj", "down_proj"]
ADAPTERS = {
    "one": dict(r=3, lora_alpha=6, target_modules=TARGETS),
    "two": dict(r=3, lora_alpha=4, target_modules=TARGETS),
    "small": dict(r=2, lora_alpha=5, target_modules=TARGETS),
    "root": dict(r=4, lora_alpha=3, target_modules=["q_proj", "v_proj"], use_rslora=True),
    "twin": dict(r=3, lora_alpha=5, target_modules=TARGETS, use_rslora=True),
}
# sources with weights, and the arguments of add_weighted_adapter
CASES = [
    ("cat", ["one", "small"], [0.7, 1.3], {}),
    ("cat", ["one", "two"], [1.0, -0.5], {}),
    ("svd", ["one", "small"], [0.7, 1.3], dict(svd_rank=4)),
    ("svd", ["one", "two"], [0.6, 0.4], dict(svd_rank=6)),
    ("svd", ["one", "two", "small"], [0.5, 0.3, 0.2], dict(svd_rank=3)),
    ("linear", ["one", "two"], [0.7, 1.3], {}),
    ("linear", ["one", "two"], [1.0, -0.5], {}),
    ("ties", ["one", "two"], [0.7, 1.3], dict(density=0.4)),
    ("ties", ["one", "two"], [0.7, 1.3], dict(density=0.4, majority_sign_method="frequency")),
    ("dare_linear", ["one", "two"], [0.7, 1.3], dict(density=0.6)),
    ("dare_ties", ["one", "two"], [0.7, 1.3], dict(density=0.6)),
    ("magnitude_prune", ["one", "two"], [0.7, 1.3], dict(density=0.4)),
    ("ties_svd", ["one", "small"], [0.7, 1.3], dict(density=0.4, svd_rank=5)),
    ("dare_linear_svd", ["one", "small"], [0.7, 1.3], dict(density=0.6, svd_rank=5)),
    ("dare_ties_svd", ["one", "small"], [0.7, 1.3], dict(density=0.6, svd_rank=5)),
    ("magnitude_prune_svd", ["one", "small"], [0.7, 1.3], dict(density=0.4, svd_rank=5)),
    # with rsLoRA, three adapters, negative weights; never rsLoRA first, see combine.h
    ("cat", ["one", "twin", "small"], [0.7, -1.3, 0.4], {}),
    ("svd", ["two", "twin"], [0.7, 1.3], dict(svd_rank=4)),
    ("linear", ["two", "twin", "one"], [0.7, 1.3, -0.2], {}),
    ("ties", ["one", "twin", "two"], [0.7, 1.3, 0.5], dict(density=0.4)),
    ("dare_linear", ["one", "twin"], [0.7, -1.3], dict(density=0.6)),
    ("dare_ties", ["one", "twin", "two"], [0.7, 1.3, 0.5], dict(density=0.6)),
    ("magnitude_prune", ["one", "twin"], [-0.7, 1.3], dict(density=0.4)),
    ("ties_svd", ["small", "twin"], [0.7, 1.3], dict(density=0.4, svd_rank=5)),
    ("dare_linear_svd", ["small", "twin"], [0.7, 1.3], dict(density=0.6, svd_rank=5)),
    ("dare_ties_svd", ["small", "twin"], [0.7, 1.3], dict(density=0.6, svd_rank=5)),
    ("magnitude_prune_svd", ["small", "twin"], [0.7, -1.3], dict(density=0.4, svd_rank=5)),
]
IDS = [1, 5, 17, 33, 8, 8, 21, 40, 3, 47, 12]


def base_model():
    return AutoModelForCausalLM.from_pretrained(BASE, dtype=torch.float32, attn_implementation="eager").eval()


def make_adapters():
    for seed, (name, arguments) in enumerate(ADAPTERS.items()):
        torch.manual_seed(seed)
        model = get_peft_model(base_model(), LoraConfig(task_type="CAUSAL_LM", **arguments))
        with torch.no_grad():
            for key, parameter in model.named_parameters():
                if "lora_" in key:
                    parameter.normal_(0, 0.3)
        shutil.rmtree(HERE / name, ignore_errors=True)
        model.save_pretrained(HERE / name)
        (HERE / name / "README.md").unlink()
        config = HERE / name / "adapter_config.json"
        settings = json.loads(config.read_text())
        settings["base_model_name_or_path"] = "../model/llama"
        settings["target_modules"] = sorted(settings["target_modules"])
        config.write_text(json.dumps(settings, indent=1, sort_keys=True) + "\n")


def with_adapters():
    model = PeftModel.from_pretrained(base_model(), HERE / "one", adapter_name="one")
    for name in ADAPTERS:
        if name != "one":
            model.load_adapter(HERE / name, adapter_name=name)
    return model


def linears(model):
    """The short name of each linear, such as layers.0.self_attn.q_proj."""
    return {key[key.index("layers."):]: module for key, module in model.named_modules() if hasattr(module, "lora_A")}


def merge_all():
    tensors, cases = {}, []
    model = with_adapters()
    masks = []

    def recorded_pruning(tensor, density, rescale):
        mask = torch.bernoulli(torch.full_like(tensor, density))
        masks.append(mask)
        return tensor * mask / density if rescale else tensor * mask

    merge_utils.random_pruning = recorded_pruning
    for number, (method, sources, weights, arguments) in enumerate(CASES):
        case = f"{number:02d}-{method}"
        masks.clear()
        torch.manual_seed(number)
        model.base_model.add_weighted_adapter(sources, weights, case, combination_type=method, **arguments)
        for name, module in linears(model).items():
            if case in module.lora_A:
                tensors[f"{case}/{name}"] = module.get_delta_weight(case).detach().contiguous().clone()
        for index, mask in enumerate(masks):
            tensors[f"{case}/mask.{index}"] = mask.contiguous().clone()
        cases.append({"name": case, "method": method, "sources": sources, "weights": weights, **arguments})
    save_file(tensors, HERE / "merged.safetensors")
    (HERE / "cases.json").write_text(json.dumps(cases, indent=1) + "\n")
    return model


def exact_sum(model):
    """Logits of the base whose weights carry 0.7 of the first update and 1.3 of one with rsLoRA."""
    plain = base_model()
    blocks = dict(plain.named_modules())
    with torch.no_grad():
        for name, module in linears(model).items():
            for adapter, weight in (("one", 0.7), ("root", 1.3)):
                if adapter in module.lora_A:
                    blocks[f"model.{name}"].weight += weight * module.get_delta_weight(adapter)
        logits = plain(torch.tensor([IDS])).logits[0]
    save_file({"ids": torch.tensor(IDS), "logits": logits.contiguous()}, HERE / "logits.safetensors")


if __name__ == "__main__":
    make_adapters()
    exact_sum(merge_all())
