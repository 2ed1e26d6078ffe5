"""Who hears which events, and who carries out which commands."""

from __future__ import annotations

import contextlib
from collections.abc import Awaitable, Callable

from app.backups import Backups
from app.calls import CallParts
from app.knowledge import RecentSpeeds
from app.past import PastSweep
from app.shelf import StoreShelf
from core.budget.budget import Budget
from core.calls.breakers import Breakers
from core.calls.recalling import CacheHandlers
from core.commands.backups import BackUp
from core.commands.branches import AskAgain, ChooseAnswers, ChooseBranch, CopyBranch, EditAnswer, ReviewAnswer
from core.commands.bus import CommandBus
from core.commands.folders import MoveToFolder, RenameFolder
from core.commands.importing import ImportConversations
from core.commands.library import RemovePrompt, SavePrompt, SavePrompts
from core.commands.models import (
    AddProvider,
    ApproveStep,
    ArchiveConversation,
    CancelCall,
    CancelRun,
    ChangeSetting,
    ClearCache,
    CloseBreaker,
    CompareAnswers,
    DeleteCacheEntry,
    DeleteConversation,
    DenyStep,
    EditMemory,
    EraseConversation,
    EraseEvent,
    ExtractInsights,
    FailRun,
    ForgetMemory,
    ForkRun,
    IndexMemory,
    PinConversation,
    RateAnswer,
    ReleaseRun,
    Remember,
    RemovePreset,
    RemoveProvider,
    RenameConversation,
    ReplayBundle,
    RestoreConversation,
    ResumeRun,
    RetractInsight,
    RetryRun,
    SavePreset,
    SetBudget,
    SetSystemPrompt,
    SubmitPrompt,
)
from core.commands.settings import (
    ImportSettings,
    RedoSetting,
    RemoveProfile,
    RenameProfile,
    RestoreSettings,
    SaveProfile,
    UndoSetting,
    UseProfile,
)
from core.commands.several import ArchiveConversations, DeleteConversations, PinConversations, RestoreConversations
from core.conversations.branching import BranchHandlers
from core.conversations.erasure import ErasureHandlers
from core.conversations.folders import FolderHandlers
from core.conversations.handlers import ConversationHandlers
from core.conversations.importing import ImportHandlers
from core.conversations.several import SeveralHandlers
from core.library.handlers import LibraryHandlers
from core.memory.handlers import MemoryHandlers
from core.memory.insights import InsightHandlers, InsightServices
from core.memory.meaning import Meaning
from core.ports.own_prices import SETTING as PRICES
from core.ports.own_prices import read_own_prices
from core.providers.directory import ProviderDirectory
from core.runs.comparing import ComparingHandlers
from core.runs.discarding import DiscardHandlers
from core.runs.endings import ENDS, Endings
from core.runs.presets import PresetHandlers
from core.runs.process import ProcessManager
from core.runs.rating import RatingHandlers
from core.runs.replaying import BundleHandlers
from core.runs.resume import ResumeHandlers
from core.runs.reviewing import ReviewHandlers
from core.runs.submit import RunHandlers
from core.settings.acts import ActHandlers
from core.settings.handlers import SettingsHandlers
from core.settings.profiles import ProfileHandlers
from core.settings.state import Settings
from events.bus import Bus
from events.catalog.settings import ProviderAdded, ProviderRemoved, SettingChanged
from events.catalog.store import PayloadErased
from events.envelope import Event
from events.projections.conversations.view import ConversationsView
from events.store.sqlite.store import SqliteEventStore


def connect_runs(bus: Bus, manager: ProcessManager, endings: Endings) -> None:
    """Have the runs' parts hear the events they want."""
    for heard in ProcessManager.HEARS:
        bus.subscribe(manager.hear, heard)
    for end in ENDS:
        bus.subscribe(endings.hear, end)


