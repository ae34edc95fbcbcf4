# SPDX-License-Identifier: GPL-3.0-or-later
"""The opponent H+: the fastest transformers + PEFT training steps that could be written.

  h_plus.py JOB.json     prints one JSON document

No attention mask with right padding (so attention takes its causal fast path), logits at label positions only, an alignment
step runs the blocks up to the aligned layer alone with both sides in one batch, no gradient checkpointing, fused AdamW.
A job is {"model", "adapter" (PEFT folder with the first weights), "kind": "task" | "align", "batches", "layer",
"temperature", "dropout", "dtype", "threads", "warmup"}; a task batch is [[prefix ids, text ids] ...], an alignment batch
[[source ids, target ids] ...].
"""
import json
import resource
import sys
import time

import torch
from peft import PeftModel
from transformers import AutoModelForCausalLM


def pad(sequences):
    ids = torch.zeros(len(sequences), max(map(len, sequences)), dtype=torch.int64)
    for row, sequence in enumerate(sequences):
        ids[row, : len(sequence)] = torch.tensor(sequence)
    return ids, torch.tensor([len(sequence) for sequence in sequences])


def task_loss(model, batch):
    inner, head = model.base_model.model.model, model.base_model.model.lm_head
    ids, _ = pad([prefix + text for prefix, text in batch])
    rows, positions, targets = [], [], []
    for row, (prefix, text) in enumerate(batch):
        for offset, target in enumerate(text):
            rows.append(row)
            positions.append(len(prefix) + offset - 1)
            targets.append(target)
    hidden = inner(input_ids=ids, use_cache=False).last_hidden_state[rows, positions]
    return torch.nn.functional.cross_entropy(head(hidden).float(), torch.tensor(targets))


def align_loss(model, batch, layer, temperature):
    inner = model.base_model.model.model
    ids, lengths = pad([source for source, _ in batch] + [target for _, target in batch])
    hidden = inner.embed_tokens(ids)
    positions = torch.arange(ids.shape[1]).unsqueeze(0)
    rotary = inner.rotary_emb(hidden, position_ids=positions)
    for block in inner.layers[:layer]:
        hidden = block(hidden, attention_mask=None, position_embeddings=rotary, position_ids=positions)
        hidden = hidden[0] if isinstance(hidden, tuple) else hidden
    real = (positions < lengths.unsqueeze(1)).unsqueeze(2)
    pooled = (hidden.float() * real).sum(1) / lengths.unsqueeze(1)
    source, target = torch.nn.functional.normalize(pooled, dim=1).chunk(2)
    return torch.nn.functional.cross_entropy(source @ target.T / temperature, torch.arange(len(batch)))


def main():
    job = json.load(open(sys.argv[1]))
    torch.set_num_threads(job["threads"])
    torch.manual_seed(1)
    base = AutoModelForCausalLM.from_pretrained(job["model"], dtype=getattr(torch, job["dtype"]), attn_implementation="sdpa")
    model = PeftModel.from_pretrained(base, job["adapter"], is_trainable=True)
    for module in model.modules():
        if isinstance(module, torch.nn.Dropout):
            module.p = job["dropout"]
    model.train()
    parameters = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(parameters, lr=5e-4, weight_decay=0.0, fused=True)
    seconds, losses, norm = [], [], None
    for batch in job["batches"]:
        start = time.perf_counter()
        loss = (task_loss(model, batch) if job["kind"] == "task"
                else align_loss(model, batch, job["layer"], job["temperature"]))
        loss.backward()
        norm_now = torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        losses.append(loss.detach())
        seconds.append(time.perf_counter() - start)
        norm = float(norm_now) if norm is None else norm
    json.dump({"first_loss": float(losses[0]), "last_loss": float(losses[-1]), "first_grad_norm": norm,
               "trainable": sum(p.numel() for p in parameters), "seconds": seconds[job["warmup"]:],
               "peak_kib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}, sys.stdout)


if __name__ == "__main__":
    main()
