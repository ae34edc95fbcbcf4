#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tiny random models of each architecture, and what transformers and PEFT compute with them.

Writes beside itself: <name>/ (a model folder with expected.safetensors) and adapters/<name>/ (a PEFT folder with
expected.safetensors). Needs torch, transformers, peft, safetensors.
"""
import shutil
from pathlib import Path

import torch
from peft import LoraConfig, get_peft_model
from safetensors.torch import save_file
from transformers import (AutoModelForCausalLM, LlamaConfig, MistralConfig, Qwen2Config, Qwen3Config)

HERE = Path(__file__).resolve().parent
SIZES = dict(hidden_size=16, intermediate_size=32, num_hidden_layers=2, num_attention_heads=4,
             num_key_value_heads=2, head_dim=8, vocab_size=48, max_position_embeddings=64,
             bos_token_id=1, eos_token_id=2, initializer_range=0.25)
LLAMA3_ROPE = dict(rope_type="llama3", rope_theta=500.0, factor=8.0, low_freq_factor=1.0, high_freq_factor=4.0,
                   original_max_position_embeddings=32)
QWEN_SIZES = dict(SIZES, max_window_layers=2, use_sliding_window=False)
MODELS = {
    "llama": LlamaConfig(**SIZES),
    "llama3": LlamaConfig(**SIZES, rope_parameters=LLAMA3_ROPE),
    "mistral": MistralConfig(**dict(SIZES, num_key_value_heads=1), sliding_window=None),
    "qwen2": Qwen2Config(**{k: v for k, v in dict(QWEN_SIZES, hidden_size=24).items()
                            if k != "head_dim"}, tie_word_embeddings=True),
    "qwen3": Qwen3Config(**QWEN_SIZES),
}
LONG = [1, 5, 17, 33, 8, 8, 21, 40, 3, 47, 12]
SHORT = [1, 30, 4, 19, 26]
ADAPTERS = {
    "plain": dict(target_modules=["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]),
    "rslora": dict(target_modules=["q_proj", "v_proj"], use_rslora=True, r=3),
    "layers": dict(target_modules=["o_proj", "down_proj"], layers_to_transform=[1]),
}


def hidden_states(model, ids):
    """The embedding output and the output of each block, before the final norm."""
    states = []
    blocks = model.model.layers
    hooks = [blocks[0].register_forward_pre_hook(lambda _, args: states.append(args[0]))]
    hooks += [b.register_forward_hook(
        lambda _, __, out: states.append(out[0] if isinstance(out, tuple) else out)) for b in blocks]
    logits = model(torch.tensor([ids])).logits[0]
    for hook in hooks:
        hook.remove()
    return logits, [state[0] for state in states]


def greedy(model, ids, count):
    out = model.generate(torch.tensor([ids]), attention_mask=torch.ones(1, len(ids), dtype=torch.long),
                         do_sample=False, max_new_tokens=count, min_new_tokens=count, pad_token_id=0)
    return out[0, len(ids):]


def expect(model):
    expected = {}
    for name, ids in (("long", LONG), ("short", SHORT)):
        with torch.no_grad():
            logits, states = hidden_states(model, ids)
        expected[f"{name}.ids"] = torch.tensor(ids)
        expected[f"{name}.logits"] = logits
        for layer, state in enumerate(states):
            expected[f"{name}.hidden.{layer}"] = state
        expected[f"{name}.greedy"] = greedy(model, ids, 12)
    return {key: value.contiguous().clone() for key, value in expected.items()}


def make_model(name, config):
    torch.manual_seed(7)
    model = AutoModelForCausalLM.from_config(config, dtype=torch.float32, attn_implementation="eager").eval()
    with torch.no_grad():
        for key, parameter in model.named_parameters():
            if key.endswith("bias"):
                parameter.normal_(0, 0.5)
            elif "norm" in key:
                parameter.uniform_(0.5, 1.5)
    folder = HERE / name
    shutil.rmtree(folder, ignore_errors=True)
    model.generation_config.eos_token_id = None
    expected = expect(model)
    model.generation_config.eos_token_id = 2
    model.save_pretrained(folder)
    low = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.bfloat16)
    with torch.no_grad():
        expected["long.logits.bf16"] = low(torch.tensor([LONG])).logits[0]
    save_file(expected, folder / "expected.safetensors")


def make_adapter(name, options):
    torch.manual_seed(11)
    base = AutoModelForCausalLM.from_pretrained(HERE / "llama", dtype=torch.float32, attn_implementation="eager")
    options = dict(dict(r=2, lora_alpha=6, lora_dropout=0.0, task_type="CAUSAL_LM"), **options)
    model = get_peft_model(base, LoraConfig(**options)).eval()
    for key, parameter in model.named_parameters():
        if "lora_B" in key:
            torch.nn.init.normal_(parameter, 0, 0.3)
    folder = HERE / "adapters" / name
    shutil.rmtree(folder, ignore_errors=True)
    model.peft_config["default"].base_model_name_or_path = "llama"
    model.save_pretrained(folder)
    (folder / "README.md").unlink(missing_ok=True)

    ids = torch.tensor([LONG])
    logits = model(ids).logits[0]
    torch.nn.functional.cross_entropy(logits[:-1], ids[0, 1:]).backward()
    expected = {"ids": ids[0], "logits": logits.detach().contiguous()}
    for key, parameter in model.named_parameters():
        if parameter.grad is not None:
            expected["gradient." + key.replace(".default", "")] = parameter.grad
    save_file(expected, folder / "expected.safetensors")


if __name__ == "__main__":
    for model_name, model_config in MODELS.items():
        make_model(model_name, model_config)
    for adapter_name, adapter_options in ADAPTERS.items():
        make_adapter(adapter_name, adapter_options)
