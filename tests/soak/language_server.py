"""Ask a real yaml-language-server about a good, a bad and an unfinished file; docs/editors.md has its answers.

npm install --prefix /tmp/server yaml-language-server
python -m tests.soak.language_server /tmp/server/node_modules/.bin/yaml-language-server
"""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from selfcare.cli.authoring import made_schema
from selfcare.writing.draft import MODELINE, SCHEMA_FILE

FILES = {
    "good.yaml": """\
title: Evening hands
care: [seat]
steps:
  - name: Fist and open
    reps: 10
    tempo: {out: 2s, back: 2s}
  - rest: 20s
  - Hands in the lap: 1 min
  - repeat: 2
    steps:
      - name: Wrist stretch
        duration: 30s
        sides: [left, right]
""",
    "bad.yaml": """\
title: Evening hands
for: me
steps:
  - name: Fist and open
    reps: 10
    duratoin: 45s
  - name: Wrist stretch
    duration: 5 bananas
    sides: [left]
  - name: Shake
    tempo: 2s
  - rest: soon
  - repeat: 2
    steps: []
  - Hands in the lap: later
tipps: [water]
""",
    "unfinished.yaml": "title: Evening hands\ncare:\n  - \nsteps:\n  - name: Fist and open\n    \n",
}


class Server:
    """A language server on stdin and stdout."""

    def __init__(self, command: list[str]) -> None:
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.came: queue.Queue[dict[str, Any]] = queue.Queue()
        self.kept: list[dict[str, Any]] = []
        self.asked = 0
        threading.Thread(target=self._listen, daemon=True).start()
        settings = {"completion": True, "hover": True, "validate": True, "schemaStore": {"enable": False}}
        texts = {"hover": {"contentFormat": ["plaintext"]}, "completion": {}, "publishDiagnostics": {}}
        capabilities = {"workspace": {"configuration": False}, "textDocument": texts}
        self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": capabilities})
        self.say("initialized", {})
        self.say("workspace/didChangeConfiguration", {"settings": {"yaml": settings}})

    def _listen(self) -> None:
        assert self.process.stdout
        while True:
            size = 0
            while (line := self.process.stdout.readline()).strip():
                size = int(line.split(b":")[1]) if line.lower().startswith(b"content-length") else size
            if not size:
                return
            self.came.put(json.loads(self.process.stdout.read(size)))

    def _send(self, message: dict[str, Any]) -> None:
        assert self.process.stdin
        raw = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(raw) + raw)
        self.process.stdin.flush()

    def say(self, method: str, params: dict[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def ask(self, method: str, params: dict[str, Any]) -> Any:
        self.asked += 1
        number = self.asked
        self._send({"id": number, "method": method, "params": params})
        return self.wait(lambda message: message.get("id") == number and "method" not in message)["result"]

    def wait(self, wanted: Callable[[dict[str, Any]], bool], seconds: float = 30) -> dict[str, Any]:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for message in self.kept:
                if wanted(message):
                    self.kept.remove(message)
                    return message
            try:
                message = self.came.get(timeout=0.2)
            except queue.Empty:
                continue
            if "method" in message and "id" in message:
                self._send({"id": message["id"], "result": None})
            else:
                self.kept.append(message)
        raise TimeoutError

    def diagnostics(self, uri: str) -> list[dict[str, Any]]:
        """The last ones that come; an empty list is published first."""
        found: list[dict[str, Any]] = []
        seconds = 30.0
        while True:
            try:
                came = self.wait(
                    lambda m: m.get("method") == "textDocument/publishDiagnostics" and m["params"]["uri"] == uri,
                    seconds,
                )
            except TimeoutError:
                return found
            found, seconds = came["params"]["diagnostics"], 3.0


def main(command: list[str]) -> None:
    server = Server([*command, "--stdio"])
    with TemporaryDirectory() as folder:
        (Path(folder) / SCHEMA_FILE).write_text(json.dumps(made_schema()), "utf-8")
        uris = {}
        for name, text in FILES.items():
            path = Path(folder) / name
            path.write_text(f"{MODELINE}\n{text}", "utf-8")
            uris[name] = path.as_uri()
            document = {"uri": uris[name], "languageId": "yaml", "version": 1, "text": path.read_text("utf-8")}
            server.say("textDocument/didOpen", {"textDocument": document})
            found = server.diagnostics(uris[name])
            print(f"{name}: {len(found)} diagnostics")
            for each in found:
                start = each["range"]["start"]
                print(f"  {start['line'] + 1}:{start['character'] + 1} {each['message']}")
        for line, column in ((6, 6), (7, 6), (3, 2), (14, 10)):
            place = {"line": line - 1, "character": column - 1}
            answer = server.ask("textDocument/hover", {"textDocument": {"uri": uris["good.yaml"]}, "position": place})
            print(f"hover at {line}:{column}: {' '.join(answer['contents']['value'].split())[:110]}")
        for line, column in ((4, 5), (7, 5)):
            where = {
                "textDocument": {"uri": uris["unfinished.yaml"]},
                "position": {"line": line - 1, "character": column - 1},
            }
            answer = server.ask("textDocument/completion", where)
            items = answer["items"] if isinstance(answer, dict) else answer
            print(f"completion at {line}:{column}: {', '.join(dict.fromkeys(item['label'] for item in items))}")
    server.process.kill()


if __name__ == "__main__":
    main(sys.argv[1:])
