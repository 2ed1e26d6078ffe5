"""The side of the settings tab: its pages, a search over all of them with the settings that were found, and undo."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from tabs.settings.history import HistoryPage
from tabs.settings.models_page import ModelsPage
from tabs.settings.page import Page
from tabs.settings.place import SettingsPlace
from tabs.settings.profiles_page import Standing
from tabs.shared.changing import changes
from tabs.shared.clear_button import ClearButton
from tabs.shared.empty import EmptyState
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_count, tr_told
from tabs.shared.plain_tip import plain_tip
from tabs.shared.safe_text import one_line
from tabs.shared.setting_row import SettingRow
from tabs.shared.theme import LARGE, MEDIUM, SMALL, scaled

SIDE_WIDTH = 240
TYPING_MS = 120
"""How long to wait for the next letter before searching."""
NAV_HEIGHT, HEADING_HEIGHT, HIT_HEIGHT = 32, 38, 26
"""Rows of the navigation, in pixels: what Qt works out by itself is from before the style sheet is known."""
MOST_HITS = 60
"""Settings that are listed; a search that finds more is narrowed by another word."""
AnyPage = Page | HistoryPage | ModelsPage
Place = AnyPage | SettingsPlace
"""What a line of the navigation opens: a page, or the place of one that is built then."""
_PAGE, _HIT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class Navigation(QFrame):
    """Pages on the left. While something is searched for, the settings that were found stand below their pages.

    Signals: ``opened`` with a page that was chosen, ``found`` with the row of the setting that was, ``None`` for none;
    ``entered`` when a person goes to what is chosen, and not only past it.

    :param pages: where the pages are shown.
    """

    opened = Signal(QWidget)
    found = Signal(object)
    entered = Signal()

    def __init__(self, pages: QStackedWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self.setMinimumWidth(SIDE_WIDTH)
        self._pages = pages
        self._places: list[Place] = []
        self._hits: list[QListWidgetItem] = []
        self.search = QLineEdit(self)
        self.told = text_label("", "small", wrap=True)
        self.told.hide()
        self.nav = QListWidget(self)
        self.profile = QPushButton("", self)
        self.profile.setProperty("role", "quiet")
        self.profile.setStyleSheet("text-align: left; padding: 2px 0;")
        self.profile.setAccessibleName(tr("Profile in force"))
        self.profile.hide()
        self.none = EmptyState(
            tr("Found nothing."),
            tr("No page and no setting has all of these words."),
            action=(tr("Show all settings"), self.clear),
        )
        """Shown in the place of a page while nothing is found."""
        pages.addWidget(self.none)
        self.undo = QPushButton(tr("Undo last change"), self)
        changes(self.undo)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._lay_out()
        self._typing.timeout.connect(self.look)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.search.installEventFilter(self)
        self.nav.currentItemChanged.connect(lambda item, _before: self._open(item))
        self.nav.itemActivated.connect(lambda _item: self._enter())
        self.nav.itemClicked.connect(lambda _item: self.entered.emit())

    def add(self, heading: str, places: Sequence[Place]) -> None:
        """Add pages under a heading; none is shown for an empty one."""
        if heading:
            item = QListWidgetItem(heading.upper(), self.nav)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        for place in places:
            item = QListWidgetItem(tr_told(place.title), self.nav)
            item.setData(_PAGE, len(self._places))
            self._places.append(place)
            if not isinstance(place, SettingsPlace):
                self._pages.addWidget(place)
        self.measure()

    def measure(self) -> None:
        """Give each line the height of its letters, which may have another size now."""
        for item in self._items():
            heading = self._page(item) is None
            height = HIT_HEIGHT if item in self._hits else HEADING_HEIGHT if heading else NAV_HEIGHT
            item.setSizeHint(QSize(0, scaled(height)))
            if heading:
                font = QApplication.font()  # this widget's own may follow later
                font.setPointSizeF(font.pointSizeF() * 0.78)
                font.setWeight(QFont.Weight.DemiBold)
                item.setFont(font)

    def stop(self) -> None:
        """Look for nothing any more."""
        self._typing.stop()

    @property
    def title(self) -> str:
        """Of the page that is open."""
        page = self._page_of(self.nav.currentItem())
        return page.title if page is not None else ""

    def titles(self) -> Iterator[str]:
        """Of every page, in English."""
        return (
            page.title for item in self._items() if (page := self._page(item)) is not None and item not in self._hits
        )

    def show_page(self, title: str) -> None:
        """Open the page of that title, such as ``Providers``; a search is over."""
        self.clear()
        for item in self._items():
            page = self._page(item)
            if page is not None and page.title == title:
                self.nav.setCurrentItem(item)

    def show_setting(self, key: str) -> None:
        """Open the page of a setting, and show where it stands on it."""
        self.clear()
        for item in self._items():
            place = self._page(item)
            row = self._row(place, key)
            if row is not None:
                self.nav.setCurrentItem(item)
                self.entered.emit()
                self.found.emit(row)
                row.editor.setFocus()
                return

    def row(self, key: str) -> SettingRow | None:
        """Where a setting stands; its page is built for that."""
        return next((row for place in self._places if (row := self._row(place, key)) is not None), None)

    def show_profile(self, standing: Standing | None) -> None:
        """Say which profile is in force, and whether anything was changed since."""
        self.profile.setVisible(standing is not None)
        if standing is not None:
            name = one_line(standing.row.name, 24)
            self.profile.setText(
                tr("Profile: {name}, changed", name=name) if standing.changed else tr("Profile: {name}", name=name)
            )
            since = (
                tr_count(len(standing.changed), "{n} setting changed since", "{n} settings changed since")
                if standing.changed
                else tr("nothing changed")
            )
            self.profile.setToolTip(
                plain_tip(
                    tr("The profile in force: {name}, {since}", name=one_line(standing.row.name, 60), since=since)
                )
            )
            self.profile.setAccessibleName(self.profile.text())
        if self.nav.currentItem() is not None:  # the list has another height now
            QTimer.singleShot(0, self, lambda: self.nav.scrollToItem(self.nav.currentItem()))

    def clear(self) -> None:
        """Have the search be over."""
        if self.search.text():
            self.search.clear()
            self.look()

    def look(self) -> None:
        """Show pages and settings that hold all words; stay on the page that is open when it is among them."""
        self._typing.stop()
        words = self.search.text().lower().split()
        kept = self._page_of(self.nav.currentItem())
        self.nav.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._drop_hits()
        for item in list(self._items()):
            page = self._page(item)
            item.setHidden(bool(words) if page is None else not page.search(words))
            if words and isinstance(page, SettingsPlace) and not item.isHidden():
                self._list_hits(item, page)
        self.nav.blockSignals(False)  # noqa: FBT003 - see above
        self._tell(words)
        self._choose(kept)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """From the search field the arrows go through what was found, Enter goes to it, and Escape is the way back."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self._flush()
            self._move(step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._flush()
            self._enter()
        elif event.key() == Qt.Key.Key_Escape and self.search.text():
            self.clear()
        else:
            return False
        return True

    def _flush(self) -> None:
        if self._typing.isActive():
            self.look()

    def _move(self, step: int) -> None:
        """To the next line that can be chosen."""
        place = self.nav.currentRow() + step
        while 0 <= place < self.nav.count():
            item = self.nav.item(place)
            if not item.isHidden() and item.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.nav.setCurrentItem(item)
                return
            place += step

    def _enter(self) -> None:
        """To the field of the setting that was found, or to the page."""
        self.entered.emit()
        row = self._found(self.nav.currentItem())
        if row is not None:
            row.editor.setFocus()
        elif self.search.text() and (page := self._pages.currentWidget()) is not None:
            page.setFocus()

    def _list_hits(self, item: QListWidgetItem, page: SettingsPlace) -> None:
        place = self.nav.row(item)
        for spec in page.hits[: max(0, MOST_HITS - len(self._hits))]:
            place += 1
            hit = QListWidgetItem(f"    {one_line(tr_told(spec.title), 40)}")
            hit.setSizeHint(QSize(0, scaled(HIT_HEIGHT)))
            hit.setData(_PAGE, item.data(_PAGE))
            hit.setData(_HIT, spec.key)
            hit.setToolTip(plain_tip(spec.key))
            self.nav.insertItem(place, hit)
            self._hits.append(hit)

    def _drop_hits(self) -> None:
        for hit in self._hits:
            self.nav.takeItem(self.nav.row(hit))
        self._hits = []

    def _choose(self, kept: Place | None) -> None:
        """The first setting that was found on the page that is open; else of all; else the first page."""
        shown = [item for item in self._items() if not item.isHidden() and self._page(item) is not None]
        own = [item for item in shown if self._page(item) is kept]
        hits = [item for item in own or shown if item.data(_HIT)]
        chosen = next(iter(hits or own or shown), None)
        if chosen is None:
            if kept is not None:
                kept.search([])
            self.found.emit(None)
            self.opened.emit(self.none)
            return
        if chosen is not self.nav.currentItem():
            self.nav.setCurrentItem(chosen)
        else:
            self._open(chosen)

    def _tell(self, words: list[str]) -> None:
        hits, pages = len(self._hits), sum(1 for item in self._items() if not item.isHidden() and self._page(item))
        if hits >= MOST_HITS:
            self.told.setText(
                tr_count(
                    hits,
                    "Found {n} setting, at least; another word narrows it.",
                    "Found {n} settings, at least; another word narrows it.",
                )
            )
        elif hits:
            self.told.setText(tr_count(hits, "Found {n} setting.", "Found {n} settings."))
        else:
            self.told.setText(tr("Found no setting, but a page.") if pages else tr("Found nothing."))
        self.told.setVisible(bool(words))

    def _open(self, item: QListWidgetItem | None) -> None:
        place = self._page_of(item)
        if place is not None:
            self.opened.emit(self._built(place))
            self.found.emit(self._found(item))

    def _items(self) -> Iterable[QListWidgetItem]:
        return map(self.nav.item, range(self.nav.count()))

    def _found(self, item: QListWidgetItem | None) -> SettingRow | None:
        """The setting that a line stands for."""
        key = item.data(_HIT) if item is not None else None
        return self._row(self._page_of(item), key) if isinstance(key, str) else None

    def _row(self, place: Place | None, key: str) -> SettingRow | None:
        if not isinstance(place, SettingsPlace) or all(spec.key != key for spec in place.specs):
            return None
        self._built(place)
        return place.row(key)

    def _built(self, place: Place) -> AnyPage:
        """The page of a place; it is built when it was not."""
        if not isinstance(place, SettingsPlace):
            return place
        page = place.page
        if page is None:
            page = place.build()
            self._pages.addWidget(page)
        return page

    def _page_of(self, item: QListWidgetItem | None) -> Place | None:
        return None if item is None else self._page(item)

    def _page(self, item: QListWidgetItem) -> Place | None:
        number = item.data(_PAGE)
        return None if number is None else self._places[number]

    def _lay_out(self) -> None:
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText(tr("Search settings"))
        self.search.setToolTip(tr("Titles, descriptions, names and values; “changed” finds what is not at its default"))
        ClearButton(self.search)
        self.search.setAccessibleName(tr("Search settings"))
        self.nav.setProperty("role", "nav")
        self.nav.setAccessibleName(tr("Pages of settings"))
        head = QVBoxLayout()
        head.setContentsMargins(LARGE, 0, LARGE, 0)
        head.setSpacing(SMALL)
        head.addWidget(text_label(tr("Settings"), "title"))
        head.addWidget(self.profile)
        head.addWidget(self.search)
        head.addWidget(self.told)
        foot = QVBoxLayout()
        foot.setContentsMargins(LARGE, SMALL, LARGE, MEDIUM)
        foot.addWidget(self.undo)
        left = QVBoxLayout(self)
        left.setContentsMargins(0, LARGE, 0, 0)
        left.setSpacing(SMALL)
        left.addLayout(head)
        left.addWidget(self.nav, 1)
        left.addLayout(foot)
