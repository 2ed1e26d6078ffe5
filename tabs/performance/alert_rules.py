"""Makes, changes and removes the rules of alerts, as a person wants it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.commands.alerts import AlertRule, CheckAlerts, RemoveAlertRule, SaveAlertRule
from events.projections.alerts.rows import RuleRow
from tabs.performance.alert_dialog import AlertDialog
from tabs.shared.hub import Hub
from tabs.shared.notice import Notice
from tabs.shared.tasks import Tasks


class AlertRules(QObject):
    """Opens the dialog of a rule and sends what comes of it.

    :param notice: where a refusal is shown.
    """

    def __init__(self, hub: Hub, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._over = parent
        self.tasks = Tasks(notice.show_error)
        self.dialog: AlertDialog | None = None
        """The one that was opened last."""

    def act(self, action: str, row: RuleRow | None) -> None:
        """Do what a button asks for: add, change or remove."""
        if action == "add":
            self.ask(None)
        elif row is not None and action == "change":
            self.ask(row)
        elif row is not None:
            self.tasks.start(self._hub.send(RemoveAlertRule(rule_id=row.rule_id)))

    def ask(self, row: RuleRow | None) -> None:
        """Open the dialog for a rule, or for a new one."""
        performance = self._hub.views.performance
        names = {by: performance.names(by) for by in ("model", "strategy", "kind")}
        rule_id, rule = ("", None) if row is None else (row.rule_id, row.rule)
        self.dialog = AlertDialog(names, self._over, rule_id=rule_id, rule=rule)
        self.dialog.saved.connect(self._save)
        self.dialog.open()

    def _save(self, rule_id: str, rule: AlertRule) -> None:
        self.tasks.start(self._saved(rule_id, rule))

    async def _saved(self, rule_id: str, rule: AlertRule) -> None:
        """Save a rule, and look at once whether it rings."""
        await self._hub.send(SaveAlertRule(rule_id=rule_id or None, rule=rule))
        await self._hub.send(CheckAlerts())
