#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times merging two random rank-16 adapters by svd, and PEFT's add_weighted_adapter on the same adapters.

    tests/bench/merge/merge.py build/dev/bin/isogloss-cli --out DIR [--shape 8b|1b] [--peft-layers 1]

The shapes are those of Llama 3 (8b: 32 blocks of width 4096; 1b: 16 of width 2048), all seven linears: no base model is
needed here. PEFT needs one and takes the SVD of whole matrices, so it gets a model of `--peft-layers` blocks, and its time is
scaled to all of them. Prints seconds, peak memory and the ratio.
"""
import argparse
import json
import resource
import subprocess
import time
from pathlib import Path

import torch
from peft import LoraConfig, PeftModel
from safetensors.torch import save_file
from transformers import LlamaConfig, LlamaForCausalLM

SHAPES = {"8b": dict(layers=32, width=4096, inner=14336, key_value=1024),
          "1b": dict(layers=16, width=2048, inner=8192, key_value=512)}
RANK = 16


def linears(shape):
    width, inner, key_value = shape["width"], shape["inner"], shape["key_value"]
    return {"self_attn.q_proj": (width, width), "self_attn.k_proj": (key_value, width),
            "self_attn.v_proj": (key_value, width), "self_attn.o_proj": (width, width), "mlp.gate_proj": (inner, width),
            "mlp.up_proj": (inner, width), "mlp.down_proj": (width, inner)}


def write_adapter(folder, shape, layers, seed):
    generator = torch.Generator().manual_seed(seed)
    tensors = {}
    for layer in range(layers):
        for name, (rows, columns) in linears(shape).items():
            module = f"base_model.model.model.layers.{layer}.{name}"
            tensors[f"{module}.lora_A.weight"] = torch.randn(RANK, columns, generator=generator) * 0.02
            tensors[f"{module}.lora_B.weight"] = torch.randn(rows, RANK, generator=generator) * 0.02
    folder.mkdir(parents=True, exist_ok=True)
    save_file(tensors, folder / "adapter_model.safetensors")
    config = LoraConfig(r=RANK, lora_alpha=32, target_modules=[name.split(".")[1] for name in linears(shape)],
                        task_type="CAUSAL_LM")
    config.save_pretrained(folder)
    return folder


def time_ours(program, out, shape):
    sources = [write_adapter(out / name, shape, shape["layers"], seed) for seed, name in enumerate(("one", "two"))]
    merged = out / "merged"
    subprocess.run(["rm", "-rf", merged], check=True)
    start = time.perf_counter()
    done = subprocess.run([program, "merge", "--json", "--method", "svd", "--out", merged, f"{sources[0]}=0.6",
                           f"{sources[1]}=0.4"], check=True, capture_output=True, text=True)
    seconds = time.perf_counter() - start
    report = json.loads(done.stdout)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024 ** 2
    print(f"isogloss: {seconds:.1f} s for {len(report['modules'])} linears, peak {peak:.2f} GiB, "
          f"kept energy {report['kept_energy']:.3f}", flush=True)
    return seconds


def time_peft(out, shape, layers):
    config = LlamaConfig(vocab_size=128, hidden_size=shape["width"], intermediate_size=shape["inner"],
                         num_hidden_layers=layers, num_attention_heads=shape["width"] // 128,
                         num_key_value_heads=shape["key_value"] // 128)
    base = LlamaForCausalLM(config)
    names = [write_adapter(out / f"peft-{seed}", shape, layers, seed) for seed in range(2)]
    model = PeftModel.from_pretrained(base, names[0], adapter_name="one")
    model.load_adapter(names[1], adapter_name="two")
    start = time.perf_counter()
    model.base_model.add_weighted_adapter(["one", "two"], [0.6, 0.4], "merged", combination_type="svd",
                                          svd_full_matrices=False)
    seconds = (time.perf_counter() - start) / layers * shape["layers"]
    print(f"PEFT: {seconds:.0f} s for all linears, from {layers} of {shape['layers']} blocks", flush=True)
    return seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--shape", choices=SHAPES, default="8b")
    parser.add_argument("--peft-layers", type=int, default=1)
    options = parser.parse_args()
    shape = SHAPES[options.shape]
    ours = time_ours(options.program, options.out, shape)
    print(f"{time_peft(options.out, shape, options.peft_layers) / ours:.0f}x")


if __name__ == "__main__":
    main()
