"""The settings tab: pages on the left, one of them on the right, and a search over all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from core.commands.settings import RedoSetting, RestoreSettings, UndoSetting
from core.ports.models import ModelInfo
from core.ports.own_prices import SETTING as PRICES
from core.queries.profiles import differing
from events.projections.contract import ANY_KEY, Changes
from tabs.settings.acting import Acting, Question
from tabs.settings.history import HistoryPage, can_undo
from tabs.settings.installation_page import InstallationPage
from tabs.settings.models_page import ModelsPage
from tabs.settings.navigation import SIDE_WIDTH, Navigation
from tabs.settings.page import Page
from tabs.settings.presets_page import PresetsPage
from tabs.settings.profiles_page import ProfilesPage, Standing
from tabs.settings.providers import ProvidersPage
from tabs.settings.setting_pages import SettingPages
from tabs.settings.transfer_page import TransferPage
from tabs.shared.actions import Action
from tabs.shared.hub import Hub
from tabs.shared.keeping import Kept, mapping, text
from tabs.shared.language import tr, tr_noop, tr_told
from tabs.shared.notice import Notice
from tabs.shared.setting_row import SettingRow
from tabs.shared.side_fold import Listed, SideFold
from tabs.shared.tab import Tab
from tabs.shared.tables import PlainTable
from tabs.shared.tasks import Tasks

ROOMY = 560
"""Pixels of the tab, at the usual size of letters, from which on a page has room beside the list of pages."""
CLOCK_MS = 30_000
"""How often a page that tells times is brought up to date while nothing happens."""


class SettingsTab(Tab):
    """Everything that can be set. A change is a command; what is shown is what was heard back."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, parent)
        self._changed: set[str] = {ANY_KEY}
        self._models: Sequence[ModelInfo] = ()
        self._asked = False
        self._stale = True
        """Whether the open page tells something that may be different now."""
        self.notice = Notice(self)
        self.tasks = Tasks(self.notice.show_error)
        self.settings = SettingPages(hub, self.tasks, lambda: self._models)
        self.providers = ProvidersPage(hub, self.tasks, self)
        self.presets = PresetsPage(hub, self.tasks, self)
        self.models = ModelsPage(hub, self)
        self.models.refresh_wanted.connect(lambda: self.ask_models(refresh=True))
        self.pages = QStackedWidget(self)
        self.side = Navigation(self.pages, self)
        self.search, self.nav, self.undo = self.side.search, self.side.nav, self.side.undo
        titles = {key: tr_told(spec.title) for key, spec in self.settings.specs.items()}
        tell = partial(self.notice.show_message, tone="info")
        self.acting = Acting(hub, self.tasks, titles, tell, self)
        self.history = HistoryPage(titles, self)
        self.profiles = ProfilesPage(hub, self.tasks, self.acting, titles, self.notice)
        self.transfer = TransferPage(hub, self.tasks, self.acting, self.notice)
        self._marked: SettingRow | None = None
        self._lay_out()
        self.side.add("", self.settings.groups)
        self.side.add(tr("Models"), (self.providers, self.models, self.presets))
        self.side.add(tr("Strategies"), self.settings.strategies)
        self.side.add(tr("Changes"), (self.profiles, self.history, self.transfer))
        self.installation = InstallationPage(hub, self.tasks, self)
        self.side.add(tr("Help"), (self.installation,))
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK_MS)
        self._clock.timeout.connect(self.time_passed)
        self._connect()

    def opened(self) -> str:
        """The title of the page that is open, in English."""
        return self.side.title

    def go_to(self, opened: str) -> None:
        """Open a page."""
        self.show_page(opened)

    def changed(self, changes: Sequence[Changes]) -> None:
        """Remember which settings changed, and whether what the open page tells did."""
        for change in changes:
            if change.projection == "settings":
                self._changed |= change.keys
                self.touch()
            elif change.projection in self.settings.concerns(self.pages.currentWidget()):
                self._stale = True
                self.touch()

    def refresh(self) -> None:
        """Show what is true of what changed."""
        if self._stale:
            self._stale = False
            self.settings.tell(self.pages.currentWidget())
        if not self._clock.isActive():
            self._clock.start()
        if self._changed:
            self._show_settings()

    def _show_settings(self) -> None:
        changed, self._changed = self._changed, set()
        self.settings.show_values(changed)
        self.settings.tell(self.pages.currentWidget())
        self.presets.show_presets(self.hub.views.settings.presets())
        history = self.hub.views.settings.history()
        self.history.show_rows(history)
        self.undo.setEnabled(any(map(can_undo, history)))
        self._show_profiles()
        self._show_providers()
        if not self._asked or any(key in {ANY_KEY, PRICES} or key.startswith("provider.") for key in changed):
            self.ask_models(refresh=False)

    def recolor(self) -> None:
        """Paint tables in the other theme."""
        for table in self.findChildren(PlainTable):
            table.viewport().update()

    def release(self) -> None:
        """Stop whatever is under way."""
        super().release()
        self.side.stop()
        self._clock.stop()
        if self.settings.budget is not None:
            self.settings.budget.asking.stop()
        self.tasks.cancel()

    def place(self) -> Kept:
        """The page that is open, too."""
        return {**super().place(), "page": self.side.title, "list": self.fold.place()}

    def put_back(self, found: Mapping[str, Any]) -> None:
        """Open the page that was open."""
        super().put_back(found)
        self.fold.put_back(mapping(found.get("list")))
        self.show_page(text(found, "page"))

    def show_page(self, title: str) -> None:
        """Open the page of that title, such as ``Providers``; a search that hides it is over."""
        self.side.show_page(title)
        self.fold.chosen()

    def show_setting(self, key: str) -> None:
        """Open the page of a setting and show where it stands; one that is not known is passed over."""
        self.side.show_setting(key)

    def row(self, key: str) -> SettingRow:
        """A setting on its page, which is built for that when it was never shown.

        :raises KeyError: there is no such setting.
        """
        row = self.side.row(key)
        if row is None:
            raise KeyError(key)
        return row

    def ask_models(self, *, refresh: bool) -> None:
        """Ask which models there are.

        :param refresh: ask every provider, not local servers alone.
        """
        self._asked = True
        self.models.refresh.setEnabled(False)
        task = self.tasks.start(self.hub.models(refresh=refresh), self._heard_models)
        task.add_done_callback(lambda _done: self.models.refresh.setEnabled(True))

    def _heard_models(self, models: Sequence[ModelInfo]) -> None:
        self._models = models
        self.models.show_models(models)
        self._show_providers()
        if self.settings.budget is self.pages.currentWidget():
            self.settings.tell(self.settings.budget)

    def _show_providers(self) -> None:
        self.providers.show_all(self.hub.views.settings.providers(), self._models, self.hub.key_offers())

    def _show_profiles(self) -> None:
        """Every profile, and which of them is in force."""
        view, schema = self.hub.views.settings, self.hub.settings_schema()
        values, in_force = view.values(), view.profile_in_force()
        standings = [
            Standing(row, row.profile_id == in_force, tuple(differing(schema, values, row.values)))
            for row in view.profiles()
        ]
        self.profiles.show_profiles(standings)
        self.side.show_profile(next((standing for standing in standings if standing.in_force), None))

    def time_passed(self) -> None:
        """Tell again how long things are kept, and since when."""
        if self.isVisible():
            self._stale = True
            self.touch()
        else:
            self._clock.stop()

    def _undo(self, position: int | None = None) -> None:
        about = tr("What was changed together is taken back together. Untick what is to stay.")
        question = Question(tr("Take back"), about, tr("It was set back already."), always=False)
        self.acting.ask(UndoSetting(position=position), question)

    def _redo(self, position: int) -> None:
        about = tr("What was taken back is made again. Untick what is to stay as it is.")
        question = Question(tr("Make again"), about, tr("It is set like that already."), always=False)
        self.acting.ask(RedoSetting(position=position), question)

    def _go_back(self, position: int, when: str) -> None:
        about = tr(
            "Everything is set as it was {when}, and all that was changed since is taken back by one "
            "act, which can be undone. Providers that were added since stay.",
            when=when,
        )
        self.acting.ask(RestoreSettings(position=position), Question(tr("Go back"), about))

    def _lay_out(self) -> None:
        right = Listed(tr("All pages"), self.notice, self.pages)
        self.all_button = right.back
        self.fold = SideFold(self.side, right, SIDE_WIDTH, self, roomy=ROOMY)
        self.fold.setChildrenCollapsible(False)
        self.fold.setProperty("role", "plain")  # the list at its left draws the line
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.fold)

    def resized_letters(self) -> None:
        """Measure the navigation."""
        self.side.measure()

    def _connect(self) -> None:
        self.side.opened.connect(self._open)
        self.side.found.connect(self._mark)
        self.side.entered.connect(self._enter)
        self.fold.turned.connect(self.all_button.setVisible)
        self.all_button.clicked.connect(lambda _checked: self._look_for_pages())
        self.side.profile.clicked.connect(lambda _checked: self.show_page(self.profiles.title))
        self.nav.setCurrentRow(0)
        self.undo.clicked.connect(lambda _checked: self._undo())
        self.history.undo_wanted.connect(self._undo)
        self.history.redo_wanted.connect(self._redo)
        self.history.back_wanted.connect(self._go_back)
        self.acts.add(
            Action("settings.undo", tr("Undo last change"), self.undo.click, can=self.undo.isEnabled, icon="undo")
        )
        ask = self.models.refresh
        self.acts.add(Action("settings.ask_providers", ask.text(), ask.click, can=ask.isEnabled, icon="refresh"))
        self.acts.offer(self._offered)
        self.acts.add(Action("settings.search", tr("Search settings"), self._search, "Ctrl+F", icon="search"))

    def _offered(self) -> Iterator[Action]:
        """Every page, every setting on its page, every profile, and what the pages of changes can do."""
        for title in self.side.titles():
            name = f"settings.page.{title.lower()}"
            words = _also(tr_noop("settings page"), title)
            yield Action(name, tr_told(title), partial(self.show_page, title), words=words, icon="settings")
        for key, spec in self.settings.specs.items():
            words = f"{_also(spec.group, spec.title)} {key}"
            yield Action(f"settings.row.{key}", tr_told(spec.title), partial(self.show_setting, key), words=words)
        for name in self.profiles.names:
            yield Action(
                f"settings.profile.{name}", tr("Use the profile {name}", name=name), partial(self.profiles.use, name)
            )
        words = _also(tr_noop("key model server"))
        yield Action("settings.add_provider", tr("Add a provider"), self.providers.open_wizard, words=words)
        backups, look = self._back_up, partial(self.show_page, self.installation.title)
        words = _also(tr_noop("backup copy store restore"))
        yield Action("settings.back_up", tr("Back up now"), backups, words=words)
        words = _also(tr_noop("doctor diagnosis what is wrong"))
        yield Action("settings.doctor", tr("Check this installation"), look, words=words)
        yield Action("settings.save_profile", tr("Save settings as a profile"), self.profiles.ask_name)
        yield Action("settings.export", tr("Export settings"), self.transfer.ask_where)
        yield Action("settings.import", tr("Import settings"), self.transfer.ask_which)

    def _enter(self) -> None:
        """Where there is no room for both the list makes way for its page, and the keyboard goes there with it."""
        self.fold.chosen()
        if self.fold.folded:
            self.all_button.setFocus()

    def _search(self) -> None:
        self.fold.bring_back()
        self.search.setFocus()

    def _look_for_pages(self) -> None:
        self.fold.bring_back()
        self.nav.setFocus()

    def _back_up(self) -> None:
        """Make a copy of the store where it is seen that it was made."""
        self.show_page(self.installation.title)
        self.installation.backups.back_up()

    def _open(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        self._stale = True
        self.touch()

    def _mark(self, row: SettingRow | None) -> None:
        """Show where a setting that was found stands on its page."""
        if self._marked is not None:
            self._marked.show_found(found=False)
        self._marked = row
        page = self.pages.currentWidget()
        if row is not None and isinstance(page, Page):
            row.show_found(found=True)
            page.bring(row)


def _also(words: str, title: str = "") -> str:
    """What an action is found by besides its title as it is shown: words in English and as they are shown, and the English title."""
    english = "" if tr_told(title) == title else title
    return " ".join(dict.fromkeys(text for text in (words, tr_told(words), english) if text))
