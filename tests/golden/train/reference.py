#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The training objective written independently with transformers and PEFT, on a tiny random Llama.

Writes beside itself: model/ (Hugging Face folder), adapter/ (PEFT, B not zero), batches.json (micro-batches of ids),
cases.json (settings, losses and gradient norms of 10 optimizer steps) and gradients.safetensors (the adapter's
gradients of the first step, before clipping, as <case>/<tensor>). Needs torch, transformers, peft, safetensors.
"""
import json
import math
import random
import shutil
from pathlib import Path

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from safetensors.torch import save_file
from transformers import AutoModelForCausalLM, LlamaConfig

HERE = Path(__file__).resolve().parent
STEPS, ACCUMULATION, VOCABULARY = 10, 2, 48
CONFIG = LlamaConfig(hidden_size=16, intermediate_size=32, num_hidden_layers=3, num_attention_heads=4,
                     num_key_value_heads=2, head_dim=4, vocab_size=VOCABULARY, max_position_embeddings=64,
                     bos_token_id=1, eos_token_id=2, initializer_range=0.25)
OBJECTIVE = dict(schedule="alternate", align_layer=2, align_weight=1.0, temperature=0.1, pooling="mean",
                 pool_special=True, distance="contrastive", direction="forward", stop_gradient="none")
OPTIMIZER = dict(learning_rate=5e-3, schedule="inverse_sqrt", warmup_ratio=0.3, weight_decay=0.0, beta1=0.9,
                 beta2=0.999, epsilon=1e-8, max_grad_norm=1.0)
CASES = {
    "alternate": ({}, {}),
    "task_only": (dict(schedule="task_only"), {}),
    "align_only": (dict(schedule="align_only"), {}),
    "joint": (dict(schedule="joint"), {}),
    "temperature": (dict(temperature=0.05), {}),
    "weight": (dict(align_weight=0.3), {}),
    "last": (dict(pooling="last"), {}),
    "without_special": (dict(pool_special=False), {}),
    "backward": (dict(direction="backward"), {}),
    "symmetric": (dict(direction="symmetric"), {}),
    "mse": (dict(distance="mse"), {}),
    "stop_source": (dict(stop_gradient="source"), {}),
    "stop_target": (dict(stop_gradient="target"), {}),
    "top_layer": (dict(align_layer=3), {}),
    "no_warmup": ({}, dict(warmup_ratio=0.0)),
    "linear_decay": ({}, dict(schedule="linear", weight_decay=0.1)),
    "cosine_clipped": ({}, dict(schedule="cosine", max_grad_norm=0.05)),
    "constant_unclipped": ({}, dict(schedule="constant", warmup_ratio=0.0, max_grad_norm=0.0)),
}


def make_batches():
    rng = random.Random(3)

    def sentence(low, high):
        return [1] + [rng.randrange(3, VOCABULARY) for _ in range(rng.randint(low, high))]

    task, pairs = [], []
    for _ in range(STEPS * ACCUMULATION):
        records = [sentence(4, 11) for _ in range(3)]
        task.append([dict(ids=ids, prefix=rng.randint(1, len(ids) - 2)) for ids in records])
        pairs.append([[sentence(2, 9), sentence(2, 9)] for _ in range(4)])
    return dict(task=task, pairs=pairs)


def padded(sequences):
    length = max(map(len, sequences))
    ids = torch.tensor([s + [0] * (length - len(s)) for s in sequences])
    mask = torch.tensor([[1] * len(s) + [0] * (length - len(s)) for s in sequences])
    return ids, mask


def task_loss(model, records):
    ids, mask = padded([r["ids"] for r in records])
    labels = ids.masked_fill(mask == 0, -100)
    for row, record in enumerate(records):
        labels[row, :record["prefix"]] = -100
    return model(input_ids=ids, attention_mask=mask, labels=labels).loss


def pool(hidden, mask, objective):
    vectors = []
    for states, real in zip(hidden, mask):
        states = states[:int(real.sum())]
        if objective["pooling"] == "last":
            vectors.append(states[-1])
        else:
            vectors.append(states[0 if objective["pool_special"] else 1:].mean(0))
    return torch.stack(vectors)


def align_loss(model, pairs, objective):
    sides = []
    for side in range(2):
        ids, mask = padded([pair[side] for pair in pairs])
        kept = {}
        block = model.base_model.model.model.layers[objective["align_layer"] - 1]
        hook = block.register_forward_hook(
            lambda _, __, out: kept.update(h=out[0] if isinstance(out, tuple) else out))
        model(input_ids=ids, attention_mask=mask)
        hook.remove()
        sides.append(pool(kept["h"], mask, objective))
    source, target = sides
    if objective["stop_gradient"] == "source":
        source = source.detach()
    if objective["stop_gradient"] == "target":
        target = target.detach()
    if objective["distance"] == "mse":
        return torch.nn.functional.mse_loss(source, target)

    def chosen(query, candidates):  # each query must pick the candidate of its own row
        total = 0
        for j in range(len(query)):
            scores = torch.stack([torch.nn.functional.cosine_similarity(c, query[j], dim=0) for c in candidates])
            total = total - torch.log_softmax(scores / objective["temperature"], 0)[j]
        return total / len(query)

    forward, backward = chosen(source, target), chosen(target, source)
    return {"forward": forward, "backward": backward, "symmetric": (forward + backward) / 2}[objective["direction"]]


def rate(optimizer, t):
    w = math.ceil(optimizer["warmup_ratio"] * STEPS)
    if t < w:
        return t / w
    done = (t - w) / max(1, STEPS - w)
    if optimizer["schedule"] == "inverse_sqrt":
        return math.sqrt(w / t) if w else 1 / math.sqrt((t + 10000) / 10000)
    return {"linear": 1 - done, "cosine": 0.5 * (1 + math.cos(math.pi * done)), "constant": 1.0}[optimizer["schedule"]]


def train(batches, objective, settings):
    model = PeftModel.from_pretrained(AutoModelForCausalLM.from_pretrained(HERE / "model"), HERE / "adapter",
                                      is_trainable=True)
    named = [(n.replace(".default", ""), p) for n, p in model.named_parameters() if p.requires_grad]
    adam = torch.optim.AdamW([p for _, p in named], betas=(settings["beta1"], settings["beta2"]),
                             eps=settings["epsilon"], weight_decay=settings["weight_decay"])
    task, pairs = iter(batches["task"]), iter(batches["pairs"])
    steps, gradients, micro = [], {}, 0
    for t in range(STEPS):
        sums = dict(task=[], align=[])
        for _ in range(ACCUMULATION):
            kinds = {"task_only": ["task"], "align_only": ["align"], "joint": ["task", "align"],
                     "alternate": ["task" if micro % 2 == 0 else "align"]}[objective["schedule"]]
            micro += 1
            for kind in kinds:
                loss = task_loss(model, next(task)) if kind == "task" else align_loss(model, next(pairs), objective)
                weight = objective["align_weight"] if kind == "align" else 1.0
                (weight * loss / ACCUMULATION).backward()
                sums[kind].append(loss.item())
        if t == 0:
            gradients = {n: p.grad.clone() for n, p in named if p.grad is not None}
        limit = settings["max_grad_norm"]
        norm = torch.nn.utils.clip_grad_norm_([p for _, p in named], limit if limit > 0 else float("inf"))
        for group in adam.param_groups:
            group["lr"] = settings["learning_rate"] * rate(settings, t)
        adam.step()
        adam.zero_grad()
        steps.append(dict({k: sum(v) / len(v) for k, v in sums.items() if v}, norm=norm.item()))
    return steps, gradients


def main():
    torch.manual_seed(5)
    for name in ("model", "adapter"):
        shutil.rmtree(HERE / name, ignore_errors=True)
    model = AutoModelForCausalLM.from_config(CONFIG)
    model.save_pretrained(HERE / "model")
    lora = get_peft_model(model, LoraConfig(r=2, lora_alpha=4, lora_dropout=0.0, task_type="CAUSAL_LM", target_modules=[
        "q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]))
    for name, parameter in lora.named_parameters():
        if "lora_B" in name:
            torch.nn.init.normal_(parameter, std=0.1)
    lora.save_pretrained(HERE / "adapter")
    (HERE / "adapter" / "README.md").unlink(missing_ok=True)
    config = HERE / "adapter" / "adapter_config.json"
    config.write_text(json.dumps(dict(json.loads(config.read_text()), base_model_name_or_path="model"), indent=1))
    batches = make_batches()
    (HERE / "batches.json").write_text(json.dumps(batches))
    cases, tensors = [], {}
    for name, (objective, optimizer) in CASES.items():
        settings = dict(objective=dict(OBJECTIVE, **objective), optimizer=dict(OPTIMIZER, **optimizer))
        steps, gradients = train(batches, settings["objective"], settings["optimizer"])
        cases.append(dict(name=name, steps=steps, **settings))
        if optimizer:  # the objective is that of "alternate", and so are the first gradients
            gradients = {}
        tensors.update({f"{name}/{n}": g for n, g in gradients.items()})
        print(name, steps[0], steps[-1])
    (HERE / "cases.json").write_text(json.dumps(cases, indent=1))
    save_file(tensors, HERE / "gradients.safetensors")


if __name__ == "__main__":
    main()