def connect_routing(bus: Bus, speeds: RecentSpeeds) -> None:
    """Have what is known of models follow their answers."""
    for heard in RecentSpeeds.HEARS:
        bus.subscribe(speeds.hear, heard)


def connect_memory(bus: Bus, meaning: Meaning) -> None:
    """Have vectors go with what they were made of, whichever process takes that away."""
    for heard in Meaning.HEARS:
        bus.subscribe(meaning.hear, heard)


def connect_past(bus: Bus, past: PastSweep) -> PastSweep:
    """Have the images of the past go when something they may hold is erased, by whichever process."""
    bus.subscribe(past.hear, PayloadErased)
    return past


def connect_backups(
    commands: CommandBus, bus: Bus, store: SqliteEventStore, reached: Callable[[int], Awaitable[None]]
) -> Backups:
    """Have copies of the store made on request, and anew once something was erased."""
    backups = Backups(store, reached)
    commands.register(BackUp, backups.now)
    bus.subscribe(backups.hear, PayloadErased)
    return backups


def connect_calls(bus: Bus, parts: CallParts, budget: Budget) -> None:
    """Have what the gateway shares follow what happens, in this process and in others."""
    for hears, receive in ((StoreShelf.HEARS, parts.shelf.hear), (Breakers.HEARS, parts.breakers.hear)):
        for heard in hears:
            bus.subscribe(receive, heard)
    for heard in Budget.HEARS:
        bus.subscribe(budget.hear, heard)


def connect_settings(bus: Bus, settings: Settings, directory: ProviderDirectory) -> None:
    """Have what was read of the settings read anew when they change."""
    bus.subscribe(lambda _: settings.changed(), SettingChanged)
    for changed in (ProviderAdded, ProviderRemoved):
        bus.subscribe(lambda _: take_over(settings, directory), changed)

    def hear(event: Event) -> None:
        if isinstance(event.payload, SettingChanged) and event.payload.key == PRICES:
            take_over(settings, directory)

    bus.subscribe(hear, SettingChanged)


def take_over(settings: Settings, directory: ProviderDirectory) -> None:
    """Have the directory know the providers and prices that are set now."""
    state = settings.state()
    directory.set_entries(state.providers.values())
    with contextlib.suppress(ValueError):  # of a later version: then tables alone say what models cost
        directory.set_prices(read_own_prices(state.values.get(PRICES) or ""))


def register_runs(commands: CommandBus, handlers: RunHandlers, reviews: ReviewHandlers) -> None:
    """Give the commands of runs their handlers."""
    commands.register(ReviewAnswer, reviews.review)
    commands.register(SubmitPrompt, handlers.submit)
    commands.register(AskAgain, handlers.ask_again)
    commands.register(CancelRun, handlers.cancel_run)
    commands.register(CancelCall, handlers.cancel_call)


def register_resuming(commands: CommandBus, handlers: ResumeHandlers, bundles: BundleHandlers) -> None:
    """Give the commands of resuming their handlers."""
    commands.register(ResumeRun, handlers.resume)
    commands.register(RetryRun, handlers.retry)
    commands.register(ForkRun, handlers.fork)
    commands.register(FailRun, handlers.fail)
    commands.register(ReleaseRun, handlers.release)
    commands.register(ApproveStep, handlers.approve)
    commands.register(DenyStep, handlers.deny)
    commands.register(ReplayBundle, bundles.replay)


def register_calls(commands: CommandBus, parts: CallParts, budget: Budget, cache: CacheHandlers) -> None:
    """Give the commands of calls their handlers."""
    commands.register(SetBudget, budget.set)
    commands.register(DeleteCacheEntry, cache.delete)
    commands.register(ClearCache, cache.clear)
    commands.register(CloseBreaker, parts.breakers.close)


