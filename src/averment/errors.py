"""Every error that Averment raises, as one tree.

    AvermentError
    ├── DocumentError          a file that cannot be read into text
    │   ├── EmptyDocument      nothing in it
    │   ├── UnknownFormat      no reader for what it holds
    │   ├── BrokenDocument     damaged, truncated, or not what its name says
    │   ├── EncryptedDocument  locked by a password
    │   └── LimitExceeded      larger than a named limit, which can be raised
    ├── VocabularyError        a vocabulary file that is not as its loader expects
    └── UsageError             a request that makes no sense as it stands

Each message names the file, the place in it where one is known, and the remedy.
"""

from __future__ import annotations


class AvermentError(Exception):
    """Something the user can put right; its text says what, where and how."""


class DocumentError(AvermentError):
    """A document that cannot be read, with its name, the reason and the remedy.

    >>> print(DocumentError("note.pdf", "it is locked", "remove the password and try again"))
    note.pdf: it is locked; remove the password and try again
    """

    def __init__(self, name: str, reason: str, remedy: str = "") -> None:
        super().__init__(name, reason, remedy)
        self.name = name
        self.reason = reason
        self.remedy = remedy

    def __str__(self) -> str:
        told = f"{self.name}: {self.reason}"
        return f"{told}; {self.remedy}" if self.remedy else told


class EmptyDocument(DocumentError):
    """A document with no bytes in it."""


class UnknownFormat(DocumentError):
    """A document in a format that no reader here takes."""


class BrokenDocument(DocumentError):
    """A document that is damaged, cut short, or not what it claims to be."""


class EncryptedDocument(DocumentError):
    """A document that only a password opens."""


class LimitExceeded(DocumentError):
    """A document larger than a limit that guards this machine; the message names the limit."""


class VocabularyError(AvermentError):
    """A vocabulary file that does not hold what its loader expects."""


class UsageError(AvermentError):
    """A request that makes no sense as it stands."""
