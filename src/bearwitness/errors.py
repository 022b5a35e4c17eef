"""Every error that bearwitness raises on purpose, in one tree.

    BearwitnessError
    ├── SettingsError          a setting or option makes no sense
    ├── SourceError            a source cannot be used; the run goes on with the others
    │   ├── UnreadableSource   the path or address cannot be opened
    │   ├── UnusableContent    opened, but it holds no text that can be read (empty, binary, too large)
    │   └── BadTable           a table without the column that is needed, or a broken row
    ├── GroundingError         a quote does not equal the text at its offsets: a bug in a reader
    ├── GazetteerError         the places file cannot be built or does not match its hash
    ├── OutputError            a page or file cannot be written
    └── CasebookError          the casebook cannot be used
        ├── CasebookBusy       another run is writing to it
        ├── CasebookFull       the disk is full; nothing was half-stored
        └── CasebookVersion    written by a newer bearwitness

Every message says what happened, to what, and what to do about it.
"""


class BearwitnessError(Exception):
    """Root of all errors raised on purpose. `str(error)` is fit to be shown to a user."""


class SettingsError(BearwitnessError):
    """A setting or option makes no sense."""


class SourceError(BearwitnessError):
    """One source cannot be used. Recorded with its reason; the run goes on with the others."""


class UnreadableSource(SourceError):
    """The path or address cannot be opened."""


class UnusableContent(SourceError):
    """Opened, but it holds no text that can be read."""


class BadTable(SourceError):
    """A table without the column that is needed, or a row that is broken."""


class GroundingError(BearwitnessError):
    """A quote does not equal the text at its offsets."""


class GazetteerError(BearwitnessError):
    """The places file cannot be built, opened or trusted."""


class OutputError(BearwitnessError):
    """A page or file cannot be written."""


class CasebookError(BearwitnessError):
    """The casebook cannot be used."""


class CasebookBusy(CasebookError):
    """Another run is writing to this casebook."""


class CasebookFull(CasebookError):
    """The disk is full. What was stored before stays; nothing is half-stored."""


class CasebookVersion(CasebookError):
    """The casebook was written by a newer version of bearwitness."""