def register_history(
    commands: CommandBus,
    services: InsightServices,
    cancel: Callable[[CancelRun], Awaitable[None]],
    rows: ConversationsView,
    drop_draft: Callable[[str], None],
) -> None:
    """Give the commands that touch what is recorded, and those of saved prompts, their handlers.

    :param drop_draft: forgets what is being written in a conversation.
    """
    store, reader, registry = services.store, services.reader, services.registry
    memory = MemoryHandlers(store, reader, registry, services.shown, services.meaning)
    conversations = ConversationHandlers(store, reader, registry)
    discarding = DiscardHandlers(
        store, reader, registry, cancel=cancel, forget=memory.forget_runs, shown=services.shown
    )

    async def erase(command: EraseConversation) -> int:
        erased = await discarding.erase(command)
        drop_draft(command.conversation_id)
        return erased

    commands.register(RateAnswer, RatingHandlers(store, reader, registry).rate)
    commands.register(CompareAnswers, ComparingHandlers(store, reader, registry).compare)
    commands.register(RenameConversation, conversations.rename)
    commands.register(SetSystemPrompt, conversations.set_system_prompt)
    commands.register(PinConversation, conversations.pin)
    commands.register(ArchiveConversation, conversations.archive)
    commands.register(RestoreConversation, conversations.restore)
    commands.register(DeleteConversation, discarding.delete)
    commands.register(EraseConversation, erase)
    several = SeveralHandlers(store, reader, registry)
    commands.register(PinConversations, several.pin)
    commands.register(ArchiveConversations, several.archive)
    commands.register(RestoreConversations, several.restore)
    commands.register(DeleteConversations, discarding.delete_several)
    commands.register(ImportConversations, ImportHandlers(store, rows.taken_over).run)
    _register_library(commands, services)
    commands.register(EraseEvent, ErasureHandlers(store, services.meaning.sweep).erase)
    branches = BranchHandlers(store, reader, registry)
    commands.register(ChooseBranch, branches.choose_branch)
    commands.register(ChooseAnswers, branches.choose_answers)
    commands.register(EditAnswer, branches.edit_answer)
    commands.register(CopyBranch, branches.copy)
    folders = FolderHandlers(store, reader, registry)
    commands.register(MoveToFolder, folders.move)
    commands.register(RenameFolder, folders.rename)


def register_memory(commands: CommandBus, services: InsightServices) -> None:
    """Give the commands of what is remembered their handlers."""
    handlers = MemoryHandlers(services.store, services.reader, services.registry, services.shown, services.meaning)
    commands.register(Remember, handlers.remember)
    commands.register(EditMemory, handlers.edit)
    commands.register(ForgetMemory, handlers.forget)
    commands.register(IndexMemory, handlers.index)
    commands.register(RetractInsight, handlers.retract)
    commands.register(ExtractInsights, InsightHandlers(services).extract)


def _register_library(commands: CommandBus, services: InsightServices) -> None:
    """Give the commands of saved prompts their handlers."""
    handlers = LibraryHandlers(services.store, services.reader, services.registry, services.shown)
    commands.register(SavePrompt, handlers.save)
    commands.register(SavePrompts, handlers.save_all)
    commands.register(RemovePrompt, handlers.remove)


def register_settings(
    commands: CommandBus,
    handlers: SettingsHandlers,
    presets: PresetHandlers,
    profiles: ProfileHandlers,
    acts: ActHandlers,
) -> None:
    """Give the commands of settings their handlers."""
    commands.register(SavePreset, presets.save)
    commands.register(RemovePreset, presets.remove)
    commands.register(ChangeSetting, handlers.change)
    for act in (UndoSetting, RedoSetting, RestoreSettings, ImportSettings, UseProfile):
        commands.register(act, acts.act)
    commands.register(SaveProfile, profiles.save)
    commands.register(RenameProfile, profiles.rename)
    commands.register(RemoveProfile, profiles.remove)
    commands.register(AddProvider, handlers.add_provider)
    commands.register(RemoveProvider, handlers.remove_provider)
