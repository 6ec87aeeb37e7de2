"""Small texts in UN style, as many as a test wants, each unlike the others."""

from pathlib import Path

_TEXT = """United Nations                                     A/RES/{session}/{number}

General Assembly                                   Distr.: General
                                                   1 September 2006

Resolution adopted by the General Assembly

{session}/{number}. Follow-up to conference {number}

     The General Assembly,

     Recalling its resolution 60/1 of 16 September 2005,

     1.   Decides to remain seized of matter {number};

     2.   Requests the Secretary-General to report on it.
"""


def resolution(number: int, session: int = 61) -> str:
    """Return a resolution of a few lines."""
    return _TEXT.format(number=number, session=session)


def write_resolutions(folder: Path, count: int, session: int = 61) -> list[Path]:
    """Write resolutions into a folder; return their paths, in order."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{number:05}.txt" for number in range(1, count + 1)]
    for number, path in enumerate(paths, 1):
        path.write_text(resolution(number, session), "utf-8")
    return paths
