"""Whether a setting may have a value: its kind, its range, and that what it names is there."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from core.ports.models import Directory
from core.settings.schema import SettingsSchema

NamedBy = Callable[[str, Any], Collection[str]]
"""The models that a value of a setting names in words, such as a judge.

:raises InvalidSetting: it names something else that there is not.
"""


class SettingChecks:
    """What every value passes before it is set, whoever sets it."""

    def __init__(self, schema: SettingsSchema, directory: Directory, named_by: NamedBy) -> None:
        self.schema = schema
        self._directory = directory
        self._named_by = named_by

    def check(self, key: str, value: Any, coming: Collection[str] = ()) -> Any:
        """The value as it is to be stored; ``None`` stands for the default.

        :param coming: providers that are there as soon as the setting is changed.
        :raises InvalidSetting: the value does not fit, or names a check that there is not.
        :raises UnknownThing: there is no such setting, or a model that leads nowhere is among its value.
        """
        checked = self.schema.check(key, value)
        models = checked if self.schema.spec(key).kind == "models" else self._named_by(key, checked)
        for model in models or ():
            if model.partition("/")[0] not in coming:
                self._directory.resolve(model)
        return checked
