"""The app speaks over no network: nothing for it is loaded, and whoever wants it later has it."""

from __future__ import annotations

import subprocess
import sys

CHECK = """
import sys
import selfcare.tui.app
assert "asyncio" in sys.modules
assert "ssl" not in sys.modules and "_ssl" not in sys.modules
import ssl
assert ssl.create_default_context
"""


def test_the_app_loads_no_tls_and_hides_it_from_nobody() -> None:
    subprocess.run([sys.executable, "-c", CHECK], check=True)
