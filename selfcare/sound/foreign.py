"""Sound files that somebody gave away with a routine: decoded once, by a child with limits, before the session.

A damaged Ogg file can bring the decoder down, or keep it for ever: it must not be our process that it does this to, nor
the one that plays. What comes of it is a WAV file in the cache, named by the content, which is read without a decoder.
"""

from __future__ import annotations

import subprocess
import sys
import time
import wave
from array import array
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from selfcare import disk, offline
from selfcare.sound.mixer import RATE
from selfcare.sound.stream import LARGEST, LONGEST, decoded

SECONDS = 5.0
"""All of them together may take so long; a sound of 60 s takes a tenth of one."""
_CPU, _MEMORY = 4, 1 << 30
_CHILD = "import sys; sys.path[:] = {path!r}; from selfcare.sound.foreign import main; main()"


def made_safe(sounds: Mapping[str, Path], folder: Path) -> dict[str, Path | None]:
    """By name, each sound as a WAV file of ours in `folder`; None where it cannot be read as sound."""
    made: dict[str, Path | None] = {}
    waiting: dict[str, tuple[Path, subprocess.Popen[bytes]]] = {}
    for name, path in sounds.items():
        made[name] = None
        try:
            content = disk.read(path, LARGEST)
        except OSError:
            continue
        target = folder / f"{offline.checksum(content)[:32]}.wav"
        if target.exists():
            made[name] = target
        elif content and not _failed(target).exists():
            with suppress(OSError):
                waiting[name] = target, _begin(content)
    until = time.monotonic() + SECONDS
    for name, (target, child) in waiting.items():
        made[name] = _end(child, target, until)
    return made


def _failed(target: Path) -> Path:
    """What stands in the cache for a file that is no sound, so that it is tried once."""
    return target.with_suffix(".none")


def _begin(content: bytes) -> subprocess.Popen[bytes]:
    import tempfile

    # By a file, not by a pipe: whoever hangs does not read either.
    with tempfile.TemporaryFile() as given:
        given.write(content)
        given.seek(0)
        return subprocess.Popen(
            [sys.executable, "-c", _CHILD.format(path=sys.path)],
            stdin=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )


def _end(child: subprocess.Popen[bytes], target: Path, until: float) -> Path | None:
    try:
        samples, _ = child.communicate(timeout=max(0.1, until - time.monotonic()))
    except subprocess.TimeoutExpired:
        # Not remembered as no sound: it may have been a busy machine. What never ends is at its own limit soon.
        child.kill()
        child.communicate()
        return None
    try:
        if child.returncode or not 0 < len(samples) <= 2 * RATE * LONGEST:
            disk.write(_failed(target), b"")
            return None
        with disk.draft(target) as handle, open(handle, "wb", closefd=False) as raw, wave.open(raw, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(samples)
    except OSError:
        return None
    return target


def main() -> None:
    """The child: a sound on stdin, its samples on stdout; whatever goes wrong is an exit code that is not 0."""
    _limit()
    try:
        content = sys.stdin.buffer.read(LARGEST + 1)
        try:
            samples = decoded(content, RATE)
        except ImportError:
            samples = _wave(content)
        sys.stdout.buffer.write(samples.tobytes())
        sys.stdout.buffer.flush()
    except Exception:
        sys.exit(1)


def _wave(content: bytes) -> array[int]:
    import io

    from selfcare.sound.files import resampled
    from selfcare.sound.reciter import read_wave

    return resampled(*read_wave(io.BytesIO(content)), RATE)


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows: the time alone is limited
        return
    for what, most in ((resource.RLIMIT_CPU, _CPU), (resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_CORE, 0)):
        with suppress(OSError, ValueError):
            resource.setrlimit(what, (most, most))
