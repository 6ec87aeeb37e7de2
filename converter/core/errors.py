"""Errors: no result could be made.

ConverterError                exit code
├── UsageError                2    options that cannot be taken together
├── InputError                10
│   ├── UnreadableSourceError 11   no such file, a directory, no permission, empty
│   ├── UnsupportedFormatError 12  not PDF, DOCX, DOC or text
│   ├── EncryptedSourceError  13   a password is needed
│   ├── NoTextLayerError      14   a scan, or text without Unicode
│   ├── HostileSourceError    15   a bomb, a DOCTYPE, a broken container
│   └── LimitError            16   time, memory or size limit reached
├── LanguagePackError         20   a language file is faulty (all faults, with paths)
├── DetectionError            21   the language is none of the six
├── ModelError                30   an invariant of the model is broken: our bug
├── ValidationError           40   the XML breaks the schema: our bug
├── OutputError               50   the target cannot be written
└── PackageError              51   a package is not what it says it is

0 is success, 1 an unexpected exception, 3 ``--fail-on`` reached, 4 some documents
of several failed.
"""

from __future__ import annotations

from typing import ClassVar

EXIT_OK = 0
EXIT_UNEXPECTED = 1
EXIT_FINDINGS = 3
EXIT_SOME_FAILED = 4


class ConverterError(Exception):
    """Base of all errors that a user may see.

    Attributes:
        code: Stable code, shown in brackets.
        exit_code: Exit status of the command.
        hint: What to try next, one sentence.
    """

    code: ClassVar[str] = "E000"
    exit_code: ClassVar[int] = EXIT_UNEXPECTED
    default_hint: ClassVar[str] = "Run again with --debug and report what it prints."

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint or self.default_hint


class UsageError(ConverterError):
    """Options or arguments that make no sense together."""

    code = "E002"
    exit_code = 2
    default_hint = "See the command's --help."


class InputError(ConverterError):
    """The source cannot be taken in."""

    code = "E010"
    exit_code = 10
    default_hint = "Check the file with `unakn inspect FILE`."


class UnreadableSourceError(InputError):
    """The source is missing, empty, a directory or not permitted."""

    code = "E011"
    exit_code = 11
    default_hint = "Check the path and its permissions."


class UnsupportedFormatError(InputError):
    """The bytes are not PDF, DOCX, DOC or text."""

    code = "E012"
    exit_code = 12
    default_hint = "Give a PDF, DOCX, DOC or plain-text file."


class EncryptedSourceError(InputError):
    """The source is encrypted and the password is missing or wrong."""

    code = "E013"
    exit_code = 13
    default_hint = "Give the password with --password."


class NoTextLayerError(InputError):
    """The PDF is a scan, or its text has no Unicode values."""

    code = "E014"
    exit_code = 14
    default_hint = "Run again with --ocr (needs ocrmypdf)."


class HostileSourceError(InputError):
    """The container is broken or built to do harm."""

    code = "E015"
    exit_code = 15
    default_hint = "Ask for the file again from where it came; do not open it."


class LimitError(InputError):
    """A limit of time, memory or size was reached."""

    code = "E016"
    exit_code = 16
    default_hint = "Raise the limit, or split the document."


class LanguagePackError(ConverterError):
    """A language file is faulty."""

    code = "E020"
    exit_code = 20
    default_hint = "Mend the language file; every fault is listed with its path."


class DetectionError(ConverterError):
    """The language is none of the six official ones."""

    code = "E021"
    exit_code = 21
    default_hint = "Say the language with --lang."


class ModelError(ConverterError):
    """An invariant of the document model is broken: our bug."""

    code = "E030"
    exit_code = 30
    default_hint = "This is a bug of ours: report it with the document's symbol."


class ValidationError(ConverterError):
    """The XML is not valid Akoma Ntoso."""

    code = "E040"
    exit_code = 40
    default_hint = "See the findings with `unakn validate FILE`."


class OutputError(ConverterError):
    """The target cannot be written."""

    code = "E050"
    exit_code = 50
    default_hint = "Choose another target with -o."


class PackageError(ConverterError):
    """An archive package is not what it says it is."""

    code = "E051"
    exit_code = 51
    default_hint = "See the findings of `unakn verify PACKAGE`."
