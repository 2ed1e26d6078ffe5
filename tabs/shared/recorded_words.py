"""Single words of the record and of the settings, for translators: the record keeps them in English.

Where one of them is shown, :func:`tabs.shared.language.tr_told` has it in the person's language.
"""

from __future__ import annotations

from tabs.shared.language import spoken, tr, tr_noop, tr_told

STATES = frozenset((
    *(tr_noop("pending"), tr_noop("running"), tr_noop("succeeded"), tr_noop("failed"), tr_noop("quarantined")),
    *(tr_noop("canceled"), tr_noop("interrupted"), tr_noop("answered"), tr_noop("stopped"), tr_noop("waiting")),
    *(tr_noop("attempt failed"), tr_noop("lost"), tr_noop("closed"), tr_noop("open"), tr_noop("half_open")),
    tr_noop("disabled"),
))  # fmt: skip
"""Of runs, calls, steps, attempts and breakers."""
FOUND = frozenset((
    *(tr_noop("passed"), tr_noop("unclear"), tr_noop("error"), tr_noop("timed_out"), tr_noop("skipped")),
    *(tr_noop("good"), tr_noop("bad"), tr_noop("none"), tr_noop("thumb"), tr_noop("edit"), tr_noop("pick")),
    tr_noop("reference"),
))  # fmt: skip
"""What checks and people said of answers, and how."""
SOURCES = frozenset((
    *(tr_noop("agreement"), tr_noop("judge"), tr_noop("checker"), tr_noop("person"), tr_noop("self")),
    *(tr_noop("model"), tr_noop("strategy"), tr_noop("cache"), tr_noop("engine"), tr_noop("cli")),
))  # fmt: skip
"""Who says how sure an answer is, who stopped a call, and who asked for a run."""
ROLES = frozenset((tr_noop("system"), tr_noop("user"), tr_noop("assistant")))
ORIGINS = frozenset((tr_noop("retry"), tr_noop("fork"), tr_noop("bundle")))
SCOPES = frozenset((tr_noop("run"), tr_noop("day"), tr_noop("month")))
KNOWN = frozenset((
    *(tr_noop("practice"), tr_noop("context tokens"), tr_noop("abilities"), tr_noop("refused"), tr_noop("kinds")),
    *(tr_noop("good"), tr_noop("bad"), tr_noop("checked"), tr_noop("of all kinds")),
))  # fmt: skip
"""Facts of models."""
QUESTIONS = frozenset((tr_noop("Which points shall the merged answer hold?"),))
"""Of steps that wait for a person."""
DECISIONS = frozenset((
    *(tr_noop("models"), tr_noop("accept"), tr_noop("fallback"), tr_noop("stop"), tr_noop("answer"), tr_noop("task")),
    *(tr_noop("strategy"), tr_noop("escalate"), tr_noop("vote"), tr_noop("review"), tr_noop("minority")),
    *(tr_noop("budget"), tr_noop("memory"), tr_noop("expert"), tr_noop("quality"), tr_noop("analysis")),
    tr_noop("reuse"),
))  # fmt: skip
"""What a run decides."""
KINDS = frozenset((
    *(tr_noop("arithmetic"), tr_noop("choice"), tr_noop("ordering"), tr_noop("code"), tr_noop("structured")),
    *(tr_noop("translation"), tr_noop("summary"), tr_noop("writing"), tr_noop("question")),
))  # fmt: skip
"""Of tasks."""
ABILITIES = frozenset(
    (tr_noop("text"), tr_noop("images"), tr_noop("tools"), tr_noop("structured"), tr_noop("reasoning"))
)
LEFT_OUT = frozenset((
    *(tr_noop("conversations without a prompt"), tr_noop("conversations that cannot be read")),
    *(tr_noop("system messages"), tr_noop("empty messages"), tr_noop("messages of tools")),
    *(tr_noop("notes and thoughts of models"), tr_noop("answers to no prompt"), tr_noop("files without their content")),
))  # fmt: skip
"""What an import does not take over."""
STRATEGIES = frozenset((
    *(tr_noop("single"), tr_noop("parallel"), tr_noop("sequential"), tr_noop("race"), tr_noop("voting")),
    *(tr_noop("cascade"), tr_noop("consensus"), tr_noop("fusion"), tr_noop("mixture"), tr_noop("fuse")),
    *(tr_noop("expert"), tr_noop("auto")),
))  # fmt: skip
REVIEW = "review"
"""The strategy of a run in which an answer is reviewed, and of no other."""
REVIEW_TITLE = tr_noop("Review of an answer")
STEPS = frozenset((
    *(tr_noop("aggregate"), tr_noop("chair"), tr_noop("merge"), tr_noop("checklist"), tr_noop("compare")),
    *(tr_noop("ballot"), tr_noop("layer"), tr_noop("criteria"), tr_noop("custom"), tr_noop("guided")),
))  # fmt: skip
"""What models are asked for beside an answer."""
CHECKS = frozenset((
    *(tr_noop("completeness"), tr_noop("arithmetic"), tr_noop("style"), tr_noop("safety"), tr_noop("tests")),
    *(tr_noop("schema"), tr_noop("judge"), tr_noop("agreement"), tr_noop("majority"), tr_noop("length")),
))  # fmt: skip
"""Of answers, by name."""
WAYS = frozenset((
    *(tr_noop("weighted"), tr_noop("plain"), tr_noop("ranked"), tr_noop("number"), tr_noop("json"), tr_noop("balance")),
    *(tr_noop("cheap"), tr_noop("fast"), tr_noop("quality"), tr_noop("automatic"), tr_noop("all")),
    tr_noop("first good"),
))  # fmt: skip
"""Of counting votes, of comparing answers, and what is preferred."""
LEVELS = frozenset((
    *(tr_noop("easy"), tr_noop("medium"), tr_noop("hard"), tr_noop("short"), tr_noop("long")),
    *(tr_noop("quick"), tr_noop("standard"), tr_noop("deep"), tr_noop("one round"), tr_noop("no review")),
))  # fmt: skip
"""Of tasks, answers and councils."""
BETWEEN = frozenset((tr_noop("and"), tr_noop("or"), tr_noop("free"), tr_noop("nothing"), tr_noop("Simulated")))
"""What stands in sentences of the record between names and numbers."""
ABOUT = frozenset((
    *(tr_noop("quick and cheap, and often wrong"), tr_noop("a fair balance of price and care")),
    *(tr_noop("slow and dear, and seldom wrong"), tr_noop("a specialist for multiple choice")),
    tr_noop("a specialist that calculates well and does little else"),
))  # fmt: skip
"""What practice models say of themselves."""
CHOICES = frozenset((
    *(tr_noop("System"), tr_noop("Light"), tr_noop("Dark"), tr_noop("None"), tr_noop("Unreachable")),
    *(tr_noop("Rate limited"), tr_noop("Server fault"), tr_noop("Timed out"), tr_noop("Broken stream")),
    *(tr_noop("Payment required"), tr_noop("Offer"), tr_noop("Resume"), tr_noop("Refuse"), tr_noop("Allow")),
    *(tr_noop("Warn"), tr_noop("Degrade"), tr_noop("Trim"), tr_noop("Summarise"), tr_noop("Exact"), tr_noop("Similar")),
    *(tr_noop("Quality"), tr_noop("Balance"), tr_noop("Cheap"), tr_noop("Fast"), tr_noop("Fuse"), tr_noop("Guided")),
    *(tr_noop("Compare"), tr_noop("Custom"), tr_noop("Automatic"), tr_noop("Quick"), tr_noop("Standard")),
    *(tr_noop("Low"), tr_noop("Medium"), tr_noop("High")),
    *(tr_noop("Deep"), tr_noop("Auto"), tr_noop("Number"), tr_noop("Choice"), tr_noop("Json"), tr_noop("Code")),
    *(tr_noop("Text"), tr_noop("Plain"), tr_noop("Weighted"), tr_noop("Ranked"), tr_noop("All"), tr_noop("First good")),
    *(tr_noop("Single"), tr_noop("Parallel"), tr_noop("Sequential"), tr_noop("Race"), tr_noop("Voting")),
    *(tr_noop("Cascade"), tr_noop("Expert"), tr_noop("Consensus"), tr_noop("Fusion"), tr_noop("Mixture")),
    *(tr_noop("Enter"), tr_noop("Ctrl+enter")),
))  # fmt: skip
"""Of settings, as :func:`choice_words` has them."""


def choice_words(choice: str) -> str:
    """A choice of a setting as it is shown: ``First good`` for ``first_good``."""
    return tr_told(choice.replace("_", " ").capitalize())


def strategy_words(name: str) -> str:
    """A strategy's name; in English as it is typed at the command line, but for one that nobody can type."""
    if name == REVIEW:
        return tr(REVIEW_TITLE)
    return choice_words(name) if spoken() != "en" and name.capitalize() in CHOICES else tr_told(name)


def kind_title(kind: str) -> str:
    """A kind of task, with a capital letter."""
    words = tr_told(kind).replace("_", " ")
    return words[:1].upper() + words[1:]
