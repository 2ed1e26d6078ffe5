"""The place of a page of settings: it is found from the beginning, and built when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from core.queries import SettingSpec
from tabs.settings.page import SettingsPage, found_in
from tabs.shared.setting_row import SettingRow
from tabs.shared.setting_words import holds


class SettingsPlace:
    """Searches the settings of a page, whether it is there or not.

    :param specs: its settings.
    :param values: of all settings, by key, as they were heard last; read at each search.
    :param make: builds the page.
    :param keywords: what it is found by besides its title and its settings, in small English letters.
    :param whole: whether words mean something else that stands on it, so that all of it is shown.
    """

    def __init__(
        self,
        title: str,
        specs: Sequence[SettingSpec],
        values: Mapping[str, Any],
        make: Callable[[], SettingsPage],
        *,
        keywords: str = "",
        whole: Callable[[Sequence[str]], bool] | None = None,
    ) -> None:
        self.title = title
        self.specs = specs
        self.page: SettingsPage | None = None
        """Nothing before it is built."""
        self.hits: list[SettingSpec] = []
        """The settings that were found by themselves, and not with the whole page."""
        self._values = values
        self._make = make
        self._keywords = keywords
        self._whole = whole
        self._shown: Sequence[SettingSpec] = specs

    def build(self) -> SettingsPage:
        """Build the page, with what was searched for last."""
        self.page = self._make()
        self._show()
        return self.page

    def row(self, key: str) -> SettingRow | None:
        """A setting on the page, once that is built."""
        rows = self.page.rows if self.page is not None else ()
        return next((row for row in rows if row.spec.key == key), None)

    def search(self, words: list[str]) -> int:
        """Show only settings that hold all of these words, all of them when the title does; returns how much that is."""
        if self._whole is not None and self._whole(words):
            words = []
        whole = any(found_in(words, text) for text in (self.title, self._keywords))
        self.hits = [spec for spec in self.specs if words and holds(spec, self._values.get(spec.key), words)]
        self._shown = self.specs if whole else self.hits
        self._show()
        return max(len(self._shown), int(whole))

    def _show(self) -> None:
        if self.page is not None:
            self.page.show_only({spec.key for spec in self._shown})
