"""Which backups stay."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from events.store.sqlite.keeping import DAILY, FORM, Kept, kept_backups, superfluous

NEWEST = datetime(2026, 11, 29, 9, 0, tzinfo=UTC)


def daily(at: datetime, reason: str = DAILY) -> Kept:
    return Kept(Path(f"{at:{FORM}}-{reason}.sqlite"), at, reason, 1)


def test_days_weeks_and_months_are_kept() -> None:
    """Of two years of daily backups 12 days, 10 weeks and 9 months stay, and the newest is among them."""
    all_of_them = [daily(NEWEST - timedelta(days=days)) for days in range(730)]
    gone = {one.path for one in superfluous(all_of_them)}
    kept = [one.at for one in all_of_them if one.path not in gone]
    assert kept[:12] == [NEWEST - timedelta(days=days) for days in range(12)]
    assert len({at.isocalendar()[:2] for at in kept}) >= 10
    assert len({(at.year, at.month) for at in kept}) == 9
    assert len(kept) <= 12 + 10 + 9


def test_what_a_person_asked_for_is_never_taken_away() -> None:
    """The rule is for those that were made by themselves; of several of one day the newest stays."""
    earlier, asked = daily(NEWEST - timedelta(hours=3)), daily(NEWEST - timedelta(days=900), "asked")
    assert superfluous([daily(NEWEST), earlier, asked]) == [earlier]


def test_files_of_others_are_passed_over(tmp_path: Path) -> None:
    """A copy that a person put there under another name is neither listed nor counted."""
    (tmp_path / "mine.sqlite").write_bytes(b"x")
    own = tmp_path / f"{NEWEST:{FORM}}-{DAILY}.sqlite"
    own.write_bytes(b"xyz")
    assert [(one.path, one.at, one.reason, one.size) for one in kept_backups(tmp_path)] == [(own, NEWEST, DAILY, 3)]
    assert kept_backups(tmp_path / "nowhere") == []
