# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes chats.json beside it: conversations as transformers' apply_chat_template renders them with templates that say what
those of Llama 3, Qwen 2.5 and Mistral Instruct say.

    python make_chats.py               needs tokenizers and transformers
"""
import json
from pathlib import Path

from tokenizers import Tokenizer, models
from transformers import PreTrainedTokenizerFast

HERE = Path(__file__).resolve().parent
TEMPLATES = {
    "llama3": "{% for m in messages %}{% if loop.first %}{{ bos_token }}{% endif %}"
              "{{ '<|start_header_id|>' + m['role'] + '<|end_header_id|>\n\n' + m['content'] | trim + '<|eot_id|>' }}{% endfor %}"
              "{% if add_generation_prompt %}{{ '<|start_header_id|>assistant<|end_header_id|>\n\n' }}{% endif %}",
    "chatml": "{% if messages[0]['role'] != 'system' %}{{ '<|im_start|>system\nYou are Qwen, created by Alibaba Cloud. "
              "You are a helpful assistant.<|im_end|>\n' }}{% endif %}"
              "{% for m in messages %}{{ '<|im_start|>' + m['role'] + '\n' + m['content'] + '<|im_end|>\n' }}{% endfor %}"
              "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}",
    "mistral": "{% if messages[0]['role'] == 'system' %}{% set system = messages[0]['content'] + '\n\n' %}"
               "{% set rest = messages[1:] %}{% else %}{% set system = '' %}{% set rest = messages %}{% endif %}{{ bos_token }}"
               "{% for m in rest %}{% if m['role'] == 'user' %}"
               "{{ ' [INST] ' + (system if loop.first else '') + m['content'] + ' [/INST]' }}"
               "{% else %}{{ ' ' + m['content'] + eos_token }}{% endif %}{% endfor %}",
}
BEGIN = {"llama3": "<|begin_of_text|>", "chatml": None, "mistral": "<s>"}
CONVERSATIONS = [
    [("user", "Turn on the light.")],
    [("system", "Answer in one word."), ("user", "  Größe?  \n")],
    [("system", "Mark it."), ("user", "a"), ("assistant", "b"), ("user", "Да\nнет")],
]


def main():
    cases = []
    for form, template in TEMPLATES.items():
        tokenizer = PreTrainedTokenizerFast(tokenizer_object=Tokenizer(models.BPE()), chat_template=template,
                                            bos_token=BEGIN[form], eos_token="</s>")
        for conversation in CONVERSATIONS:
            messages = [{"role": role, "content": text} for role, text in conversation]
            cases.append({"form": form, "template": template, "messages": messages,
                          "prompt": tokenizer.apply_chat_template(messages, tokenize=False, add_generation_prompt=True)})
    (HERE / "chats.json").write_text(json.dumps(cases, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
