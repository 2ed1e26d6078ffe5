"""Images as models take them: upright, not larger than they look at, and with nothing in them but the picture."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING, Any

from core.errors import InputError

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST_EDGE = 2048
"""Pixels; what is larger is scaled down by every vendor before its model sees it. Sources: "Images and vision" in OpenAI's
guides (fitted into 2048 by 2048), "Vision" in Anthropic's (scaled to 1568)."""
MOST_BYTES = 3_750_000
"""Of one image as it is sent: 5 MB in base64, which is Anthropic's limit."""
MOST_PIXELS = 100_000_000
"""A picture of more is not unpacked: it may be made to fill memory."""
THUMBNAIL = 96
"""Pixels of the longer edge of what a person is shown."""
_SENT = {"image/png": "PNG", "image/jpeg": "JPEG", "image/gif": "GIF", "image/webp": "WEBP"}
_PLACE = 0x8825
_TURNED = 0x0112


def picture(name: str, kind: str, data: bytes) -> tuple[str, bytes, tuple[str, ...], bytes]:
    """An image as it is sent.

    :param kind: its MIME type.
    :returns: MIME type, bytes, what a person should know, and a small PNG.
    :raises InputError: it is damaged, or too large to be unpacked.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError  # noqa: PLC0415 - takes a while to load, and few prompts have images

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of damage that does not hinder, and of sizes that are looked at here
            opened = Image.open(io.BytesIO(data))
            if opened.width * opened.height > MOST_PIXELS:
                what = f"{name} has {opened.width:,} by {opened.height:,} pixels, which is too much to be unpacked."
                raise InputError(what, "Attach a smaller picture.")
            opened.load()
            notes = _found(opened)
            moves = getattr(opened, "n_frames", 1) > 1
            upright = ImageOps.exif_transpose(opened)
            scaled = upright
            if max(upright.size) > LONGEST_EDGE:
                scaled = upright.copy()
                scaled.thumbnail((LONGEST_EDGE, LONGEST_EDGE))
                notes.append(_scaled(upright.size, scaled.size))
            small = _thumbnail(upright)
            as_it_is = kind in _SENT and not notes and not moves and not opened.info.get("comment")
            if as_it_is and len(data) <= MOST_BYTES:
                return kind, data, (), small
            if moves:
                notes.append("It moves; only its first picture is sent.")
            sent_as, sent = _written(scaled, kind, notes)
            return sent_as, sent, tuple(notes), small
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError) as error:
        what = f"{name} is an image that cannot be read; it may be damaged."
        raise InputError(what, "Open it in another program, save it anew, and attach that.") from error


def _found(opened: Image) -> list[str]:
    """What there is beside the picture, and is taken out."""
    exif = opened.getexif()
    notes = []
    if exif.get_ifd(_PLACE):
        notes.append("The place where it was taken is not sent.")
    if exif.get(_TURNED, 1) not in {0, 1}:
        notes.append("It was turned upright.")
    hidden = exif or any(opened.info.get(what) for what in ("xmp", "XML:com.adobe.xmp", "photoshop", "Comment"))
    texts: dict[str, Any] = getattr(opened, "text", None) or {}
    if (hidden or texts) and not notes:
        notes.append("What its file said beside the picture is not sent.")
    return notes


def _scaled(before: tuple[int, int], after: tuple[int, int]) -> str:
    return f"Scaled down from {before[0]:,} by {before[1]:,} to {after[0]:,} by {after[1]:,} pixels."


def _written(image: Image, kind: str, notes: list[str]) -> tuple[str, bytes]:
    """The picture alone; as JPEG and smaller where it would be too many bytes."""
    lossless = kind != "image/jpeg"
    if lossless:
        shown = image if image.mode in {"RGB", "RGBA", "L", "LA", "P", "1"} else image.convert("RGBA")
        data = _saved(shown, "PNG", optimize=False)
        if kind not in _SENT:
            notes.append("Sent as PNG.")
        if len(data) <= MOST_BYTES:
            return "image/png", data
    flat, quality = _flat(image), 92
    data = _saved(flat, "JPEG", quality=quality)
    while len(data) > MOST_BYTES:
        quality -= 12
        if quality < 60:
            flat, quality = flat.resize((max(1, flat.width * 3 // 4), max(1, flat.height * 3 // 4))), 80
        data = _saved(flat, "JPEG", quality=quality)
    if lossless:
        notes.append("Sent as JPEG, for it would be too large.")
    return "image/jpeg", data


def _flat(image: Image) -> Image:
    """On white: JPEG has no transparency."""
    if image.mode in {"RGB", "L"}:
        return image
    from PIL import Image as Images  # noqa: PLC0415 - loaded already

    whole = image.convert("RGBA")
    white = Images.new("RGBA", whole.size, "white")
    return Images.alpha_composite(white, whole).convert("RGB")


def _saved(image: Image, form: str, **options: Any) -> bytes:
    plain = image.copy()
    plain.info = {}  # what a writer would take over: comments, texts, profiles, exif
    written = io.BytesIO()
    plain.save(written, form, **options)
    return written.getvalue()


def _thumbnail(image: Image) -> bytes:
    small = image.convert("RGBA")
    small.thumbnail((THUMBNAIL, THUMBNAIL))
    return _saved(small, "PNG")
