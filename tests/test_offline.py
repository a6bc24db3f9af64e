"""What the app can do without OpenSSL is loaded without it, and whoever wants that later has it; so for NumPy."""

from __future__ import annotations

import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

APP = """
import sys
import selfcare.tui.app
assert "asyncio" in sys.modules
assert "ssl" not in sys.modules and "_ssl" not in sys.modules
import ssl
assert ssl.create_default_context
"""
SUM = """
import sys
from selfcare.offline import checksum
import selfcare.care.visit, selfcare.cli.sounding, selfcare.history.store
assert checksum(b"small circles") == sys.argv[1]
assert "_hashlib" not in sys.modules
import _hashlib
"""
PLAYED = """
import sys
import selfcare.cli.keeping
assert "hashlib" not in sys.modules and "_hashlib" not in sys.modules
from selfcare.history.checksums import digest
assert digest("small circles") == sys.argv[1]
assert "_hashlib" not in sys.modules
"""
GONE = """
import sys
from selfcare.offline import load
try:
    load("selfcare.nothing_of_this_name", without="ssl")
except ModuleNotFoundError as fault:
    assert fault.name == "selfcare.nothing_of_this_name"
assert "ssl" not in sys.modules
"""


HEARD = """
import sys
from pathlib import Path
from selfcare.sound.stream import read_sound
folder = Path(sys.argv[2])
sys.path.insert(0, str(folder))
(folder / "numpy.py").write_text("")
(folder / "miniaudio.py").write_text("try:\\n import numpy\\nexcept ImportError:\\n raise SystemExit(0)")
read_sound(__import__("selfcare").__file__)
raise SystemExit("numpy was loaded")
"""


@pytest.mark.parametrize("code", [APP, SUM, PLAYED, GONE, HEARD], ids=["app", "sum", "played", "gone", "heard"])
def test_it_is_loaded_without_and_hidden_from_nobody(code: str, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", code, sha256(b"small circles").hexdigest(), str(tmp_path)], check=True)
