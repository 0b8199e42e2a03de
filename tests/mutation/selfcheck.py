#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""mutate.py on a rule with a hole in its test: the hole is found, and nothing else."""
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent

with tempfile.TemporaryDirectory() as folder:
    found = pathlib.Path(folder) / "found.json"
    command = [sys.executable, HERE / "mutate.py", "--root", HERE / "fixture", "--work", pathlib.Path(folder) / "work",
               "--files", "rule.cpp", "--target", "tst_fixture", "--json", found]
    for again in range(2):  # the second time from what the first kept
        subprocess.run(command, check=True)
        result = json.loads(found.read_text())
        unnoticed = sorted((m["line"], m["what"], m["reached"]) for m in result["unnoticed"])
        expected = sorted([(7, "drop `!invited`", True), (14, "`>` → `>=`", False), (14, "`5` → `5 + 1`", False)])
        if unnoticed != expected:
            sys.exit(f"found {unnoticed}, not {expected}")
        if result["tried"] != 10:
            sys.exit(f"{result['tried']} changes, not 10")
print("1 passed, 0 failed")
