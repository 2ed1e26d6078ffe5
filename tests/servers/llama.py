"""The real llama.cpp server on a tiny model that is written here.

The model's attention and feed-forward weights are zero, so what comes next depends on the last token alone: the token
``<|assistant|>`` at the end of every prompt begins a chain of words that ends the answer. A few hundred KB give a
chosen answer through the whole of a real server: template, tokens, sampling, streaming, usage.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

WORDS = ("All", " is", " well", " in", " Ulm", ",", " Grüße", " \N{MUSICAL SYMBOL G CLEF}", ".")
"""What the model says; each word stands there once, as each has one successor."""
ANSWER = "".join(WORDS)
TOOL_WORDS = ("<tool_call>\n", '{"name": "weather",', ' "arguments": {', '"town":', ' "Ulm"', "}}", "\n</tool_call>")
"""What the model says when it is given tools: a call of ``weather`` for ``Ulm``."""
NAME = "tiny"

_SPECIAL = ("<unk>", "<s>", "</s>", "<|system|>", "<|user|>", "<|assistant|>", "<|tool|>", "<|end|>")
_END = _SPECIAL.index("</s>")
_BEGIN = _SPECIAL.index("<|assistant|>")
_WIDTH = 320
_HIDDEN = 32
_HEADS = 10
_CERTAIN = 5.0
"""Weight of a successor; after the norm it is about 90 above all other tokens."""
_BEGIN_TOOL = _SPECIAL.index("<|tool|>")
_TEMPLATE = (
    '{% if tools %}<|system|>Call <tool_call>\n{"name": NAME, "arguments": ARGUMENTS}\n</tool_call>'
    "{% for tool in tools %}{{ tool | tojson }}{% endfor %}<|end|>{% endif %}"
    "{% for m in messages %}<|{{ m['role'] }}|>{{ m['content'] or '' }}"
    "{% for call in m['tool_calls'] or [] %}<tool_call>\n"
    "{\"name\": \"{{ call['function']['name'] }}\", \"arguments\": {{ call['function']['arguments'] | tojson }}}"
    "\n</tool_call>{% endfor %}<|end|>{% endfor %}"
    "{% if add_generation_prompt %}{% if tools %}<|tool|>{% else %}<|assistant|>{% endif %}{% endif %}"
)


def write_model(path: Path) -> None:
    """Write the model's file."""
    import gguf  # noqa: PLC0415 - takes a while and is needed by these tests only

    spelled = [word.replace(" ", "\N{LOWER ONE EIGHTH BLOCK}") for word in (*WORDS, *TOOL_WORDS)]
    tokens = [*_SPECIAL, *(f"<0x{byte:02X}>" for byte in range(256)), *spelled]
    writer: Any = gguf.GGUFWriter(str(path), "llama")
    writer.add_context_length(4096)
    writer.add_embedding_length(_WIDTH)
    writer.add_block_count(1)
    writer.add_feed_forward_length(_HIDDEN)
    writer.add_head_count(_HEADS)
    writer.add_head_count_kv(_HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(_WIDTH // _HEADS)
    writer.add_vocab_size(len(tokens))
    writer.add_tokenizer_model("llama")
    writer.add_token_list(tokens)
    writer.add_token_scores([0.0] * len(tokens))
    kinds = gguf.TokenType
    controls = [kinds.CONTROL] * (len(_SPECIAL) - 1)
    writer.add_token_types([kinds.UNKNOWN, *controls, *[kinds.BYTE] * 256, *[kinds.NORMAL] * len(spelled)])
    writer.add_bos_token_id(_SPECIAL.index("<s>"))
    writer.add_eos_token_id(_END)
    writer.add_unk_token_id(0)
    writer.add_add_bos_token(False)  # noqa: FBT003 - the writer's own signature
    writer.add_add_space_prefix(False)  # noqa: FBT003 - the same
    writer.add_chat_template(_TEMPLATE)
    for name, tensor in _tensors(tokens, [tokens.index(word) for word in spelled]):
        writer.add_tensor(name, tensor)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _tensors(tokens: list[str], words: list[int]) -> Iterator[tuple[str, np.ndarray[Any, Any]]]:
    """Every weight: each token has a dimension of its own, and the last layer leads from one to the next."""
    count = len(tokens)
    after = np.zeros((count, _WIDTH), np.float32)
    said, called = words[: len(WORDS)], words[len(WORDS) :]
    for chain in ([_BEGIN, *said, _END], [_BEGIN_TOOL, *called, _END]):
        for token, following in itertools.pairwise(chain):
            after[following, token] = _CERTAIN
    yield "token_embd.weight", np.eye(count, _WIDTH, dtype=np.float32)
    yield "output.weight", after
    for name in ("output_norm", "blk.0.attn_norm", "blk.0.ffn_norm"):
        yield f"{name}.weight", np.ones(_WIDTH, np.float32)
    for name in ("attn_q", "attn_k", "attn_v", "attn_output"):
        yield f"blk.0.{name}.weight", np.zeros((_WIDTH, _WIDTH), np.float32)
    for name in ("ffn_gate", "ffn_up"):
        yield f"blk.0.{name}.weight", np.zeros((_HIDDEN, _WIDTH), np.float32)
    yield "blk.0.ffn_down.weight", np.zeros((_WIDTH, _HIDDEN), np.float32)


@contextmanager
def llama_server(folder: Path, *, embedding: bool = False) -> Iterator[str]:
    """A running server's address, without a slash at its end.

    :param embedding: whether it gives vectors instead of answers, each that of the last token of a text.
    """
    import xllamacpp  # noqa: PLC0415 - 40 MB that only these tests load

    path = folder / "tiny.gguf"
    write_model(path)
    params = xllamacpp.CommonParams()
    params.model.path = str(path)
    params.model_alias = {NAME}
    params.port = 0
    params.n_ctx = 4096
    params.n_parallel = 2
    params.warmup = False
    params.cpuparams.n_threads = 1
    params.n_threads_http = 2
    params.use_jinja = True
    params.verbosity = -1
    if embedding:
        params.embedding = True
        params.pooling_type = xllamacpp.llama_pooling_type.LLAMA_POOLING_TYPE_LAST
    server: Any = xllamacpp.Server(params)
    yield str(server.listening_address)
    del server  # which stops it
