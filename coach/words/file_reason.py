"""Why a file could not be read or written, in words."""

from __future__ import annotations

import errno

from coach.words.texts import Texts

_REASONS = {
    errno.ENOENT: "no-folder",
    errno.ENOTDIR: "no-folder",
    errno.EISDIR: "a-folder",
    errno.EACCES: "no-permission",
    errno.EPERM: "no-permission",
    errno.EROFS: "read-only",
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
}


def file_reason(error: Exception, words: Texts) -> str:
    """Why it did not go, as a clause."""
    number = error.errno if isinstance(error, OSError) else None
    return words.author.reasons[_REASONS.get(number or 0, "other")]
