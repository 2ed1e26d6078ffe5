"""Adds a provider step by step: which one, how it is reached, a test, and which of its models are asked by default.

Nothing is recorded before the last button; until then the key is in this window and in the request of the test alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from core.commands.models import AddProvider, ChangeSetting
from core.errors import InputError
from core.queries import FoundServer, KeyPlace, ProviderTrial
from events.errors import TuttiError
from tabs.shared.connecting.choice import ChoicePage
from tabs.shared.connecting.connect import ConnectPage
from tabs.shared.connecting.result import ResultPage
from tabs.shared.hub import Hub
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_noop, tr_told
from tabs.shared.links import confirm_link
from tabs.shared.notice import Notice
from tabs.shared.safe_text import one_line
from tabs.shared.tab_order import order_as_laid_out
from tabs.shared.tasks import Tasks
from tabs.shared.theme import HUGE, LARGE, MEDIUM, SMALL, set_role

DEFAULTS = "models.default"
WHICH, CONNECT, MODELS = range(3)
_STEPS = (tr_noop("1 of 3: which provider"), tr_noop("2 of 3: how it is reached"), tr_noop("3 of 3: its models"))


class ProviderWizard(QDialog):
    """Guides through adding a provider. Open it with ``open()``."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Add a provider"))
        self.resize(620, 560)
        self._hub = hub
        self.notice = Notice(self)
        self.tasks = Tasks(self._failed)
        taken = {row.name for row in hub.views.settings.providers()}
        self._taken = taken
        self.which = ChoicePage(hub.key_offers(), taken, self)
        self.connecting: ConnectPage | None = None
        self.models: ResultPage | None = None
        self._answered = ""
        self._command: AddProvider | None = None
        """What is added at the end; none for a server of this computer, which is there by itself."""
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.which)
        self.title, self.step = text_label(tr("Add a provider"), "heading"), text_label("", "small")
        self.back, self.go = QPushButton(tr("Back"), self), QPushButton("", self)
        self.anyway, self.cancel = QPushButton(tr("Add without a test"), self), QPushButton(tr("Cancel"), self)
        self._lay_out()
        self.which.chosen.connect(self.next)
        self.back.clicked.connect(lambda _checked: self._go_back())
        self.go.clicked.connect(lambda _checked: self.next())
        self.anyway.clicked.connect(lambda _checked: self._add_untested())
        self.cancel.clicked.connect(lambda _checked: self.reject())
        self._show(WHICH)
        self.which.list.setFocus()
        self._place: KeyPlace | None = None
        """Where a key will be kept; asked now, so that it is known before one is pasted."""
        self.tasks.start(self._hub.key_place(), self._know_place)

    @property
    def answered(self) -> str:
        """The name of the provider that was added after it had answered; empty for none."""
        return self._answered

    def next(self) -> None:
        """Go on from the page that is open."""
        self._clear()
        place = self.pages.currentIndex()
        if place == WHICH:
            self._ask_how()
        elif place == CONNECT:
            self._test()
        else:
            self._finish()

    def done(self, result: int) -> None:
        """Forget the key with the dialog."""
        if self.connecting is not None:
            self.connecting.key.clear()
        self._command = None
        self.tasks.cancel()
        super().done(result)

    def _ask_how(self) -> None:
        choice = self.which.choice
        if self.connecting is None or self.connecting.choice != choice:
            self._drop(CONNECT)
            page = self.connecting = ConnectPage(choice, self._hub.key_offers(), self._taken)
            page.look_wanted.connect(self._look)
            page.link_wanted.connect(lambda address: confirm_link(self, address))
            self.pages.addWidget(page)
            self._tell_place()
        self._show(CONNECT)
        self.connecting.first().setFocus()

    def _know_place(self, place: KeyPlace) -> None:
        self._place = place
        self._tell_place()

    def _tell_place(self) -> None:
        if self.connecting is not None and self._place is not None:
            self.connecting.show_place(self._place)

    def _look(self) -> None:
        page = self.connecting

        async def found() -> Sequence[FoundServer]:
            return await self._hub.find_servers()

        def shown(servers: Sequence[FoundServer]) -> None:
            if page is not None:
                page.show_servers(servers)
                self._offer()

        self.tasks.start(found(), shown)

    def _test(self) -> None:
        page = self.connecting
        if page is None:
            return
        if page.choice.kind == "local":
            server = page.server
            if server is not None:
                self._command = None
                self._show_models(
                    ProviderTrial(ok=True, message=tr("{title} answers.", title=server.title), models=server.models)
                )
            return
        try:
            self._command = page.command()
        except InputError as error:
            self._failed(error)
            return
        self._busy(on=True)
        self._answered = ""

        async def tried(command: AddProvider) -> ProviderTrial:
            return await self._hub.try_candidate(command)

        task = self.tasks.start(tried(self._command), self._tested)
        task.add_done_callback(lambda _done: self._busy(on=False))

    def _tested(self, trial: ProviderTrial) -> None:
        if trial.ok:
            self._answered = self._command.name if self._command is not None else ""
            self._show_models(trial)
            return
        vendor = self.connecting.choice.vendor if self.connecting is not None else None
        what = (
            tr("{name} did not answer as it should.", name=vendor.title)
            if vendor is not None
            else tr("It did not answer as it should.")
        )
        do = self.connecting.to_do(trial.wrong) if self.connecting is not None else ""
        self.notice.show_message(what, f"{tr_told(trial.what)} {do}" if do else tr_told(trial.message))
        self.anyway.show()

    def _show_models(self, trial: ProviderTrial) -> None:
        self._drop(MODELS)
        self.models = ResultPage(tr_told(trial.message), trial.models, self._hub.setting(DEFAULTS))
        self.models.list.itemChanged.connect(lambda _item: self._offer())
        self.pages.addWidget(self.models)
        self._show(MODELS)
        self.models.setFocus()

    def _finish(self) -> None:
        command, ticked = self._command, self.models.ticked if self.models else ()

        async def added() -> None:
            if command is not None:
                await self._hub.send(command)
            if ticked:
                await self._hub.send(ChangeSetting(key=DEFAULTS, value=list(ticked)))

        self._busy(on=True)
        task = self.tasks.start(added(), lambda _nothing: self.accept())
        task.add_done_callback(lambda _done: self._busy(on=False))

    def _add_untested(self) -> None:
        self._drop(MODELS)
        self._finish()

    def _failed(self, error: TuttiError) -> None:
        self.notice.show_error(error)
        if self.connecting is not None:
            self.connecting.look.setEnabled(True)

    def _clear(self) -> None:
        self.notice.clear()
        self.anyway.hide()

    def _go_back(self) -> None:
        self._clear()
        self._show(max(WHICH, self.pages.currentIndex() - 1))

    def _drop(self, place: int) -> None:
        """Take a page and those behind it out."""
        while self.pages.count() > place:
            page = self.pages.widget(self.pages.count() - 1)
            if page is None:
                return
            self.pages.removeWidget(page)
            page.deleteLater()
        self.models = None
        if place <= CONNECT:
            self.connecting = None

    def _busy(self, *, on: bool) -> None:
        self._offer()
        if on:
            self.go.setEnabled(False)
            self.back.setEnabled(False)
            self.go.setText(tr("Asking it …") if self.pages.currentIndex() == CONNECT else tr("Adding it …"))

    def _show(self, place: int) -> None:
        self.pages.setCurrentIndex(place)
        order_as_laid_out(self)
        self._offer()

    def _offer(self) -> None:
        """What the buttons do on the page that is open."""
        place = self.pages.currentIndex()
        choice = self.which.choice
        self.title.setText(tr("Add a provider") if place == WHICH else one_line(tr_told(choice.title), 60))
        self.step.setText(tr(_STEPS[place]))
        self.back.setVisible(place != WHICH)
        self.back.setEnabled(True)
        local = self.connecting is not None and choice.kind == "local"
        ready = place != CONNECT or not local or (self.connecting is not None and self.connecting.server is not None)
        self.go.setEnabled(ready)
        self.go.setText(
            tr("Next")
            if place == WHICH or (place == CONNECT and local)
            else tr("Test it")
            if place == CONNECT
            else tr("Done")
        )
        if place == MODELS and self._command is not None:
            ticked = bool(self.models and self.models.ticked)
            self.go.setText(tr("Add and use them") if ticked else tr("Add provider"))

    def _lay_out(self) -> None:
        set_role(self.go, "primary")
        self.go.setDefault(True)
        self.anyway.hide()
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.step, 0, Qt.AlignmentFlag.AlignBottom)
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        foot.addWidget(self.back)
        foot.addStretch(1)
        for button in (self.cancel, self.anyway, self.go):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, HUGE, HUGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addWidget(self.pages, 1)
        column.addLayout(foot)
