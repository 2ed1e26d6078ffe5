"""Groups of settings that stand by themselves."""

from __future__ import annotations

from core.queries import SettingSpec

MEMORY: tuple[SettingSpec, ...] = (
    SettingSpec(
        key="memory.enabled",
        title="Use what is remembered",
        help="Facts that fit a prompt are sent with it. Off: nothing is sent that is not in the conversation.",
        group="Memory",
        kind="flag",
        default=False,
    ),
    SettingSpec(
        key="memory.tokens",
        title="Most of it",
        help="Tokens of what is remembered that are sent with a prompt at most.",
        group="Memory",
        kind="integer",
        default=400,
        minimum=50,
        maximum=100_000,
        unit="tokens",
    ),
    SettingSpec(
        key="memory.embeddings",
        title="Search by meaning with",
        help="A model that embeds, such as ollama/nomic-embed-text. It is sent what is remembered, searches, and prompts "
        "that memory is looked up for. Empty: words alone, and nothing is sent.",
        group="Memory",
        kind="text",
        default="",
        short=True,
    ),
    SettingSpec(
        key="memory.similarity",
        title="How near",
        help="For finding by meaning: 1 is the same, 0 has nothing in common. Models differ; try what a search shows.",
        group="Memory",
        kind="number",
        default=0.6,
        minimum=0,
        maximum=1,
    ),
    SettingSpec(
        key="insights.transfer",
        title="Pass insights on",
        help="Insights taken from strong models are sent with prompts to cheaper ones.",
        group="Memory",
        kind="flag",
        default=False,
    ),
    SettingSpec(
        key="insights.for_models",
        title="Models that get insights",
        help="Empty for every model that costs less than those an insight was taken from.",
        group="Memory",
        kind="models",
        default=(),
        optional=True,
    ),
    SettingSpec(
        key="insights.model",
        title="Model that takes insights",
        help="The first of these compares the answers of a run. Empty for the first model of the run.",
        group="Memory",
        kind="models",
        default=(),
        optional=True,
    ),
)

PROMPT_BOX: tuple[SettingSpec, ...] = (
    SettingSpec(
        key="prompt.send_with",
        title="Send with",
        help="enter: Shift+Enter begins a new line. ctrl+enter: Enter does, for who writes long prompts.",
        group="Prompt box",
        kind="choice",
        default="enter",
        choices=("enter", "ctrl+enter"),
    ),
    SettingSpec(
        key="prompt.paste_as_file",
        title="Paste as a file from",
        help="A pasted text of so many characters becomes an attachment. 0: never.",
        group="Prompt box",
        kind="integer",
        default=8000,
        minimum=0,
        maximum=10_000_000,
        unit="characters",
    ),
)

_HOURS = ("none", *(f"{half // 2:02d}:{half % 2 * 30:02d}" for half in range(48)))
"""Times of day, by the half hour."""
ALERTS: tuple[SettingSpec, ...] = (
    SettingSpec(
        key="alerts.desktop",
        title="Tell me on the desktop",
        help="An alert is shown as a notification of the system, or above the tabs where there are none.",
        group="Alerts",
        kind="flag",
        default=True,
    ),
    SettingSpec(
        key="alerts.quiet_from",
        title="Quiet from",
        help="From then on alerts are only noted in their list. none: never.",
        group="Alerts",
        kind="choice",
        default="none",
        choices=_HOURS,
    ),
    SettingSpec(
        key="alerts.quiet_until",
        title="Quiet until",
        help="On the next day where that is earlier, such as from 22:00 until 07:00. none: never.",
        group="Alerts",
        kind="choice",
        default="none",
        choices=_HOURS,
    ),
)

TRY_FAILURES: tuple[SettingSpec, ...] = (
    SettingSpec(
        key="simulate.failure",
        title="Simulate failures",
        help="Makes calls fail on purpose, before they leave, so that you can see what happens then.",
        group="Try failures",
        kind="choice",
        default="none",
        choices=(
            "none",
            "unreachable",
            "rate_limited",
            "server_fault",
            "timed_out",
            "broken_stream",
            "payment_required",
        ),
    ),
    SettingSpec(
        key="simulate.share",
        title="Share of calls",
        help="That fail: 1 is every call.",
        group="Try failures",
        kind="number",
        default=0.5,
        minimum=0,
        maximum=1,
    ),
)

WINDOW: tuple[SettingSpec, ...] = (
    SettingSpec(
        key="appearance.theme",
        title="Theme",
        help="Light, dark, or as the system has it.",
        group="Appearance",
        kind="choice",
        default="system",
        choices=("system", "light", "dark"),
        in_profiles=False,
    ),
    SettingSpec(
        key="appearance.language",
        title="Language",
        help="Of the window. What is recorded, what models say, and the command line stay as they are.",
        group="Appearance",
        kind="choice",
        default="system",
        choices=("system", "English", "Deutsch"),
        in_profiles=False,
    ),
    SettingSpec(
        key="appearance.scale",
        title="Size",
        help="Of letters, icons and spaces. Ctrl+Plus and Ctrl+Minus change it, too, and Ctrl+0 sets it back.",
        group="Appearance",
        kind="integer",
        default=100,
        minimum=80,
        maximum=250,
        unit="%",
        in_profiles=False,
    ),
    SettingSpec(
        key="appearance.shortcuts",
        title="Shortcuts",
        help="Those that you changed, a line for each, such as chat.new = Ctrl+Alt+N. The list of shortcuts, F1, changes "
        "them with less writing.",
        group="Appearance",
        kind="text",
        default="",
        in_profiles=False,
    ),
    SettingSpec(
        key="notifications.show",
        title="Notifications",
        help="Tell on the desktop when a long run ends, or waits for you, while no window of this program is in front.",
        group="Notifications",
        kind="flag",
        default=True,
        in_profiles=False,
    ),
    SettingSpec(
        key="notifications.after",
        title="Long runs",
        help="How long a run must have taken for its end to be told.",
        group="Notifications",
        kind="integer",
        default=20,
        minimum=0,
        maximum=86_400,
        unit="seconds",
        in_profiles=False,
    ),
)
