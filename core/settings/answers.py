"""Settings of what models are asked, and how they are to write their answers."""

from __future__ import annotations

from core.queries import SettingSpec

ANSWERS: tuple[SettingSpec, ...] = (
    SettingSpec(
        key="models.default",
        title="Models",
        help="Asked when a prompt names none; strategies that ask one model take the first.",
        group="Answers",
        kind="models",
        default=("practice/large", "practice/medium", "practice/small"),
    ),
    SettingSpec(
        key="answers.system_prompt",
        title="Instructions",
        help="Sent before every conversation. Empty for none.",
        group="Answers",
        kind="text",
        default="",
    ),
    SettingSpec(
        key="answers.temperature",
        title="Temperature",
        help="Higher is more varied. Empty for the model's own.",
        group="Answers",
        kind="number",
        default=None,
        minimum=0,
        maximum=2,
    ),
    SettingSpec(
        key="answers.max_output_tokens",
        title="Longest answer",
        help="Tokens a model may write at most. 0 for the model's own limit.",
        group="Answers",
        kind="integer",
        default=0,
        minimum=0,
        maximum=1_000_000,
        unit="tokens",
    ),
    SettingSpec(
        key="answers.reasoning_effort",
        title="Reasoning",
        help="How long models that reason do so before they answer; others are not sent it. none: as they do by themselves.",
        group="Answers",
        kind="choice",
        default="none",
        choices=("none", "low", "medium", "high"),
    ),
    SettingSpec(
        key="answers.top_p",
        title="Top p",
        help="Words are drawn from the likeliest that make up this share. Set this or the temperature. Empty for the model's own.",
        group="Answers",
        kind="number",
        default=None,
        minimum=0,
        maximum=1,
    ),
    SettingSpec(
        key="answers.seed",
        title="Seed",
        help="The same number asks for the same answer again, where a provider knows that. Empty for none.",
        group="Answers",
        kind="integer",
        default=None,
        minimum=0,
        maximum=2_147_483_647,
    ),
)
