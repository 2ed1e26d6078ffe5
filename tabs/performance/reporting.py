"""Writes what the page of trends shows to a file that a person names: a web page, PDF or a table."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from tabs.shared.clock import shown_now
from tabs.shared.file_dialogs import ask_where
from tabs.shared.hub import Hub
from tabs.shared.language import tr, tr_noop
from tabs.shared.notice import Notice
from tabs.shared.safe_text import one_line
from tabs.shared.saving import write_file
from tabs.shared.tasks import Tasks
from tabs.shared.trends.reading import Look, seen
from tabs.shared.trends.report import Report, ReportKind, as_csv, kind_of, report_on
from tabs.shared.trends.report_page import as_html
from tabs.shared.trends.report_paper import as_pdf

FILTERS: dict[ReportKind, str] = {
    "html": tr_noop("Web page (*.html)"),
    "pdf": tr_noop("PDF (*.pdf)"),
    "csv": tr_noop("Table (*.csv)"),
}
"""By the ending of the file."""
MOST_ALERTS = 10_000
"""Alerts that are looked at, the newest."""


class ReportWriter(QObject):
    """Asks where to, writes, and says so. Nothing is written but the file that was named.

    :param notice: where it says what came of it.
    """

    def __init__(self, hub: Hub, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._notice = notice
        self._over = parent
        self.tasks = Tasks(notice.show_error)
        self.dialog: QFileDialog | None = None
        """The one that was opened last."""

    def ask(self, look: Look) -> None:
        """Ask where a report on this is to be written, and as what."""
        self.dialog = ask_where(
            self._over,
            tr("Write a report"),
            f"performance-{look.period.name}.html",
            {ending: tr(words) for ending, words in FILTERS.items()},
            lambda path: self.write(look, path),
        )

    def write(self, look: Look, path: Path) -> None:
        """Write a report to a file, of the kind that its ending says."""
        self.tasks.start(self._written(look, path), self._say)

    async def _written(self, look: Look, path: Path) -> Path:
        kind = kind_of(path.name)
        trends = seen(look, await self._hub.slices(look.questions))
        report = report_on(trends, self._hub.views.alerts.log(limit=MOST_ALERTS), shown_now())
        return await write_file(path, _content(report, kind))

    def _say(self, path: Path) -> None:
        self._notice.show_message(tr("The report was written to a file."), one_line(str(path)), "info")


def _content(report: Report, kind: ReportKind) -> bytes:
    if kind == "pdf":
        return as_pdf(report)
    return as_csv(report) if kind == "csv" else as_html(report)
