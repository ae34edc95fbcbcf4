# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes chats.json beside it: conversations as transformers' apply_chat_template renders and tokenises them, with templates
that say what those of Llama 3, Qwen 2, 2.5 and 3 and Mistral Instruct say and the tokenizers of make_tokenizers.py.

    python make_chats.py               needs tokenizers and transformers
"""
import json
from pathlib import Path

from transformers import PreTrainedTokenizerFast

HERE = Path(__file__).resolve().parent

LLAMA3 = ("{% for m in messages %}{% if loop.first %}{{ bos_token }}{% endif %}"
          "{{ '<|start_header_id|>' + m['role'] + '<|end_header_id|>\n\n' + m['content'] | trim + '<|eot_id|>' }}{% endfor %}"
          "{% if add_generation_prompt %}{{ '<|start_header_id|>assistant<|end_header_id|>\n\n' }}{% endif %}")
TURNS = "{{ '<|im_start|>' + m['role'] + '\\n' + m['content'] + '<|im_end|>' + '\\n' }}"
ANSWER = "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"
QWEN2 = ("{% for m in messages %}{% if loop.first and messages[0]['role'] != 'system' %}"
         "{{ '<|im_start|>system\\nYou are a helpful assistant.<|im_end|>\\n' }}{% endif %}" + TURNS + "{% endfor %}" + ANSWER)
# Names its default text twice: bare where there are tools, between the marker tokens where there are none.
QWEN25 = """{%- if tools %}
    {{- '<|im_start|>system\\n' }}
    {%- if messages[0]['role'] == 'system' %}
        {{- messages[0]['content'] }}
    {%- else %}
        {{- 'You are Qwen, created by Alibaba Cloud. You are a helpful assistant.' }}
    {%- endif %}
    {{- '\\n\\n# Tools<|im_end|>\\n' }}
{%- else %}
    {%- if messages[0]['role'] == 'system' %}
        {{- '<|im_start|>system\\n' + messages[0]['content'] + '<|im_end|>\\n' }}
    {%- else %}
        {{- '<|im_start|>system\\nYou are Qwen, created by Alibaba Cloud. You are a helpful assistant.<|im_end|>\\n' }}
    {%- endif %}
{%- endif %}
{%- for m in messages %}
    {%- if not (loop.first and m['role'] == 'system') %}
        {{- '<|im_start|>' + m['role'] + '\\n' + m['content'] + '<|im_end|>' + '\\n' }}
    {%- endif %}
{%- endfor %}
""" + "{%- if add_generation_prompt %}{{- '<|im_start|>assistant\\n' }}{%- endif %}"
QWEN3 = ("{%- if messages[0].role == 'system' %}{{- '<|im_start|>system\\n' + messages[0].content + '<|im_end|>\\n' }}{%- endif %}"
         "{%- for m in messages %}{%- if not (loop.first and m.role == 'system') %}" + TURNS + "{%- endif %}{%- endfor %}" + ANSWER)
ESCAPED = QWEN2.replace("You are a helpful assistant.", "Don\\'t guess; write \\\\boxed{}.\\nBe \"brief\".")
OWN_TEXT = ("{% if messages[0]['role'] != 'system' %}<|im_start|>system\nYou answer \"yes\" or 'no'.<|im_end|>\n{% endif %}"
            "{% for m in messages %}<|im_start|>{{ m['role'] }}\n{{ m['content'] }}<|im_end|>\n{% endfor %}<|im_start|>assistant\n\n")
MISTRAL = ("{% if messages[0]['role'] == 'system' %}{% set system = messages[0]['content'] + '\n\n' %}"
           "{% set rest = messages[1:] %}{% else %}{% set system = '' %}{% set rest = messages %}{% endif %}{{ bos_token }}"
           "{% for m in rest %}{% if m['role'] == 'user' %}"
           "{{ ' [INST] ' + (system if loop.first else '') + m['content'] + ' [/INST]' }}"
           "{% else %}{{ ' ' + m['content'] + eos_token }}{% endif %}{% endfor %}")

# Name -> form, template, tokenizer, begin- and end-of-text token.
TEMPLATES = {
    "llama3": ("llama3", LLAMA3, "llama3", "<|begin_of_text|>", "<|end_of_text|>"),
    "qwen2": ("chatml", QWEN2, "qwen", None, "<|endoftext|>"),
    "qwen2.5": ("chatml", QWEN25, "qwen", None, "<|endoftext|>"),
    "qwen3": ("chatml", QWEN3, "qwen", None, "<|endoftext|>"),
    "escaped": ("chatml", ESCAPED, "qwen", None, "<|endoftext|>"),
    "own_text": ("chatml", OWN_TEXT, "qwen", None, "<|endoftext|>"),
    "mistral": ("mistral", MISTRAL, "llama2", "<s>", "</s>"),
}
CONVERSATIONS = [
    [("user", "Turn on the light.")],
    [("system", "Answer in one word."), ("user", "  Größe?  \n")],
    [("system", "Mark it."), ("user", "a"), ("assistant", "b"), ("user", "Да\nнет")],
]


def cases(form, template, kind, begin, end):
    tokenizer = PreTrainedTokenizerFast(tokenizer_file=str(HERE / kind / "tokenizer.json"), chat_template=template,
                                        bos_token=begin, eos_token=end)
    for conversation in CONVERSATIONS:
        messages = [{"role": role, "content": text} for role, text in conversation]
        prompt = tokenizer.apply_chat_template(messages, tokenize=False, add_generation_prompt=True)
        ids = tokenizer.apply_chat_template(messages, tokenize=True, add_generation_prompt=True, return_dict=True)["input_ids"]
        yield {"messages": messages, "prompt": prompt, "ids": ids}


def main():
    chats = {name: {"form": what[0], "template": what[1], "tokenizer": what[2], "cases": list(cases(*what))}
             for name, what in TEMPLATES.items()}
    (HERE / "chats.json").write_text(json.dumps(chats, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
